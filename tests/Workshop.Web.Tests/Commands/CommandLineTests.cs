namespace Workshop.Web.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("migrate --quickly")]
    public async Task Wrong_usage_is_one_line_and_exit_code_2(string arguments)
    {
        await using var program = RunningProgram.Start(folder.Path, arguments.Split(' '));
        Assert.Equal(2, await program.ExitAsync());
        Assert.Single(program.Errors.Split('\n'));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_setting_that_cannot_work_stops_any_command_with_its_line()
    {
        await using var program = RunningProgram.Start(folder.Path, ["check"], "Mail__Port=465");
        Assert.Equal(1, await program.ExitAsync());
        Assert.Equal("Mail:Port is \"465\", but TLS from the first byte is not offered; use port 587 with Mail:Security StartTls.", program.Errors);
    }

    [Fact]
    public async Task A_setting_on_the_command_line_wins_over_the_environment()
    {
        await using var program = RunningProgram.Start(folder.Path, ["check", "--Site:BaseUrl=nonsense"], "Site__BaseUrl=https://example.org");
        Assert.Equal(1, await program.ExitAsync());
        Assert.StartsWith("Site:BaseUrl is \"nonsense\"", program.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_says_where_it_looked_for_a_database_and_makes_none()
    {
        var nowhere = Path.Combine(folder.Path, "nowhere");
        await using var program = RunningProgram.Start(nowhere, ["check"]);
        Assert.Equal(1, await program.ExitAsync());
        Assert.Contains($"there is none at {Path.Combine(nowhere, "workshop.db")}", program.Output, StringComparison.Ordinal);
        Assert.Single(program.Errors.Split('\n'));
        Assert.False(Directory.Exists(nowhere));
    }

    [Fact]
    public async Task Check_finds_a_migrated_portal_well()
    {
        await using var migrate = RunningProgram.Start(folder.Path, ["migrate"]);
        Assert.Equal(0, await migrate.ExitAsync());

        await using var check = RunningProgram.Start(folder.Path, ["check"]);
        Assert.Equal(0, await check.ExitAsync());
        Assert.Equal(["settings", "settings", "engine", "database", "schema", "lists", "mail", "browser"],
            check.Output.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]).Where(what => what != "fonts"));
    }

    [ToolFact($"test -x {Browser.Program}")]
    public async Task Check_prints_a_sheet_and_says_which_letters_no_font_has()
    {
        await using var migrate = RunningProgram.Start(folder.Path, ["migrate"]);
        Assert.Equal(0, await migrate.ExitAsync());
        await using var check = RunningProgram.Start(folder.Path, ["check"], $"Poster__Browser={Browser.Program}", $"Poster__Sandbox={(Environment.IsPrivilegedProcess ? "false" : "true")}");
        Assert.Equal(0, await check.ExitAsync());
        Assert.Matches(@"ok +browser +/usr/bin/chromium prints posters\.", check.Output);
        Assert.Matches(@"ok +fonts +(letters of every writing system|posters with these letters have no PDF)", check.Output);
    }

    [Fact]
    public async Task A_browser_that_was_set_and_prints_nothing_is_found_wrong()
    {
        await using var migrate = RunningProgram.Start(folder.Path, ["migrate"]);
        Assert.Equal(0, await migrate.ExitAsync());
        await using var check = RunningProgram.Start(folder.Path, ["check"], "Poster__Browser=/bin/false", "Poster__Sandbox=false");
        Assert.Equal(1, await check.ExitAsync());
        Assert.Matches(@"WRONG +browser +/bin/false prints nothing", check.Output);
    }

    [Fact]
    public async Task Check_finds_damage()
    {
        await using var migrate = RunningProgram.Start(folder.Path, ["migrate"]);
        Assert.Equal(0, await migrate.ExitAsync());
        var file = Path.Combine(folder.Path, "workshop.db");
        var bytes = await File.ReadAllBytesAsync(file);
        Array.Fill<byte>(bytes, 0xAA, 3 * 4096, 4096);
        await File.WriteAllBytesAsync(file, bytes);

        await using var check = RunningProgram.Start(folder.Path, ["check"]);
        Assert.Equal(1, await check.ExitAsync());
    }
}
