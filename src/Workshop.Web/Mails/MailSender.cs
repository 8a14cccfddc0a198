using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Web.Data;
using Workshop.Web.Data.Configurations;
using Workshop.Web.Hosting;

namespace Workshop.Web.Mails;

/// <summary>
/// Sends what waits in the outbox, where a mail server is set, and takes away the text of what is sent or has come too late. A mail is put
/// off before it is tried, so that two processes do not both send it; one that dies in between sends it a second time.
/// </summary>
public sealed class MailSender(Store store, IServiceScopeFactory scopes, Settings settings, TimeProvider clock, ILogger<MailSender> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>How long a list of what was sent is of use to anybody.</summary>
    private static readonly Duration Kept = Duration.FromDays(90);

    private static readonly Duration FirstDelay = Duration.FromMinutes(2), LongestDelay = Duration.FromHours(2);

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>Sends everything that is due, one after another.</summary>
    public async Task SendAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WorkshopDb>();
        await TidyAsync(db, stop);
        if (settings.Mail is not { } server) return;
        while (await NextAsync(db, stop) is { } mail)
        {
            var failure = await MailPost.DeliverAsync(mail, server, stop);
            await using var transaction = await db.BeginWriteAsync(stop);
            var row = db.Mails.Where(row => row.Id == mail.Id);
            var now = Now;
            if (failure is null) await row.ExecuteUpdateAsync(set => set.SetProperty(sent => sent.SentAt, now).SetProperty(sent => sent.Text, "").SetProperty(sent => sent.Failure, (string?)null), stop);
            else await row.ExecuteUpdateAsync(set => set.SetProperty(failed => failed.Failure, failure), stop);
            await transaction.CommitAsync(stop);
            if (failure is null) log.LogInformation("Mail {Id} was sent.", mail.Id);
            else log.LogWarning("Mail {Id} could not be sent, try {Try}: {Failure}", mail.Id, mail.Tries, failure);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await AnythingDueAsync(stoppingToken)) await SendAsync(stoppingToken);
            }
            catch (DbException wrong)
            {
                Tell(wrong);
            }
            catch (DbUpdateException wrong)
            {
                Tell(wrong.GetBaseException());
            }
        }
    }

    /// <summary>And tries again at the next round.</summary>
    private void Tell(Exception wrong) => log.LogWarning("The outbox cannot be read or written: {Message}", wrong.Message);

    /// <summary>Asked of the store, so that a portal that never sends mail never makes EF Core's model for it.</summary>
    private async Task<bool> AnythingDueAsync(CancellationToken stop)
    {
        await using var connection = await store.OpenAsync(stop);
        return (await Store.ReadAsync(
            connection, """SELECT 1 FROM "Mails" WHERE "Text" <> '' AND ("Until" <= @now OR (@sends AND "NextTryAt" <= @now)) LIMIT 1""",
            row => row.GetInt32(0), stop, ("@now", InstantConverter.ToTicks(Now)), ("@sends", settings.Mail is not null))).Count > 0;
    }

    /// <summary>The next that is due, put off until after this try.</summary>
    private async Task<Mail?> NextAsync(WorkshopDb db, CancellationToken stop)
    {
        await using var transaction = await db.BeginWriteAsync(stop);
        db.ChangeTracker.Clear();
        var now = Now;
        if (await db.Mails.Where(mail => mail.Text != "" && mail.NextTryAt <= now).OrderBy(mail => mail.Id).FirstOrDefaultAsync(stop) is not { } next) return null;
        next.NextTryAt = now + Duration.Min(LongestDelay, FirstDelay * Math.Pow(2, Math.Min(next.Tries, 10)));
        next.Tries++;
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return next;
    }

    private async Task TidyAsync(WorkshopDb db, CancellationToken stop)
    {
        await using var transaction = await db.BeginWriteAsync(stop);
        var (now, before) = (Now, Now - Kept);
        var late = await db.Mails.Where(mail => mail.Text != "" && mail.Until <= now).ExecuteUpdateAsync(set => set.SetProperty(mail => mail.Text, ""), stop);
        await db.Mails.Where(mail => mail.At < before && mail.Text == "").ExecuteDeleteAsync(stop);
        await transaction.CommitAsync(stop);
        if (late > 0) log.LogWarning("{Count} mails were not sent in time; what they said is void.", late);
    }
}
