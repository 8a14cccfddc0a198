using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Web.Data;

namespace Workshop.Web.Accounts;

/// <summary>Makes the first account of a portal, an administrator's.</summary>
public sealed class FirstAccount(WorkshopDb db, UserManager<Account> accounts)
{
    /// <summary>Null where there is an account already.</summary>
    public async Task<Outcome?> MakeAsync(Account account, string password, CancellationToken stop)
    {
        await using var transaction = await db.BeginWriteAsync(stop);
        if (await db.Users.AnyAsync(stop)) return null;
        account.IsAdministrator = account.EmailConfirmed = true;
        var outcome = (await accounts.CreateAsync(account, password)).ToOutcome();
        if (outcome.Succeeded) await transaction.CommitAsync(stop);
        return outcome;
    }

    /// <summary>The one that the settings name.</summary>
    /// <returns>What stands in the way of it, in a line; else null.</returns>
    public async Task<string?> MakeAsync(string email, string password, Instant at, CancellationToken stop)
    {
        var outcome = await MakeAsync(new(email, email.Split('@')[0], at), password, stop);
        return outcome is { Succeeded: false } failed ? $"Administrator:Email and Administrator:Password make no account: {failed.Problems[0].Message}" : null;
    }
}
