using System.Data.Common;
using System.Threading.Channels;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Web.Data;
using Workshop.Web.Hosting;
using Workshop.Web.Mails;

namespace Workshop.Web.Accounts;

/// <summary>
/// Mails links to who asked for one, after they were answered: whether there is such an account makes no difference to the answer, nor to
/// how long it takes.
/// </summary>
public sealed class ResetRequests(IServiceScopeFactory scopes, Settings settings, TimeProvider clock, ILogger<ResetRequests> log) : BackgroundService
{
    /// <summary>Within which nobody gets a second mail, wherever it is asked for.</summary>
    private static readonly Duration Apart = Duration.FromMinutes(5);

    private readonly Channel<string> asked = Channel.CreateBounded<string>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.Wait });

    private int waiting;

    /// <summary>Whether nobody waits for a link.</summary>
    public bool IsIdle => Volatile.Read(ref waiting) == 0;

    /// <param name="email">As it was typed.</param>
    public void Add(string email)
    {
        Interlocked.Increment(ref waiting);
        if (!asked.Writer.TryWrite(email)) Interlocked.Decrement(ref waiting);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var email in asked.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await AnswerAsync(email, stoppingToken);
            }
            catch (DbException wrong)
            {
                Tell(wrong);
            }
            catch (DbUpdateException wrong)
            {
                Tell(wrong.GetBaseException());
            }
            finally
            {
                Interlocked.Decrement(ref waiting);
            }
        }
    }

    /// <summary>And goes on: whoever asked asks again.</summary>
    private void Tell(Exception wrong) => log.LogWarning("A link to choose a new password could not be made: {Message}", wrong.Message);

    private async Task AnswerAsync(string email, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, links, outbox) = (scope.ServiceProvider.GetRequiredService<WorkshopDb>(), scope.ServiceProvider.GetRequiredService<OneTimeLinks>(), scope.ServiceProvider.GetRequiredService<Outbox>());
        if (!settings.MailsLinks || await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByNameAsync(email) is not { } account) return;

        // Somebody who never came has nothing to reset: they get the link to join again.
        var purpose = account.PasswordHash is null ? LinkPurpose.Join : LinkPurpose.Reset;
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var (recent, until) = (now + OneTimeLinks.LifeOf(purpose) - Apart, now + OneTimeLinks.LifeOf(purpose));
        await using var transaction = await db.BeginWriteAsync(stop);
        if (await db.OneTimeLinks.AnyAsync(link => link.AccountId == account.Id && link.Purpose == purpose && link.ExpiresAt > recent, stop)) return;
        var link = settings.LikelyAddress + await links.AddAsync(purpose, account.Id, null, stop);
        AccountMails.Reset(link, purpose).Into(outbox, account.Email!, until);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }
}
