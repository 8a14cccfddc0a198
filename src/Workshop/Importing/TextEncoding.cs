using System.Text;

namespace Workshop.Importing;

/// <summary>
/// Finds out how a text without a label is coded: by its mark of byte order, else UTF-16 where every other byte is NUL, else UTF-8 where it is valid,
/// else Windows-1252, which holds Latin-1. Whatever cannot be decoded becomes U+FFFD; nothing throws.
/// </summary>
public static class TextEncoding
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Windows-1252 where it differs from Latin-1: 0x80 to 0x9F. What it leaves undefined stays a control character.</summary>
    private const string HighControls = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (Utf16(bytes) is { } wide) return wide.GetString(bytes);
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Windows1252(bytes);
        }
    }

    /// <summary>Whether a character is more than one byte even where it is a Latin letter: its lines cannot be found among the bytes.</summary>
    internal static bool IsWide(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || Utf16(bytes) is not null;

    /// <summary>By the zeros among the first bytes: a text in mostly Latin letters has one in nearly every other place, and no text in another coding has any.</summary>
    private static Encoding? Utf16(ReadOnlySpan<byte> bytes)
    {
        var looked = bytes[..(Math.Min(bytes.Length, 4_096) & ~1)];
        var (even, odd) = (0, 0);
        for (var at = 0; at < looked.Length; at++)
            if (looked[at] == 0) _ = at % 2 == 0 ? even++ : odd++;
        if (looked.Length < 4 || (even + odd) * 3 < looked.Length || Math.Min(even, odd) * 8 > Math.Max(even, odd)) return null;
        return odd > even ? Encoding.Unicode : Encoding.BigEndianUnicode;
    }

    private static string Windows1252(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var each in bytes) text.Append(each is >= 0x80 and <= 0x9F ? HighControls[each - 0x80] : (char)each);
        return text.ToString();
    }
}
