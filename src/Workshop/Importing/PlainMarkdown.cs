using System.Text;
using System.Text.RegularExpressions;
using Workshop.Text;

namespace Workshop.Importing;

/// <summary>
/// A plain text as Markdown that says the same: <see cref="Markdown.PlainText(string)"/> gives it back as it was. Lists, addresses and formulas that are
/// already written as Markdown has them stay so; of the rest no more is marked than is needed.
/// </summary>
internal static partial class PlainMarkdown
{
    /// <summary>How much harder a text is that cannot stay as it is, and one that is nothing but marks.</summary>
    private const int OfMarked = 2, OfThick = 40;

    private const int MostMarks = 200;

    /// <param name="plain">Without what does harm (<see cref="Characters"/>), with LF for every line's end.</param>
    /// <param name="work">Spent by the characters that are parsed; when it is used up, a text goes as it stands.</param>
    internal static string Of(string plain, Work? work = null)
    {
        if (work?.Spend(plain.Length) == false) return Fenced(plain);
        var paragraphs = plain.Split("\n\n");
        var isThick = Array.Exists(paragraphs, IsThick);
        if (!isThick && Says(plain, plain)) return plain;
        if (work?.Spend((isThick ? OfThick : OfMarked) * plain.Length) == false) return Fenced(plain);
        var marked = string.Join("\n\n", paragraphs.Select(Paragraph));
        if (Says(marked, plain)) return marked;
        var all = string.Join("\n\n", paragraphs.Select(paragraph => Lines(paragraph, Escaped)));
        return Says(all, plain) ? all : Fenced(plain);
    }

    private static string Paragraph(string text) => IsThick(text) ? Lines(text, Escaped) :
        new[] { text, Lines(text, line => line), Lines(text, AtFront), Lines(text, Escaped) }.FirstOrDefault(marked => Says(marked, text)) ?? Lines(text, Escaped);

    /// <summary>So many marks in one paragraph mean nothing, and take long to pair.</summary>
    private static bool IsThick(string paragraph) => paragraph.Length > MostMarks && paragraph.AsSpan().Count('*') + paragraph.AsSpan().Count('_') + paragraph.AsSpan().Count('[') + paragraph.AsSpan().Count('`') + paragraph.AsSpan().Count('<') + paragraph.AsSpan().Count('$') + paragraph.AsSpan().Count('~') > MostMarks;

    private static bool Says(string markdown, string plain) => Markdown.PlainText(markdown) == plain;

    /// <summary>Each line on a line of its own.</summary>
    private static string Lines(string text, Func<string, string> mark) => string.Join("\\\n", text.Split('\n').Select(mark));

    /// <summary>What only at the front of a line means something: a list, a heading, a quotation, blanks.</summary>
    private static string AtFront(string line) => Front().Replace(line, mark => string.Concat(mark.Value.Select(Reference)));

    private static string Escaped(string line)
    {
        var escaped = new StringBuilder(line.Length + 16);
        for (var at = 0; at < line.Length; at++)
        {
            var c = line[at];
            var atEdge = at == 0 || at == line.Length - 1;
            if (char.IsAsciiLetterOrDigit(c) || c >= 0x80 && !char.IsWhiteSpace(c) || c is ',' or '/' or '?' or '%' || c == ' ' && !atEdge) escaped.Append(c);
            else escaped.Append(Reference(c));
        }
        return escaped.ToString();
    }

    private static string Reference(char c) => $"&#{(int)c};";

    /// <summary>As it stands, for what is arranged by blanks and empty lines.</summary>
    private static string Fenced(string plain)
    {
        var longest = 2;
        foreach (var run in Ticks().EnumerateMatches(plain)) longest = Math.Max(longest, run.Length);
        var fence = new string('`', longest + 1);
        return $"{fence}\n{plain}\n{fence}";
    }

    [GeneratedRegex(@"^(?:\s+|[-+*#>=|~:](?=.)|\d{1,9}[.)](?=\s))+")]
    private static partial Regex Front();

    [GeneratedRegex("`+")]
    private static partial Regex Ticks();
}
