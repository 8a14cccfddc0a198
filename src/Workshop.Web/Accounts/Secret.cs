using System.Security.Cryptography;
using System.Text;

namespace Workshop.Web.Accounts;

/// <summary>What stands in a secret link: whoever knows it may do what the link is for, and the database keeps only a hash.</summary>
internal static class Secret
{
    public static string Make() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));

    /// <summary>SHA-256 in hexadecimal: nobody guesses 160 bits, however fast the hash is.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
