using System.Buffers;
using System.Globalization;
using System.Text;

namespace Workshop.Text;

/// <summary>
/// Addresses that may become links: http, https, mailto, tel, paths on this site and fragments. Anything else (javascript:, data:,
/// //elsewhere, a user name before the host, controls and spaces inside, with which browsers can be talked into another scheme) is none.
/// </summary>
public static class Href
{
    private const int Longest = 2_000;

    /// <summary>Unreserved characters and delimiters of RFC 3986.</summary>
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-._~!$&'()*+,;=:@/?");

    private static readonly SearchValues<char> Telephone = SearchValues.Create("0123456789+-.();=abcdefghijklmnopqrstuvwxyz");

    /// <returns>The address with every character percent-encoded that may not stand in one, or null where it must not become a link.</returns>
    public static string? From(string? address)
    {
        var text = address?.Trim(' ', '\n', '\t');
        if (string.IsNullOrEmpty(text) || text.Length > Longest || text.Any(IsTreacherous)) return null;
        if (text[0] is '#' or '?') return Encode(text, 0);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var path = text.AsSpan().IndexOfAny('/', '?', '#');
        if (colon < 0 || path >= 0 && path < colon) return text.StartsWith("//", StringComparison.Ordinal) ? null : Encode(text, 0);
        return text[..colon].ToLowerInvariant() switch
        {
            "http" or "https" => FromWeb(text),
            "mailto" => FromMail(text, colon + 1),
            "tel" => text.Length > colon + 1 && text.AsSpan(colon + 1).IndexOfAnyExcept(Telephone) < 0 ? text : null,
            _ => null,
        };
    }

    /// <summary>Leads to the web outside, so the link says noopener. The domain does not know its own host.</summary>
    public static bool IsExternal(string href) =>
        href.StartsWith("http", StringComparison.OrdinalIgnoreCase) && href.Contains("://", StringComparison.Ordinal);

    /// <summary>A path on this site, which is where pictures may come from.</summary>
    internal static bool IsSameSite(string href) =>
        href[0] is not ('#' or '?') && !href.Split('/', '?', '#')[0].Contains(':', StringComparison.Ordinal);

    private static string? FromWeb(string text)
    {
        var start = text.IndexOf("://", StringComparison.Ordinal) + 3;
        if (start < 3 || start > 8 || start == text.Length) return null;
        var length = text.AsSpan(start).IndexOfAny('/', '?', '#');
        var host = length < 0 ? text[start..] : text.Substring(start, length);
        var plausible = host.Length > 0 && host.All(c => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark || c is '-' or '.' or ':' or '_' or '[' or ']');
        return plausible && Uri.TryCreate(text, UriKind.Absolute, out _) ? Encode(text, start + host.Length) : null;
    }

    private static string? FromMail(string text, int start)
    {
        var query = text.IndexOf('?', StringComparison.Ordinal);
        var addresses = (query < 0 ? text[start..] : text[start..query]).Split(',');
        var plausible = addresses.All(address =>
            address.Split('@') is [{ Length: > 0 }, { Length: > 0 }] && address.AsSpan().IndexOfAny(":/#[]") < 0);
        return plausible ? Encode(text, start) : null;
    }

    /// <summary>Browsers drop tabs and line ends inside an address and read \ as /; the rest hides what an address is.</summary>
    private static bool IsTreacherous(char c) => c is '\\' or '\uFFFD' || char.IsControl(c) || char.GetUnicodeCategory(c)
        is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    private static string Encode(string text, int from)
    {
        var href = new StringBuilder(text, 0, from, text.Length + 16);
        Span<byte> bytes = stackalloc byte[4];
        var inFragment = false;
        for (var i = from; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            var c = text[i];
            var stays = c switch { '%' => IsEscape(text, i), '#' => !inFragment, _ => Plain.Contains(c) };
            if (stays)
            {
                href.Append(c);
                inFragment |= c == '#';
            }
            else
                foreach (var value in bytes[..rune.EncodeToUtf8(bytes)]) href.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
            i += length;
        }
        return href.ToString();
    }

    private static bool IsEscape(string text, int at) =>
        at + 2 < text.Length && char.IsAsciiHexDigit(text[at + 1]) && char.IsAsciiHexDigit(text[at + 2]);
}
