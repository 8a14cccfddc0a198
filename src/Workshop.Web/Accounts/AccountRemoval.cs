using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Workshop.Publishing;
using Workshop.Web.Data;

namespace Workshop.Web.Accounts;

/// <summary>Takes an account away for good. What it edited stays, by a former member; what it alone owns is handed over before.</summary>
public sealed class AccountRemoval(WorkshopDb db, UserManager<Account> accounts)
{
    /// <summary>What nobody would own any more.</summary>
    public async Task<IReadOnlyList<OwnedAlone>> OwnedAloneAsync(Guid account, CancellationToken stop)
    {
        var owners = db.Team.Where(member => member.Role == Role.Owner);
        var events = await db.Events.AsNoTracking()
            .Where(meeting => meeting.DeletedAt == null && owners.Any(owner => owner.AccountId == account && owner.Subject == meeting.Id)
                && !owners.Any(owner => owner.AccountId != account && (owner.Subject == meeting.Id || owner.Subject == meeting.Series)))
            .OrderBy(meeting => meeting.Slug).Select(meeting => new { meeting.Slug, meeting.Details }).ToListAsync(stop);
        var series = await db.Series.AsNoTracking()
            .Where(row => owners.Any(owner => owner.AccountId == account && owner.Subject == row.Id) && !owners.Any(owner => owner.AccountId != account && owner.Subject == row.Id))
            .OrderBy(row => row.Slug).Select(row => new { row.Slug, row.Body }).ToListAsync(stop);
        return
        [
            .. events.Select(meeting => new OwnedAlone(meeting.Details.Title.Length > 0 ? meeting.Details.Title : meeting.Slug, Addresses.Working(meeting.Slug))),
            .. series.Select(row => new OwnedAlone(row.Body.Title, null)),
        ];
    }

    /// <summary>Whether nobody else could look after the portal.</summary>
    public async Task<bool> IsLastAdministratorAsync(Guid account, CancellationToken stop) =>
        await db.Users.AnyAsync(row => row.Id == account && row.IsAdministrator, stop) && !await db.Users.AnyAsync(row => row.Id != account && row.IsAdministrator, stop);

    /// <summary>Inside the writing transaction.</summary>
    public async Task<Outcome> RunAsync(Account account, CancellationToken stop)
    {
        if (await IsLastAdministratorAsync(account.Id, stop)) return new Problem("", "This is the only administrator. Make somebody else one first.");
        if ((await OwnedAloneAsync(account.Id, stop)).Count > 0) return new Problem("", "Some events have no other owner. Hand them over first.");
        await db.Mails.Where(mail => mail.To == account.Email).ExecuteDeleteAsync(stop);
        return (await accounts.DeleteAsync(account)).ToOutcome();   // links, passkeys and roles go with it
    }
}

/// <param name="Address">Of its page in the back office, where there is one.</param>
public sealed record OwnedAlone(string Title, string? Address);
