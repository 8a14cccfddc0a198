using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Workshop.Web.Data;

/// <summary>New codes for sessions' addresses, each given once.</summary>
internal static class SessionCodes
{
    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>So many that nobody has; within the writing transaction they stay so.</summary>
    public static async Task<IReadOnlyList<string>> NewCodesAsync(this WorkshopDb db, int count, CancellationToken stop)
    {
        var codes = new HashSet<string>();
        while (codes.Count < count)
        {
            while (codes.Count < count) codes.Add(RandomNumberGenerator.GetString(Letters, 6));
            var wanted = codes.ToList();
            codes.ExceptWith(await db.SessionCodes.Where(taken => wanted.Contains(taken.Code)).Select(taken => taken.Code).ToListAsync(stop));
        }
        return [.. codes];
    }

    /// <summary>One that nobody has; within the writing transaction it stays so.</summary>
    public static async Task<string> NewCodeAsync(this WorkshopDb db, CancellationToken stop) => (await db.NewCodesAsync(1, stop))[0];
}
