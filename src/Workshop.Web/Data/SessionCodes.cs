using System.Security.Cryptography;

namespace Workshop.Web.Data;

/// <summary>New codes for sessions' addresses. That one is given twice is one chance in two thousand million for each; the database refuses it.</summary>
internal static class SessionCodes
{
    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public static string Next() => RandomNumberGenerator.GetString(Letters, 6);
}
