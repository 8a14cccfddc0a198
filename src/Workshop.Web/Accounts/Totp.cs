using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Workshop.Web.Accounts;

/// <summary>The codes that an authenticator shows (RFC 6238): six digits of HMAC-SHA-1 over the number of half minutes since 1970.</summary>
internal static class Totp
{
    private const int Seconds = 30, KeyBytes = 20;

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";   // RFC 4648 §6

    /// <summary>As authenticators take it, in base 32.</summary>
    public static string NewKey() => RandomNumberGenerator.GetString(Alphabet, KeyBytes * 8 / 5);

    public static bool IsKey(string key) => key.Length == KeyBytes * 8 / 5 && key.All(Alphabet.Contains);

    /// <summary>What a QR code tells an authenticator.</summary>
    public static string Address(string key, string site, string email) =>
        $"otpauth://totp/{Uri.EscapeDataString(site)}:{Uri.EscapeDataString(email)}?secret={key}&issuer={Uri.EscapeDataString(site)}";

    /// <summary>The time step of which it is the code: this one, the one before or the next, because clocks differ. Null where it is none's.</summary>
    public static long? StepOf(string key, string code, Instant now)
    {
        var step = now.ToUnixTimeSeconds() / Seconds;
        for (var near = step - 1; near <= step + 1; near++)
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeOf(key, near)), Encoding.UTF8.GetBytes(code))) return near;
        return null;
    }

    public static string CodeOf(string key, long step)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // what authenticators implement; HMAC does not need SHA-1 to be free of collisions
        var hash = HMACSHA1.HashData(Decode(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];
        for (var bit = 0; bit < bytes.Length * 8; bit++)
            if ((Alphabet.IndexOf(key[bit / 5], StringComparison.Ordinal) >> (4 - bit % 5) & 1) == 1) bytes[bit / 8] |= (byte)(0x80 >> bit % 8);
        return bytes;
    }
}
