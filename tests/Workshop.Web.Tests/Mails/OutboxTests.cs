using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Workshop.Web.Mails;
using Workshop.Web.Tests.Accounts;

namespace Workshop.Web.Tests.Mails;

public sealed class OutboxTests : IAsyncDisposable
{
    private readonly MailListener listener = new();
    private readonly WorkshopApp app;

    public OutboxTests() => app = new()
    {
        Settings =
        {
            ["Mail:Host"] = "127.0.0.1", ["Mail:Port"] = listener.Port.ToString(CultureInfo.InvariantCulture), ["Mail:From"] = "portal@example.org", ["Mail:Security"] = "None",
        },
    };

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await listener.DisposeAsync();
    }

    [Fact]
    public async Task What_is_saved_is_sent_once_and_its_text_is_not_kept()
    {
        await AddAsync("ada@example.org", "Grüße", "Ein Link: https://meetings.example.org/account/join/x\n.\nZwölf Boxkämpfer");
        await SendAsync();
        await SendAsync();

        var mail = Assert.Single(listener.Taken);
        Assert.Equal(["ada@example.org"], listener.Recipients);
        Assert.Contains("\r\nTo: ada@example.org\r\n", mail, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("From: portal@example.org\r\n", mail, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Auto-Submitted: auto-generated\r\n", mail, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Zwölf Boxkämpfer", MailListener.TextOf(mail), StringComparison.Ordinal);
        var row = await OnlyAsync();
        Assert.Equal((app.Now, "", null), (row.SentAt, row.Text, row.Failure));
    }

    [Fact]
    public async Task What_is_undone_is_not_sent()
    {
        await app.WithDbAsync(async db =>
        {
            await using var transaction = await db.BeginWriteAsync(default);
            new Outbox(db, app.Clock).Add("ada@example.org", "Undone", "Never", app.Now + Duration.FromHours(1));
            return await db.SaveChangesAsync();
        });
        await SendAsync();
        Assert.Empty(listener.Taken);
    }

    [Fact]
    public async Task What_the_server_refuses_waits_longer_each_time_and_is_given_up_when_it_is_too_late()
    {
        listener.ToRecipient = "450 come back later";
        await AddAsync("ada@example.org", "Later", "A secret");
        await SendAsync();
        var row = await OnlyAsync();
        Assert.Contains("come back later", row.Failure, StringComparison.Ordinal);
        Assert.Equal(app.Now + Duration.FromMinutes(2), row.NextTryAt);

        app.Clock.Now += TimeSpan.FromMinutes(2);
        await SendAsync();
        Assert.Equal(app.Now + Duration.FromMinutes(4), (await OnlyAsync()).NextTryAt);

        listener.ToRecipient = "";   // breaks off in the middle
        app.Clock.Now += TimeSpan.FromMinutes(4);
        await SendAsync();
        Assert.Equal((3, "A secret"), ((await OnlyAsync()).Tries, (await OnlyAsync()).Text));

        listener.ToRecipient = "250 ok";
        app.Clock.Now += TimeSpan.FromHours(1);
        await SendAsync();
        Assert.Empty(listener.Taken);
        Assert.Equal((null, ""), ((await OnlyAsync()).SentAt, (await OnlyAsync()).Text));
    }

    [Fact]
    public async Task A_server_without_encryption_gets_nothing_where_that_is_wanted()
    {
        await using var careful = new WorkshopApp
        {
            Settings = { ["Mail:Host"] = "127.0.0.1", ["Mail:Port"] = listener.Port.ToString(CultureInfo.InvariantCulture), ["Mail:From"] = "portal@example.org", ["Mail:User"] = "portal", ["Mail:Password"] = "secret" },
        };
        await AddAsync(careful, "ada@example.org", "Subject", "Text");
        await careful.Services.GetRequiredService<MailSender>().SendAsync(default);
        Assert.Empty(listener.Taken);
        Assert.Contains("secure", (await careful.WithDbAsync(db => db.Mails.AsNoTracking().SingleAsync())).Failure, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_mail_that_was_put_off_arrives()
    {
        listener.ToRecipient = "450 come back later";
        await AddAsync("ada@example.org", "Later", "A secret");
        await SendAsync();
        listener.ToRecipient = "250 ok";
        app.Clock.Now += TimeSpan.FromMinutes(2);
        await SendAsync();
        Assert.Single(listener.Taken);
        Assert.Null((await OnlyAsync()).Failure);
    }

    [Theory]
    [InlineData("ada@example.org\r\nBcc: eve@example.org")]
    [InlineData("ada@example.org, eve@example.org")]
    [InlineData("Ada <ada@example.org>")]
    [InlineData("ada")]
    [InlineData("")]
    public async Task What_is_not_one_address_is_none(string to) =>
        await Assert.ThrowsAsync<ArgumentException>(() => AddAsync(to, "Subject", "Text"));

    [Fact]
    public async Task Nothing_in_a_subject_or_a_text_becomes_a_header_or_an_end()
    {
        await AddAsync("ada@example.org", "Hello\r\nBcc: eve@example.org\r\n\r\nand more\0", "Text\r\n.\r\nMAIL FROM:<eve@example.org>\r\nRCPT TO:<eve@example.org>");
        await SendAsync();
        Assert.Equal(["ada@example.org"], listener.Recipients);
        var head = Assert.Single(listener.Taken).Split("\r\n\r\n")[0];
        Assert.DoesNotContain("\nBcc", head, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Subject: Hello Bcc: eve@example.org and more", head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_reads_what_waits_and_removes_it_and_nobody_else_finds_it()
    {
        await using var quiet = new WorkshopApp();
        await AddAsync(quiet, "ada@example.org", "<script>alert(1)</script>", "https://meetings.example.org/account/reset/<secret>");
        using var administrator = await quiet.MemberAsync("Ada", administrator: true);
        await administrator.OpenAsync("/manage/site/outbox");
        Assert.Contains("No mail server is set", administrator.Text, StringComparison.Ordinal);
        Assert.Contains("ada@example.org, Mon 2 Mar 2026, 09:00 UTC, waiting", administrator.Text, StringComparison.Ordinal);

        await administrator.OpenAsync(administrator.Page.QuerySelector(".parts a")!.GetAttribute("href")!);
        Assert.Contains("/account/reset/<secret>", administrator.Text, StringComparison.Ordinal);
        var address = administrator.Address;
        using var member = await quiet.MemberAsync("Bob");
        Assert.Equal(HttpStatusCode.NotFound, (await member.OpenAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await member.OpenAsync("/manage/site/outbox")).Status);

        await administrator.PressAsync("Remove without sending");
        Assert.Contains("There is no mail.", administrator.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.OpenAsync(address)).Status);
    }

    private Task SendAsync() => app.Services.GetRequiredService<MailSender>().SendAsync(default);

    private Task<Mail> OnlyAsync() => app.WithDbAsync(db => db.Mails.AsNoTracking().SingleAsync());

    private Task<int> AddAsync(string to, string subject, string text) => AddAsync(app, to, subject, text);

    private static Task<int> AddAsync(WorkshopApp app, string to, string subject, string text) => app.WithDbAsync(db =>
    {
        new Outbox(db, app.Clock).Add(to, subject, text, app.Now + Duration.FromHours(1));
        return db.SaveChangesAsync();
    });
}
