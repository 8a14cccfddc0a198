using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Publishing;
using Workshop.Web.Data;
using Workshop.Web.Hosting;
using Workshop.Web.Mails;

namespace Workshop.Web.Accounts;

/// <summary>Another e-mail address for an account: wanted, told to the old one, and the account's once somebody reads mail there or an administrator says so.</summary>
public sealed class EmailChange(WorkshopDb db, UserManager<Account> accounts, OneTimeLinks links, Outbox outbox, Settings settings, TimeProvider clock)
{
    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>The address that waits to be confirmed; null where none does.</summary>
    public Task<string?> WantedAsync(Guid account, CancellationToken stop)
    {
        var now = Now;
        return db.OneTimeLinks.Where(link => link.AccountId == account && link.Purpose == LinkPurpose.Email && link.ExpiresAt > now).Select(link => link.Email).SingleOrDefaultAsync(stop);
    }

    /// <summary>Whether another account has the address makes no difference to whoever wants it; its owner is told.</summary>
    public async Task WantAsync(Account account, string email, CancellationToken stop)
    {
        await using var transaction = await db.BeginWriteAsync(stop);
        var until = Now + OneTimeLinks.LifeOf(LinkPurpose.Email);
        var path = await links.AddAsync(LinkPurpose.Email, account.Id, email, stop);
        if (settings.MailsLinks)
        {
            var taken = await accounts.FindByEmailAsync(email) is not null;
            (taken ? AccountMails.TakenAddress(settings.LikelyAddress + Addresses.SignIn) : AccountMails.NewAddress(settings.LikelyAddress + path)).Into(outbox, email, until);
        }
        AccountMails.OldAddress(email).Into(outbox, account.Email!, until);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }

    /// <summary>Makes it the account's, in the writing transaction that is open. Links that lie in the old mailbox are void.</summary>
    public async Task<Outcome> TakeAsync(Account account, string email, CancellationToken stop)
    {
        (account.Email, account.UserName, account.EmailConfirmed) = (email, email, true);
        var outcome = (await accounts.UpdateAsync(account)).ToOutcome();
        if (outcome.Succeeded) await links.VoidAsync(account.Id, stop);
        return outcome;
    }
}
