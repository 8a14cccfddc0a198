using System.Text.Json;
using Workshop.Programmes;

namespace Workshop.Web.Tests.Commands;

public sealed class ImportCommandTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Programme programme = Given.Meeting("Imported by hand", Given.On(2026, 9, 14)).WithTalks(2);

    public async Task InitializeAsync() => await RunAsync(0, "migrate");

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_file_becomes_an_event_a_later_version_changes_it_and_the_same_again_does_nothing()
    {
        var first = await FileAsync("first.json", programme);
        Assert.Contains("New event: Imported by hand", (await RunAsync(0, "import", first, "--dry-run")).Output, StringComparison.Ordinal);
        Assert.Equal("There is no event \"imported-by-hand\" in " + Path.Combine(folder.Path, "workshop.db") + "; without --event a new one begins.", (await RunAsync(1, "import", first, "--event", "imported-by-hand")).Errors);
        Assert.Contains("imported-by-hand is published.", (await RunAsync(0, "import", first, "--publish")).Output, StringComparison.Ordinal);
        Assert.Equal("Imported by hand is here already: --event imported-by-hand changes it.", (await RunAsync(1, "import", first)).Errors);

        var later = await FileAsync("later.json", programme with { Sessions = programme.Sessions.With(programme.Sessions[0] with { Title = "Said otherwise" }) });
        var told = await RunAsync(0, "import", later, "--event", "imported-by-hand", "--publish");
        Assert.Contains("Imported by hand: 1 change", told.Output, StringComparison.Ordinal);
        Assert.Contains("title “Talk 1” → “Said otherwise”", told.Output, StringComparison.Ordinal);
        Assert.Contains("imported-by-hand is published.", told.Output, StringComparison.Ordinal);
        Assert.Contains("nothing has changed", (await RunAsync(0, "import", later, "--event", "imported-by-hand")).Output, StringComparison.Ordinal);
        Assert.Contains("Said otherwise", (await RunAsync(0, "export", "imported-by-hand", "--format", "programme")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_what_was_read_and_needs_no_portal()
    {
        var file = await FileAsync("first.json", programme);
        using var empty = new TemporaryFolder();
        await using var import = RunningProgram.Start(empty.Path, ["import", file, "--json", "--dry-run"]);
        Assert.Equal(0, await import.ExitAsync());
        using var json = JsonDocument.Parse(import.Output);
        Assert.Equal("Imported by hand", json.RootElement.GetProperty("events")[0].GetProperty("document").GetProperty("programme").GetProperty("event").GetProperty("title").GetString());
        Assert.Empty(Directory.GetFileSystemEntries(empty.Path));
    }

    [Fact]
    public async Task What_cannot_be_imported_is_one_line_and_nothing_is_half_done()
    {
        Assert.StartsWith("There is no file", (await RunAsync(1, "import", Path.Combine(folder.Path, "nowhere.json"))).Errors, StringComparison.Ordinal);
        var picture = Path.Combine(folder.Path, "picture.png");
        await File.WriteAllBytesAsync(picture, [0x89, .. "PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\0\u0001"u8]);
        Assert.Equal("picture.png: nothing that can be read is recognized in it; --format says what it is.", (await RunAsync(1, "import", picture)).Errors);
        var broken = Path.Combine(folder.Path, "broken.json");
        await File.WriteAllTextAsync(broken, """{"schema":1,"programme":{"id":7}}""");
        Assert.StartsWith("broken.json cannot be read", (await RunAsync(1, "import", broken)).Errors, StringComparison.Ordinal);
        await using var wrong = RunningProgram.Start(folder.Path, ["import", broken, "--answer", "nothing"]);
        Assert.Equal(2, await wrong.ExitAsync());
        Assert.DoesNotContain("workshop", (await RunAsync(1, "export", "imported-by-hand", "--format", "programme")).Output, StringComparison.Ordinal);
    }

    private async Task<string> FileAsync(string name, Programme written)
    {
        var path = Path.Combine(folder.Path, name);
        await File.WriteAllBytesAsync(path, Document.Write(written));
        return path;
    }

    private async Task<(string Output, string Errors)> RunAsync(int expected, params string[] arguments)
    {
        await using var program = RunningProgram.Start(folder.Path, arguments);
        Assert.True(await program.ExitAsync() == expected, $"{string.Join(' ', arguments)}: {program.Output} {program.Errors}");
        return (program.Output.Trim(), program.Errors);
    }
}
