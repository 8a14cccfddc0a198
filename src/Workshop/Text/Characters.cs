using System.Buffers;
using System.Text;

namespace Workshop.Text;

/// <summary>
/// Characters that do no harm in a page, a feed or a calendar. What goes: C0 and C1 controls but tab and line feed, NUL among them; byte
/// order marks and non-characters, which XML forbids; the bidirectional embeddings and overrides U+202A–202E, with which a text can read
/// differently from what it is. What stays: the marks LRM, RLM, ALM and the isolates, which right-to-left authors need and which end with
/// their paragraph. Line ends become <c>\n</c>; an unpaired surrogate becomes U+FFFD.
/// </summary>
public static class Characters
{
    /// <summary>A text without any of these is clean.</summary>
    internal static readonly SearchValues<char> Suspect = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(value => (char)value)
            .Where(c => IsDropped(c) || char.IsSurrogate(c) || c is '\r' or '\u2028' or '\u2029' or '\u0085')]);

    public static string Clean(string text)
    {
        var first = text.AsSpan().IndexOfAny(Suspect);
        if (first < 0) return text;
        var clean = new StringBuilder(text.Length).Append(text, 0, first);
        for (var i = first; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c))
            {
                var pair = i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]);
                if (!pair) clean.Append('\uFFFD');
                else if ((text[i + 1] & 0x3FE) != 0x3FE || (c & 0x3F) != 0x3F) clean.Append(c).Append(text[i + 1]); // else U+nFFFE, U+nFFFF
                if (pair) i++;
            }
            else if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n') continue;
            else if (c is '\r' or '\u0085' or '\u2028' or '\u2029') clean.Append('\n');
            else if (!IsDropped(c)) clean.Append(c);
        }
        return clean.ToString();
    }

    private static bool IsDropped(char c) => c switch
    {
        '\t' or '\n' or '\r' or '\u0085' => false,
        < ' ' or >= '\u007F' and <= '\u009F' => true,
        >= '\u202A' and <= '\u202E' or '\uFEFF' or >= '\uFDD0' and <= '\uFDEF' or '\uFFFE' or '\uFFFF' => true,
        _ => false,
    };
}
