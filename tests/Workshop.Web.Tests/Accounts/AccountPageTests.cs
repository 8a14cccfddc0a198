using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Workshop.Web.Data;

namespace Workshop.Web.Tests.Accounts;

/// <summary>What somebody does about their own account.</summary>
public sealed class AccountPageTests(AccountPageTests.MailingApp app) : IClassFixture<AccountPageTests.MailingApp>
{
    [Fact]
    public async Task Name_language_and_zone_are_told_as_they_were_typed()
    {
        using var visitor = await app.MemberAsync("Ada");
        await visitor.OpenAsync("/account/details");
        await visitor.PressAsync("Save", ("Form.Name", " "), ("Form.Language", "Deutsch!"), ("Form.Zone", "Mars/Olympus"));
        Assert.Equal(["Form_Name-problem", "Form_Language-problem", "Form_Zone-problem"], visitor.Page.QuerySelectorAll("p.problem").Select(problem => problem.Id));
        Assert.Equal("Mars/Olympus", visitor.ValueOf("Form.Zone"));

        await visitor.PressAsync("Save", ("Form.Name", "Ada <b>Lovelace</b>"), ("Form.Language", "de"), ("Form.Zone", "europe/london"));
        Assert.Equal("/account", visitor.Address);
        Assert.Equal("Ada <b>Lovelace</b>", visitor.Page.QuerySelector("h1")!.TextContent);
        Assert.Contains("de Time zone Europe/London", visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ada\u202E Lovelace", "Ada Lovelace")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData("{{7*7}} ' OR 1=1 --", "{{7*7}} ' OR 1=1 --")]
    public async Task A_name_is_text_without_what_does_harm(string typed, string told)
    {
        using var visitor = await app.MemberAsync("Ada");
        await visitor.OpenAsync("/account/details");
        await visitor.PressAsync("Save", ("Form.Name", typed));
        Assert.Equal(told, visitor.Page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Two_devices_lose_nothing_and_where_both_changed_the_same_the_second_is_told()
    {
        var account = await app.AccountAsync($"{Guid.NewGuid():n}@example.org", name: "Ada");
        using var desk = await app.SignInAsync(account.Email!);
        using var phone = await app.SignInAsync(account.Email!);
        await desk.OpenAsync("/account/details");
        await phone.OpenAsync("/account/details");
        await desk.PressAsync("Save", ("Form.Name", "Ada King"), ("Form.Language", "fr"));
        await phone.PressAsync("Save", ("Form.Name", "Ada Byron"), ("Form.Zone", "Europe/London"));
        Assert.Contains("you made it “Ada King” meanwhile", phone.Text, StringComparison.Ordinal);
        await phone.PressAsync("Save");
        Assert.StartsWith("Ada Byron", phone.Text, StringComparison.Ordinal);
        Assert.Contains("fr Time zone Europe/London", phone.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_address_is_confirmed_from_there_and_the_old_one_is_told()
    {
        var account = await app.AccountAsync($"{Guid.NewGuid():n}@example.org");
        var wanted = $"new-{account.Email}";
        using var visitor = await app.SignInAsync(account.Email!);
        await visitor.OpenAsync("/account/email");
        await visitor.PressAsync("Send a link there", ("Form.Email", "nonsense"));
        Assert.Contains("not an e-mail address", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("Send a link there", ("Form.Email", wanted));
        Assert.Contains($"A link is on its way to {wanted}", visitor.Text, StringComparison.Ordinal);
        Assert.Contains(wanted, (await MailAsync(account.Email!)).Text, StringComparison.Ordinal);

        var link = app.PathIn((await MailAsync(wanted)).Text);
        using var mailbox = await new Visitor(app).OpenAsync(link);
        Assert.Equal(account.Email, (await app.WithDbAsync(db => db.Users.SingleAsync(row => row.Id == account.Id))).Email);
        await mailbox.PressAsync("Yes, it is mine");
        Assert.Equal("/account/login", mailbox.Address);
        Assert.Equal(HttpStatusCode.Gone, (await mailbox.OpenAsync(link)).Status);
        Assert.Contains(wanted, (await visitor.OpenAsync("/account")).Text, StringComparison.Ordinal);
        Assert.Equal("/account", (await app.SignInAsync(wanted)).Address);
        Assert.Equal("/account/login", (await app.SignInAsync(account.Email!)).Address);
    }

    [Fact]
    public async Task Who_wants_an_address_that_another_has_learns_nothing_and_its_owner_does()
    {
        var owner = await app.AccountAsync($"{Guid.NewGuid():n}@example.org");
        using var visitor = await app.MemberAsync("Curious");
        await visitor.OpenAsync("/account/email");
        await visitor.PressAsync("Send a link there", ("Form.Email", owner.Email!.ToUpperInvariant()));
        Assert.Contains($"A link is on its way to {owner.Email.ToUpperInvariant()}", visitor.Text, StringComparison.Ordinal);
        var mail = await MailAsync(owner.Email.ToUpperInvariant());
        Assert.Contains("there is one with it already", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/account/email/", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_password_wants_the_one_until_now_signs_out_elsewhere_and_voids_links()
    {
        var account = await app.AccountAsync($"{Guid.NewGuid():n}@example.org");
        using var elsewhere = await app.SignInAsync(account.Email!);
        using var visitor = await app.SignInAsync(account.Email!);
        await visitor.OpenAsync("/account/email");
        await visitor.PressAsync("Send a link there", ("Form.Email", $"new-{account.Email}"));
        await visitor.OpenAsync("/account/password");
        await visitor.PressAsync("Change the password", ("Form.Current", "wrong"), ("Form.Password", "eleven brown otters swim"));
        Assert.Contains("not the password until now", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("Change the password", ("Form.Current", Members.Password), ("Form.Password", "password1234"));
        Assert.Contains("guessed soon", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("Change the password", ("Form.Current", Members.Password), ("Form.Password", "eleven brown otters swim"));

        Assert.Equal("/account", visitor.Address);
        Assert.StartsWith("/account/login", (await elsewhere.OpenAsync("/account")).Address, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await visitor.OpenAsync(app.PathIn((await MailAsync($"new-{account.Email}")).Text))).Status);
    }

    [Fact]
    public async Task The_data_that_one_takes_away_are_all_of_ones_own_and_nobody_elses()
    {
        using var visitor = await app.MemberAsync("Émilie du Châtelet");
        await visitor.OpenAsync("/manage/new");
        await visitor.PressAsync("Create", ("Form.Title", "Living forces"));
        using var other = await app.MemberAsync("Voltaire");
        var data = JsonDocument.Parse(await visitor.ReadAsync("/account/export")).RootElement;
        Assert.Equal("Émilie du Châtelet", data.GetProperty("name").GetString());
        Assert.Equal(["owner", "living-forces"], data.GetProperty("roles").EnumerateArray().SelectMany(role => new[] { role.GetProperty("role").GetString(), role.GetProperty("event").GetString() }));
        Assert.NotEmpty(data.GetProperty("edits").EnumerateArray());
        Assert.All(data.GetProperty("edits").EnumerateArray(), edit => Assert.Equal("living-forces", edit.GetProperty("event").GetString()));
        Assert.Empty(JsonDocument.Parse(await other.ReadAsync("/account/export")).RootElement.GetProperty("edits").EnumerateArray());
    }

    [Fact]
    public async Task Who_deletes_their_account_hands_over_what_they_alone_own_and_their_edits_stay()
    {
        var account = await app.AccountAsync($"{Guid.NewGuid():n}@example.org", name: "Leaving");
        using var visitor = await app.SignInAsync(account.Email!);
        await visitor.OpenAsync("/manage/new");
        await visitor.PressAsync("Create", ("Form.Title", "To be handed over"));
        await visitor.OpenAsync("/account/remove");
        Assert.Contains("To be handed over", visitor.Text, StringComparison.Ordinal);
        Assert.Empty(visitor.Page.QuerySelectorAll("main form"));
        await visitor.OpenAsync("/account/password");
        await visitor.PostAsync("/account/remove", [new(Visitor.Token, visitor.ValueOf(Visitor.Token)!)]);
        Assert.Contains("To be handed over", visitor.Text, StringComparison.Ordinal);

        using var heir = await app.ColleagueAsync("Heir", "to-be-handed-over", Role.Owner);
        await visitor.OpenAsync("/account/remove");
        await visitor.PressAsync($"Delete the account {account.Email}");
        Assert.Equal("/", visitor.Address);
        Assert.StartsWith("/account/login", (await visitor.OpenAsync("/account")).Address, StringComparison.Ordinal);
        Assert.Equal("/account/login", (await app.SignInAsync(account.Email!)).Address);
        Assert.Contains("To be handed over", (await heir.OpenAsync("/manage/events/to-be-handed-over")).Text, StringComparison.Ordinal);
        Assert.True(await app.WithDbAsync(db => db.Changes.AnyAsync(change => change.By == account.Id)));
        Assert.False(await app.WithDbAsync(db => db.Team.AnyAsync(member => member.AccountId == account.Id)));
    }

    [Fact]
    public async Task The_only_administrator_stays()
    {
        await using var quiet = new WorkshopApp();
        using var visitor = await quiet.MemberAsync("Only", administrator: true);
        Assert.Contains("You are the only administrator", (await visitor.OpenAsync("/account/remove")).Text, StringComparison.Ordinal);
    }

    private async Task<Workshop.Web.Mails.Mail> MailAsync(string to) =>
        await app.WithDbAsync(db => db.Mails.AsNoTracking().Where(mail => mail.To == to).OrderByDescending(mail => mail.Id).FirstAsync());

    /// <summary>Mail is set, and goes nowhere.</summary>
    public sealed class MailingApp : WorkshopApp
    {
        public MailingApp()
        {
            (Settings["Mail:Host"], Settings["Mail:Port"], Settings["Mail:From"], Settings["Site:BaseUrl"]) = ("127.0.0.1", "9", "portal@example.org", "http://meetings.example.org");
            ClientOptions.BaseAddress = new("http://meetings.example.org");
        }

        /// <summary>Of the secret link in a mail.</summary>
        internal string PathIn(string text) => Regex.Match(text, string.Create(CultureInfo.InvariantCulture, $"{ClientOptions.BaseAddress}(account/\\w+/[0-9a-f]{{40}})")).Groups[1].Value is { Length: > 0 } path
            ? $"/{path}"
            : throw new InvalidOperationException($"No link in: {text}");
    }
}
