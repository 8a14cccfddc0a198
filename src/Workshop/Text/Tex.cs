using System.Buffers;

namespace Workshop.Text;

/// <summary>
/// Where TeX begins and ends in a text: <c>$…$</c> by pandoc's rule (no space after the opening sign nor before the closing one, no digit
/// after it unless TeX's own backslash opens it: 16$\times$16), <c>$$…$$</c>, <c>\(…\)</c>, <c>\[…\]</c>. A sign between a letter and a
/// digit is money: US$5.
/// </summary>
internal static class Tex
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("\\^_={}+<>|");

    /// <param name="at">Where a $ or a backslash stands that nothing escapes.</param>
    /// <param name="end">After the closing delimiter.</param>
    internal static bool TryFind(ReadOnlySpan<char> text, int at, out int end)
    {
        end = 0;
        if (at + 1 >= text.Length) return false;
        return (text[at], text[at + 1]) switch
        {
            ('$', '$') => at + 2 < text.Length && text[at + 2] != '$' && TryClose(text, at + 2, '$', '$', out end),
            ('$', _) => TryFindInline(text, at, out end),
            ('\\', '(') => TryClose(text, at + 2, '\\', ')', out end),
            ('\\', '[') => TryClose(text, at + 2, '\\', ']', out end),
            _ => false,
        };
    }

    /// <summary>Brackets escaped in prose ("\[sic\]", "\[1\]") are no formula: nothing in them says TeX.</summary>
    internal static bool IsProse(ReadOnlySpan<char> tex) => tex.StartsWith("\\[") && !tex[2..^2].ContainsAny(Signs);

    /// <summary>Set off on a line of its own.</summary>
    internal static bool IsDisplay(string tex) => tex.StartsWith("$$", StringComparison.Ordinal) || tex.StartsWith("\\[", StringComparison.Ordinal);

    private static bool TryFindInline(ReadOnlySpan<char> text, int at, out int end)
    {
        end = 0;
        var isMoney = at > 0 && char.IsAsciiLetter(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);
        if (isMoney || char.IsWhiteSpace(text[at + 1])) return false;
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] == '\\') i++;
            else if (text[i] == '$')
            {
                var beforeDigit = i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]) && text[at + 1] != '\\';
                if (char.IsWhiteSpace(text[i - 1]) || beforeDigit) return false;
                end = i + 1;
                return true;
            }
        }
        return false;
    }

    private static bool TryClose(ReadOnlySpan<char> text, int from, char first, char second, out int end)
    {
        end = 0;
        for (var i = from; i + 1 < text.Length; i++)
        {
            if (text[i] == first && text[i + 1] == second)
            {
                end = i + 2;
                return !text[from..i].IsWhiteSpace();
            }
            if (text[i] == '\\') i++;
        }
        return false;
    }
}
