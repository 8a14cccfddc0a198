using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Workshop.Web.Data;

/// <summary>New codes for sessions' addresses, each given once.</summary>
internal static class SessionCodes
{
    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>One that nobody has; within the writing transaction it stays so.</summary>
    public static async Task<string> NewCodeAsync(this WorkshopDb db, CancellationToken stop)
    {
        while (true)
        {
            var code = RandomNumberGenerator.GetString(Letters, 6);
            if (!await db.SessionCodes.AnyAsync(taken => taken.Code == code, stop)) return code;
        }
    }
}
