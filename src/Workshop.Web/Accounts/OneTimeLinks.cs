using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Publishing;
using Workshop.Web.Data;

namespace Workshop.Web.Accounts;

/// <summary>Makes one-time links and finds them again.</summary>
public sealed class OneTimeLinks(WorkshopDb db, TimeProvider clock)
{
    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>How long one lasts that nobody uses.</summary>
    public static Duration LifeOf(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.Join or LinkPurpose.Email => Duration.FromDays(7),
        LinkPurpose.Recover => Duration.FromDays(1),
        _ => Duration.FromHours(1),
    };

    /// <summary>Makes a link, saves it, and says its path. The one before it for the same purpose and account is void, as are all that nobody used in time.</summary>
    public async Task<string> MakeAsync(LinkPurpose purpose, Guid account, string? email, CancellationToken stop)
    {
        await using var transaction = await db.BeginWriteAsync(stop);
        var path = await AddAsync(purpose, account, email, stop);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return path;
    }

    /// <summary>The same as part of the writing transaction that is open, for whoever saves more in it.</summary>
    public async Task<string> AddAsync(LinkPurpose purpose, Guid account, string? email, CancellationToken stop)
    {
        var (secret, now) = (Secret.Make(), Now);
        await db.OneTimeLinks.Where(link => link.ExpiresAt <= now || (link.Purpose == purpose && link.AccountId == account)).ExecuteDeleteAsync(stop);
        db.OneTimeLinks.Add(new() { Hash = Secret.HashOf(secret), Purpose = purpose, AccountId = account, Email = email, ExpiresAt = now + LifeOf(purpose) });
        return $"{Addresses.Account}/{purpose.ToString().ToLowerInvariant()}/{secret}";
    }

    /// <summary>Makes every link of an account void, in the writing transaction that is open.</summary>
    public Task VoidAsync(Guid account, CancellationToken stop) => db.OneTimeLinks.Where(link => link.AccountId == account).ExecuteDeleteAsync(stop);

    /// <summary>Null where it never was, was used, or is too old. To use it is to remove it, in the transaction of what it does.</summary>
    public Task<OneTimeLink?> FindAsync(LinkPurpose purpose, string secret, CancellationToken stop)
    {
        var (hash, now) = (Secret.HashOf(secret), Now);
        return db.OneTimeLinks.SingleOrDefaultAsync(link => link.Hash == hash && link.Purpose == purpose && link.ExpiresAt > now, stop);
    }
}
