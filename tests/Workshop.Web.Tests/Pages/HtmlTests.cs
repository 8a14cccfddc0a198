using System.Diagnostics;

namespace Workshop.Web.Tests.Pages;

[Collection(SamplePortalTests.Name)]
public sealed class HtmlTests(SamplePortal portal)
{
    /// <summary>html-validate with its standard rules for documents, less what is a matter of taste, and a screen in a hallway renews itself.</summary>
    internal const string Validator = "test -x artifacts/node/node_modules/.bin/html-validate || test -x ../../../../../artifacts/node/node_modules/.bin/html-validate";

    [ToolFact(Validator)]
    public async Task Every_page_is_valid_HTML() => Assert.Equal("", await ValidateAsync(portal.CreateClient(), SamplePortal.Pages));

    /// <returns>What the validator found; empty where that is nothing.</returns>
    internal static async Task<string> ValidateAsync(HttpClient client, IEnumerable<string> pages)
    {
        using var folder = new TemporaryFolder();
        foreach (var (path, index) in pages.Select((path, index) => (path, index)))
        {
            var html = await client.GetStringAsync(new Uri(path, UriKind.Relative));
            await File.WriteAllTextAsync(Path.Combine(folder.Path, $"{index:00}{path.Replace('/', '_').Replace('?', '_')}.html"), html);
        }
        var rules = Path.Combine(Repository.Root, "tests/Workshop.Web.Tests/Pages/html-validate.json");
        var start = new ProcessStartInfo(Path.Combine(Repository.Root, "artifacts/node/node_modules/.bin/html-validate"), ["--config", rules, $"{folder.Path}/*.html"])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? "" : said;
    }
}
