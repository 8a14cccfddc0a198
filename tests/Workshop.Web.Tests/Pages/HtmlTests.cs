using System.Diagnostics;

namespace Workshop.Web.Tests.Pages;

[Collection(SamplePortalTests.Name)]
public sealed class HtmlTests(SamplePortal portal)
{
    /// <summary>html-validate with its standard rules for documents, less what is a matter of taste.</summary>
    [ToolFact("test -x artifacts/node/node_modules/.bin/html-validate || test -x ../../../../../artifacts/node/node_modules/.bin/html-validate")]
    public async Task Every_page_is_valid_HTML()
    {
        using var folder = new TemporaryFolder();
        var client = portal.CreateClient();
        foreach (var (path, index) in SamplePortal.Pages.Select((path, index) => (path, index)))
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
        Assert.True(process.ExitCode == 0, said);
    }
}
