using System.Net;

namespace Workshop.Web.Tests.Walk;

/// <summary>Only a form that we gave to the same person does anything, wherever a form is taken.</summary>
public sealed class ForgeryTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task A_form_whose_token_is_missing_forged_or_of_somebody_else_is_refused_everywhere_and_does_nothing()
    {
        var wrong = new List<string>();
        foreach (var line in Forms())
        {
            if (line.Somebody is not { } who) continue;
            string?[] tokens = [null, "", "CfDJ8forged", world.TokenOf(who)[..^4] + "AAAA", world.TokenOf(who == Who.Anonymous ? Who.Owner : Who.Anonymous), world.TokenOf(who == Who.Reader ? Who.Editor : Who.Reader)];
            var (filled, fields) = await world.FillAsync(line, who);
            using var _ = filled;
            foreach (var token in tokens)
            {
                using var visitor = filled.Window();
                await visitor.PostAsync(line.Address, token is null ? fields : [.. fields, new(Visitor.Token, token)]);
                if (visitor.Status != HttpStatusCode.BadRequest || visitor.Address != line.Address) wrong.Add($"{line} with “{token}”: {(int)visitor.Status} at {visitor.Address}");
                await world.LeaveAsync(line, wrong);
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_form_from_before_signing_out_is_worth_nothing_afterwards_whoever_signs_in_next()
    {
        var wrong = new List<string>();
        var forms = new List<(Line Line, List<KeyValuePair<string, string>> Fields)>();
        foreach (var line in Forms().Where(line => line.For(Who.Owner) is "done" or "in" or "out" && !line.Address.StartsWith("/account/login", StringComparison.Ordinal)))
            forms.Add((line, [.. await world.FilledAsync(line, Who.Owner), new(Visitor.Token, world.TokenOf(Who.Owner))]));
        Assert.NotEmpty(forms);

        using var browser = world.As(Who.Owner);
        await browser.PostAsync("/account/logout", [new(Visitor.Token, world.TokenOf(Who.Owner))]);
        await ReplayAsync("signed out");
        await browser.OpenAsync("/account/login");
        await browser.PressAsync("Sign in", ("Form.Email", world.AccountOf(Who.Administrator).Email!), ("Form.Password", Accounts.Members.Password));
        Assert.Equal("/account", browser.Address);
        await ReplayAsync("signed in as another");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));

        async Task ReplayAsync(string when)
        {
            foreach (var (line, fields) in forms)
            {
                using var window = browser.Window();
                await window.PostAsync(line.Address, fields);
                if (window.Status != HttpStatusCode.BadRequest && !window.Address.StartsWith("/account/login?returnUrl=", StringComparison.Ordinal)) wrong.Add($"{line}, {when}: {(int)window.Status} at {window.Address}");
                await world.LeaveAsync(line, wrong);
            }
        }
    }

    private IEnumerable<Line> Forms() => Line.Read(world.Ours).Where(line => line.Endpoint.TakesForms);
}
