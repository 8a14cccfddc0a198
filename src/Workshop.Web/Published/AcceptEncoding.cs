using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Workshop.Web.Published;

/// <summary>How a body travels; a larger value is preferred where the client likes both equally.</summary>
internal enum Coding
{
    Identity,
    Gzip,
    Brotli,
}

/// <summary>Which coding a client likes best (RFC 9110, section 12.5.3).</summary>
internal static class AcceptEncoding
{
    /// <summary>
    /// Identity where nothing else is acceptable: to refuse to answer (406) would help nobody. Allocates nothing.
    /// </summary>
    public static Coding Choose(StringValues header)
    {
        float brotli = -1, gzip = -1, identity = -1, others = -1;
        for (var i = 0; i < header.Count; i++)
        {
            foreach (var range in (header[i] ?? "").AsSpan().Split(','))
            {
                var item = header[i].AsSpan()[range];
                var semicolon = item.IndexOf(';');
                var name = (semicolon < 0 ? item : item[..semicolon]).Trim();
                var weight = semicolon < 0 ? 1 : Weight(item[(semicolon + 1)..].Trim());
                if (name is "br" || name.Equals("br", StringComparison.OrdinalIgnoreCase)) brotli = weight;
                else if (name.Equals("gzip", StringComparison.OrdinalIgnoreCase) || name.Equals("x-gzip", StringComparison.OrdinalIgnoreCase)) gzip = weight;
                else if (name.Equals("identity", StringComparison.OrdinalIgnoreCase)) identity = weight;
                else if (name is "*") others = weight;
            }
        }
        if (brotli < 0) brotli = others;
        if (gzip < 0) gzip = others;
        // Unnamed, identity is acceptable and liked least: who names codings wants them.
        return brotli > 0 && brotli >= gzip && brotli >= identity ? Coding.Brotli
            : gzip > 0 && gzip >= identity ? Coding.Gzip
            : Coding.Identity;
    }

    /// <summary>What cannot be read is not wanted.</summary>
    private static float Weight(ReadOnlySpan<char> parameter) =>
        parameter is ['q' or 'Q', '=', .. var number]
        && float.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight)
            ? weight
            : 0;
}
