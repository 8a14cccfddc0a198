using System.Text.RegularExpressions;
using Workshop.Text;

namespace Workshop.Importing.Pages;

/// <summary>
/// Reads Markdown's marks within lines: emphasis, links, code, pictures. A mark that is never closed is what it is. Formulas are left as they are typed.
/// </summary>
/// <param name="addresses">Of links that are written elsewhere in the page ("[words][name]").</param>
internal sealed partial class MarkedInline(BlockBuilder blocks, IReadOnlyDictionary<string, string> addresses)
{
    private const int MostOpen = 12;
    private const int LongestTex = 1_000;

    private readonly List<(string Mark, int At)> open = [];

    internal void Read(string text, Look look, string? url, int line)
    {
        if (blocks.Inline.IsEmpty) open.Clear();
        var from = 0;
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny(Marks);
            if (next < 0) break;
            at += next;
            var length = Length(text, at);
            if (length == 0)
            {
                at++;
                continue;
            }
            Words(text[from..at]);
            Take(text, at, ref length);
            from = at += length;
        }
        Words(text[from..]);

        void Words(string words)
        {
            if (words.Length > 0) blocks.Words(words, look, url, line);
        }

        void Take(string all, int at, ref int taken)
        {
            var mark = all.Substring(at, taken);
            switch (mark[0])
            {
                case '\\': Words(mark[1..]); break;
                case '`': blocks.Words(mark.Trim('`'), look | Look.Code, url, line); break;
                case '$': Words(mark); break;
                case '<': blocks.Words(Bare(mark), look, mark.Contains('@', StringComparison.Ordinal) ? $"mailto:{Bare(mark)}" : mark[1..^1], line); break;
                case '!' when Picture().Match(all, at) is { Success: true } picture: blocks.Picture(picture.Groups["words"].Value, null, line); break;
                case '[': Open(mark, look, url, line); break;
                case ']': taken = CloseLink(all, at, look, url); break;
                default: Emphasize(all, at, mark, look, url, line); break;
            }
        }
    }

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("\\`$<![]*_~");

    /// <summary>How long the mark is that stands there; 0 where it is none.</summary>
    private static int Length(string text, int at)
    {
        switch (text[at])
        {
            case '\\':
                var tex = Formula(text, at);
                return tex > 0 ? 0 : at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]) is false && text[at + 1] is > ' ' and < '\u007F' ? 2 : 0;
            case '$': return Formula(text, at);
            case '`': return Code().Match(text, at).Length;
            case '<': return Auto().Match(text, at).Length;
            case '!': return Picture().Match(text, at).Length;
            case '[' or ']': return 1;
            default:
                var end = at;
                while (end < text.Length && text[end] == text[at]) end++;
                return end - at is > 3 || text[at] == '~' && end - at != 2 ? 0 : end - at;
        }
    }

    /// <summary>The formula that begins there, if one does.</summary>
    private static int Formula(string text, int at) =>
        Tex.TryFind(text.AsSpan(at, Math.Min(LongestTex, text.Length - at)), 0, out var end) ? end : 0;

    private void Open(string mark, Look look, string? url, int line)
    {
        if (open.Count < MostOpen) open.Add((mark, blocks.Mark(mark, look, url, line)));
        else blocks.Mark(mark, look, url, line);
    }

    private void Emphasize(string text, int at, string mark, Look look, string? url, int line)
    {
        var before = at == 0 ? ' ' : text[at - 1];
        var after = at + mark.Length >= text.Length ? ' ' : text[at + mark.Length];
        var known = open.FindLastIndex(each => each.Mark == mark);
        var inWord = mark[0] == '_' && char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after);
        if (known >= 0 && !char.IsWhiteSpace(before) && !inWord)
        {
            blocks.Inline.Close(open[known].At, LookOf(mark));
            open.RemoveRange(known, open.Count - known);
        }
        else if (!char.IsWhiteSpace(after) && !inWord && !(mark[0] == '_' && char.IsLetterOrDigit(before))) Open(mark, look, url, line);
        else blocks.Mark(mark, look, url, line);
    }

    private static Look LookOf(string mark) => (mark[0], mark.Length) switch
    {
        ('~', _) => Look.Struck,
        (_, 1) => Look.Emphasis,
        (_, 2) => Look.Strong,
        _ => Look.Strong | Look.Emphasis,
    };

    /// <returns>How much of the text belongs to the link's end.</returns>
    private int CloseLink(string text, int at, Look look, string? url)
    {
        var known = open.FindLastIndex(each => each.Mark == "[");
        if (known < 0)
        {
            blocks.Mark("]", look, url, 0);
            return 1;
        }
        var mark = open[known].At;
        open.RemoveRange(known, open.Count - known);
        if (Address().Match(text, at) is { Success: true } address)
        {
            blocks.Inline.Close(mark, Look.Plain, address.Groups["url"].Value.Trim());
            return address.Length;
        }
        var name = Name().Match(text, at);
        var key = name.Groups["name"].Value is { Length: > 0 } given ? given : blocks.Inline.TextFrom(mark + 1);
        if (addresses.TryGetValue(key.ToLowerInvariant(), out var elsewhere))
        {
            blocks.Inline.Close(mark, Look.Plain, elsewhere);
            return Math.Max(1, name.Length);
        }
        if (key is ['^', ..])
        {
            blocks.Inline.Forget(mark);
            return 1;
        }
        blocks.Mark("]", look, url, 0);
        return 1;
    }

    private static string Bare(string auto) => auto[1..^1] is var inside && inside.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? inside[7..] : inside;

    [GeneratedRegex(@"\G`{1,3}[^`\n]{1,500}`{1,3}")]
    private static partial Regex Code();

    [GeneratedRegex(@"\G<(?:https?://[^\s<>]{1,500}|(?:mailto:)?[\w.+%-]{1,64}@[\w.-]{1,200})>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Auto();

    [GeneratedRegex(@"\G!\[(?<words>[^\[\]\n]{0,300})\](?:\([^()\n]{0,500}\)|\[[^\[\]\n]{0,100}\])?")]
    private static partial Regex Picture();

    [GeneratedRegex(@"\G\]\(\s*<?(?<url>[^\s()<>]{0,2000}(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,500})?)>?(?:\s+(?:""[^""\n]{0,300}""|'[^'\n]{0,300}'))?\s*\)")]
    private static partial Regex Address();

    [GeneratedRegex(@"\G\]\s?\[(?<name>[^\[\]\n]{0,200})\]")]
    private static partial Regex Name();
}
