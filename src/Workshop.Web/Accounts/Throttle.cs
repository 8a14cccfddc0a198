using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Web.Data;

namespace Workshop.Web.Accounts;

/// <summary>
/// Makes whoever guesses wait, longer each time. What counts is whom the guesses are about together with where they come from: an
/// institute behind one address is not locked out by one of its people, nor a person by a stranger. Nobody is asked whether there is such
/// an account.
/// </summary>
public sealed class Throttle(WorkshopDb db, TimeProvider clock)
{
    /// <summary>Tries before anybody waits.</summary>
    private const int Free = 5;

    private static readonly Duration FirstWait = Duration.FromSeconds(30), LongestWait = Duration.FromHours(1), Remembered = Duration.FromDays(1);

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>Counts a try before it is made, so that a hundred at once are a hundred; it counts as failed until it <see cref="SucceededAsync"/>.</summary>
    /// <param name="whom">An address as it was typed, or an account's id.</param>
    /// <returns>Why not now, in a sentence; null where it may be tried.</returns>
    public async Task<Problem?> TryAsync(HttpContext from, TryOf what, string whom, CancellationToken stop)
    {
        var (key, now) = (KeyOf(from, what, whom), Now);
        var forgotten = now - Remembered;
        await using var transaction = await db.BeginWriteAsync(stop);
        await db.Attempts.Where(attempts => attempts.LastAt <= forgotten).ExecuteDeleteAsync(stop);
        var known = await db.Attempts.AsNoTracking().SingleOrDefaultAsync(attempts => attempts.Key == key, stop);
        if (known is not null && known.LastAt + WaitAfter(known.Failures) is var end && end > now)
            return new("", $"Too many tries from here. Wait {InWords(end - now)}, then try again.");

        if (known is null) db.Attempts.Add(new() { Key = key, Failures = 1, LastAt = now });
        else await db.Attempts.Where(attempts => attempts.Key == key).ExecuteUpdateAsync(set => set.SetProperty(attempts => attempts.Failures, known.Failures + 1).SetProperty(attempts => attempts.LastAt, now), stop);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return null;
    }

    public async Task SucceededAsync(HttpContext from, TryOf what, string whom, CancellationToken stop)
    {
        var key = KeyOf(from, what, whom);
        await using var transaction = await db.BeginWriteAsync(stop);
        await db.Attempts.Where(attempts => attempts.Key == key).ExecuteDeleteAsync(stop);
        await transaction.CommitAsync(stop);
    }

    private static Duration WaitAfter(int failures) =>
        failures < Free ? Duration.Zero : Duration.Min(LongestWait, FirstWait * Math.Pow(2, Math.Min(failures - Free, 10)));

    private static string KeyOf(HttpContext from, TryOf what, string whom) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{what}\n{whom.Trim().Normalize().ToUpperInvariant()}\n{PlaceOf(from.Connection.RemoteIpAddress)}")));

    /// <summary>An IPv4 address; of an IPv6 address the first half, because a place has all of the other.</summary>
    private static string PlaceOf(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return Convert.ToHexString(bytes, 0, Math.Min(bytes.Length, 8));
    }

    private static string InWords(Duration wait) =>
        wait <= Duration.FromMinutes(1) ? "a minute" : wait <= Duration.FromMinutes(50) ? $"{Math.Ceiling(wait.TotalMinutes):0} minutes" : "an hour";
}

/// <summary>What is tried.</summary>
public enum TryOf
{
    Password,
    Code,
    Reset,
    Email,
}
