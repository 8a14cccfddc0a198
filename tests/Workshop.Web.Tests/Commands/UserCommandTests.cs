using System.Net;

namespace Workshop.Web.Tests.Commands;

/// <summary>The program as a process of its own, beside one that serves.</summary>
public sealed class UserCommandTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private RunningProgram portal = default!;
    private Uri address = default!;

    public async Task InitializeAsync()
    {
        portal = RunningProgram.Start(folder.Path, ["serve"]);
        address = await portal.AddressAsync();
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Accounts_are_added_listed_and_reset_while_the_portal_runs_and_only_links_are_printed()
    {
        var join = await RunAsync(0, "user", "add", "Ada@Example.org", "--administrator");
        Assert.Matches($"^{address}account/join/[0-9a-f]{{40}}$", join.Output);
        await RunAsync(0, "user", "add", "bob@example.org");
        Assert.Equal("ada@example.org: There is an account with this address already.", (await RunAsync(1, "user", "add", "ada@example.org")).Errors);
        Assert.Equal("nonsense: This is not an e-mail address.", (await RunAsync(1, "user", "add", "nonsense")).Errors);
        Assert.Equal("Ada@Example.org\tAda\tadministrator\tnever\nbob@example.org\tbob\t\tnever", (await RunAsync(0, "user", "list")).Output);

        Assert.Matches($"^{address}account/join/[0-9a-f]{{40}}$", (await RunAsync(0, "user", "reset", "bob@example.org")).Output);
        Assert.Equal("There is no account carol@example.org.", (await RunAsync(1, "user", "reset", "carol@example.org")).Errors);
        using var client = new HttpClient();
        Assert.Contains("Ada@Example.org", await client.GetStringAsync(new Uri(join.Output)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_portal_without_accounts_prints_where_to_make_the_first_and_the_next_start_prints_another()
    {
        using var client = new HttpClient();
        var first = await InvitationAsync(portal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(first))).StatusCode);
        Assert.Equal(0, await portal.StopAsync());

        await using var again = RunningProgram.Start(folder.Path, ["serve"]);
        await again.AddressAsync();
        var second = await InvitationAsync(again);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(second))).StatusCode);
        Assert.NotEqual(new Uri(first).AbsolutePath, new Uri(second).AbsolutePath);
    }

    [Fact]
    public async Task The_settings_make_an_administrator_where_there_is_no_account_and_never_another()
    {
        Assert.Equal(0, await portal.StopAsync());
        await using var named = RunningProgram.Start(folder.Path, ["serve"], "Administrator__Email=root@example.org", "Administrator__Password=seven grey herons wade");
        await named.AddressAsync();
        Assert.Equal("root@example.org\troot\tadministrator\tnever", (await RunAsync(0, "user", "list")).Output);
        Assert.DoesNotContain("/account/setup/", named.Output, StringComparison.Ordinal);
        await named.StopAsync();

        await using var other = RunningProgram.Start(folder.Path, ["serve"], "Administrator__Email=other@example.org", "Administrator__Password=eleven brown otters swim");
        await other.AddressAsync();
        Assert.Equal("root@example.org\troot\tadministrator\tnever", (await RunAsync(0, "user", "list")).Output);
    }

    [Fact]
    public async Task Without_a_database_it_says_where_it_looked()
    {
        var nowhere = Path.Combine(folder.Path, "nowhere");
        await using var program = RunningProgram.Start(nowhere, ["user", "list"]);
        Assert.Equal(1, await program.ExitAsync());
        Assert.Equal($"There is no database at {Path.Combine(nowhere, "workshop.db")}.", program.Errors);
    }

    private async Task<(string Output, string Errors)> RunAsync(int expected, params string[] arguments)
    {
        await using var program = RunningProgram.Start(folder.Path, arguments, $"Urls={address}");
        Assert.Equal(expected, await program.ExitAsync());
        return (program.Output.Trim(), program.Errors);
    }

    private static async Task<string> InvitationAsync(RunningProgram program)
    {
        for (var patience = 0; patience < 200; patience++)
        {
            if (program.Output.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Contains("/account/setup/", StringComparison.Ordinal)) is { } line) return line;
            await Task.Delay(50);
        }
        throw new InvalidOperationException($"Nothing was printed: {program.Output}");
    }
}
