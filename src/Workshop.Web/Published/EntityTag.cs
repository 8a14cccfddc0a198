using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace Workshop.Web.Published;

/// <summary>
/// The validator of a representation: a hash of the body before it is coded, and the coding. It is weak, because the same page is
/// coded twice, fast at first and small later, and must not look changed to those who have it.
/// </summary>
internal static class EntityTag
{
    public static string Of(ReadOnlySpan<byte> body, Coding coding)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        var suffix = coding switch { Coding.Brotli => "-br", Coding.Gzip => "-gz", _ => "" };
        return $"W/\"{Base64Url.EncodeToString(hash[..15])}{suffix}\"";
    }

    /// <summary>Weak comparison with every tag of the header (RFC 9110, sections 8.8.3.2 and 13.1.2). Allocates nothing.</summary>
    public static bool IsNamedIn(StringValues ifNoneMatch, string tag)
    {
        for (var i = 0; i < ifNoneMatch.Count; i++)
        {
            if (ifNoneMatch[i] is not { } line) continue;
            if (line == tag || IsListed(line, tag.AsSpan(2))) return true;
        }
        return false;
    }

    /// <summary>Our tags hold no comma and no quotation mark, so that where a foreign one does, nothing matches by accident.</summary>
    private static bool IsListed(ReadOnlySpan<char> line, ReadOnlySpan<char> quoted)
    {
        foreach (var range in line.Split(','))
        {
            var item = line[range].Trim();
            if (item is "*" || item.SequenceEqual(quoted) || (item is ['W', '/', .. var opaque] && opaque.SequenceEqual(quoted))) return true;
        }
        return false;
    }
}
