using System.Text;
using Workshop.Text;

namespace Workshop.Importing.Seminars;

/// <summary>
/// Letters that were typed as TeX, in names and titles as people copy them from a bibliography: Schr\"{o}dinger, Erd\H{o}s, {\L}ukasz. What stands
/// between dollar signs is a formula and stays (<see cref="Tex"/>).
/// </summary>
internal static class TexAccents
{
    private const string Marks = "`\u0300'\u0301^\u0302\"\u0308~\u0303=\u0304.\u0307";
    private const string Letters = "c\u0327v\u030Cu\u0306H\u030Bk\u0328r\u030Ad\u0323b\u0331t\u0361";

    private static readonly (string Name, string Letter)[] Special =
    [
        ("ss", "ß"), ("ae", "æ"), ("AE", "Æ"), ("oe", "œ"), ("OE", "Œ"), ("aa", "å"), ("AA", "Å"), ("o", "ø"), ("O", "Ø"), ("l", "ł"), ("L", "Ł"),
        ("i", "ı"), ("j", "ȷ"), ("dh", "ð"), ("DH", "Ð"), ("th", "þ"), ("TH", "Þ"), ("dj", "đ"), ("DJ", "Đ"), ("ng", "ŋ"), ("NG", "Ŋ"),
    ];

    internal static string Plain(string text)
    {
        if (text.AsSpan().IndexOfAny('\\', '{', '`') < 0) return text;
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (text[at] is '$' or '\\' && Tex.TryFind(text, at, out var formula))
            {
                plain.Append(text, at, formula - at);
                at = formula;
            }
            else if (text[at] == '{' && Letter(text, at + 1) is ({ } inside, var end) && end < text.Length && text[end] == '}')
            {
                plain.Append(inside);
                at = end + 1;
            }
            else if (at > 0 && char.IsLetter(text[at - 1]) && Unescaped(text, at) is ({ } bare, var past))
            {
                plain.Append(bare);
                at = past;
            }
            else if (Letter(text, at) is ({ } letter, var behind))
            {
                plain.Append(letter);
                at = behind;
            }
            else if (Quote(text, at) is { } quote)
            {
                plain.Append(quote);
                at += 2;
            }
            else plain.Append(text[at++]);
        }
        return plain.ToString();
    }

    /// <summary>What stands at a backslash, and where it ends; null where it is no letter.</summary>
    private static (string? Letter, int End) Letter(string text, int at)
    {
        if (at + 1 >= text.Length || text[at] != '\\') return (null, at);
        var sign = text[at + 1];
        if (sign is '&' or '%' or '#') return (sign.ToString(), at + 2);
        if (Marks.IndexOf(sign, StringComparison.Ordinal) is var mark and >= 0 && mark % 2 == 0) return Marked(text, at + 2, Marks[mark + 1], isLetter: false);
        if (Letters.IndexOf(sign, StringComparison.Ordinal) is var under and >= 0 && under % 2 == 0
            && Marked(text, at + 2, Letters[under + 1], isLetter: true) is { Letter: not null } marked) return marked;
        foreach (var (name, letter) in Special)
            if (string.CompareOrdinal(text, at + 1, name, 0, name.Length) == 0 && Ended(text, at + 1 + name.Length) is { } end) return (letter, end);
        return (null, at);
    }

    /// <summary>Where a program took the backslash for its own: Schr"{o}dinger.</summary>
    private static (string? Letter, int End) Unescaped(string text, int at) =>
        Marks.IndexOf(text[at], StringComparison.Ordinal) is var mark and >= 0 && mark % 2 == 0 && at + 1 < text.Length && text[at + 1] == '{'
            ? Marked(text, at + 1, Marks[mark + 1], isLetter: false)
            : (null, at);

    /// <param name="isLetter">The command is a letter, so that its argument stands in braces or behind a blank: \c{c}, \v s.</param>
    private static (string? Letter, int End) Marked(string text, int at, char mark, bool isLetter)
    {
        var next = at;
        while (isLetter && next < text.Length && text[next] == ' ') next++;
        var braced = next < text.Length && text[next] == '{';
        if (braced) next++;
        else if (isLetter && next == at) return (null, at);
        if (next >= text.Length) return (null, at);
        string letter;
        if (text[next] == '\\' && next + 1 < text.Length && text[next + 1] is 'i' or 'j') (letter, next) = (text[next + 1].ToString(), next + 2);
        else if (char.IsLetter(text[next])) letter = text[next++].ToString();
        else return (null, at);
        if (braced && (next >= text.Length || text[next++] != '}')) return (null, at);
        return ((letter + mark).Normalize(NormalizationForm.FormC), next);
    }

    /// <summary>Where the name of a command ends, an empty pair of braces or one blank included; null where it goes on.</summary>
    private static int? Ended(string text, int at)
    {
        if (at >= text.Length) return at;
        if (char.IsAsciiLetter(text[at])) return null;
        if (text[at] == '{') return at + 1 < text.Length && text[at + 1] == '}' ? at + 2 : null;
        return text[at] == ' ' ? at + 1 : at;
    }

    private static string? Quote(string text, int at) => at + 1 < text.Length
        ? (text[at], text[at + 1]) switch { ('`', '`') => "“", ('\'', '\'') => "”", _ => null }
        : null;
}
