using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Workshop.Web.Accounts;

namespace Workshop.Web.Tests.Accounts;

public sealed class ForgottenTests : IAsyncDisposable
{
    private readonly WorkshopApp app = new()
    {
        Settings = { ["Mail:Host"] = "127.0.0.1", ["Mail:Port"] = "9", ["Mail:From"] = "portal@example.org", ["Site:BaseUrl"] = "http://meetings.example.org" },
    };

    public ForgottenTests() => app.ClientOptions.BaseAddress = new("http://meetings.example.org");

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_link_comes_by_mail_works_once_and_ends_with_the_hour()
    {
        await app.AccountAsync("ada@example.org");
        using var visitor = await AskAsync(" Ada@Example.org ");
        Assert.Contains("If Ada@Example.org has an account here, a link is on its way there.", visitor.Text, StringComparison.Ordinal);

        var link = await LinkAsync("ada@example.org");
        await visitor.OpenAsync(link);
        app.Clock.Now += TimeSpan.FromMinutes(59);
        await visitor.OpenAsync(link);
        await visitor.PressAsync("Change the password", ("Form.Password", "eleven brown otters swim"));
        Assert.Equal("/account/login", visitor.Address);
        Assert.Contains("does not work any more", (await visitor.OpenAsync(link)).Text, StringComparison.Ordinal);

        app.Clock.Now += TimeSpan.FromMinutes(6);
        await AskAsync("ada@example.org");
        var second = await LinkAsync("ada@example.org", 2);
        app.Clock.Now += TimeSpan.FromHours(1);
        Assert.Contains("does not work any more", (await visitor.OpenAsync(second)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_and_its_work_are_the_same_whoever_is_asked_for()
    {
        await app.AccountAsync("known@example.org");
        using var visitor = await new Visitor(app).OpenAsync("/account/recover");
        await visitor.PressAsync("Send me a link", ("Form.Email", "known@example.org"));
        var known = visitor.Text;
        await visitor.OpenAsync("/account/recover");
        await visitor.PressAsync("Send me a link", ("Form.Email", "nobody@example.org"));
        Assert.Equal(known.Replace("known@", "nobody@", StringComparison.Ordinal), visitor.Text);

        await LinkAsync("known@example.org");
        Assert.Equal(["known@example.org"], await app.WithDbAsync(db => db.Mails.Select(mail => mail.To).ToListAsync()));
    }

    [Fact]
    public async Task Nobody_is_buried_in_mail()
    {
        await app.AccountAsync("buried@example.org");
        for (var place = 1; place <= 3; place++) await AskAsync("buried@example.org", $"192.0.2.{place}");
        await LinkAsync("buried@example.org");
        using var visitor = new Visitor(app) { Place = "192.0.2.1" };
        for (var times = 0; times < 6; times++)
        {
            await visitor.OpenAsync("/account/recover");
            await visitor.PressAsync("Send me a link", ("Form.Email", "buried@example.org"));
        }
        Assert.Contains("Too many tries from here", visitor.Text, StringComparison.Ordinal);
        await app.AccountAsync("last@example.org");
        await AskAsync("last@example.org");
        await LinkAsync("last@example.org");   // whoever asked before has been answered
        Assert.Equal(2, await app.WithDbAsync(db => db.Mails.CountAsync()));
    }

    [Fact]
    public async Task Somebody_who_never_came_gets_the_link_to_join_again()
    {
        await app.WithAsync<UserManager<Account>, IdentityResult>(accounts => accounts.CreateAsync(new("invited@example.org", "invited", app.Now)));
        await AskAsync("invited@example.org");
        Assert.StartsWith("/account/join/", await LinkAsync("invited@example.org"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_portal_that_sends_no_mail_says_whom_to_ask()
    {
        await using var quiet = new WorkshopApp();
        using var visitor = await new Visitor(quiet).OpenAsync("/account/login");
        await visitor.OpenAsync(visitor.Page.QuerySelector("main a")!.GetAttribute("href")!);
        Assert.Contains("Ask one of its administrators", visitor.Text, StringComparison.Ordinal);
        Assert.Empty(visitor.Page.QuerySelectorAll("main form"));
    }

    private async Task<Visitor> AskAsync(string email, string? place = null)
    {
        var visitor = await new Visitor(app) { Place = place }.OpenAsync("/account/recover");
        return await visitor.PressAsync("Send me a link", ("Form.Email", email));
    }

    /// <summary>The path of the link in the newest mail, which is written after the answer.</summary>
    private async Task<string> LinkAsync(string to, int count = 1)
    {
        for (var patience = 0; patience < 200; patience++)
        {
            var mails = await app.WithDbAsync(db => db.Mails.AsNoTracking().Where(mail => mail.To == to).OrderBy(mail => mail.Id).ToListAsync());
            if (mails.Count >= count)
            {
                Assert.Equal(count, mails.Count);
                return Regex.Match(mails[^1].Text, string.Create(CultureInfo.InvariantCulture, $"http://meetings.example.org(/account/\\w+/[0-9a-f]{{40}})")).Groups[1].Value;
            }
            await Task.Delay(25);
        }
        throw new InvalidOperationException($"No mail to {to}.");
    }
}
