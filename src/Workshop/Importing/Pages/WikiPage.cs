using System.Text.RegularExpressions;

namespace Workshop.Importing.Pages;

/// <summary>The text of a MediaWiki page: turned, line for line, into the Markdown and HTML that <see cref="MarkedPage"/> reads.</summary>
internal static partial class WikiPage
{
    internal static Page Read(Source source)
    {
        var lines = Workshop.Text.Characters.Clean(source.Text).Split('\n');
        var isTable = false;
        for (var at = 0; at < lines.Length; at++)
            lines[at] = lines[at].Trim() is ['{', '|', ..] ? Table(isTable = true) : !isTable ? Line(lines[at]) : lines[at].Trim() is "|}" ? Table(isTable = false) : Row(lines[at].Trim());
        return MarkedPage.Read(source, string.Join('\n', lines), []);
    }

    private static string Table(bool opens) => opens ? "<table><tr>" : "</tr></table>";

    private static string Row(string line) => line switch
    {
        ['|', '-', ..] => "</tr><tr>",
        ['|', '+', ..] => "",
        ['!', ..] => Cells(line[1..], "th"),
        ['|', ..] => Cells(line[1..], "td"),
        _ => Inlined(line),
    };

    private static string Cells(string row, string tag) => string.Concat(Between().Split(row).Select(cell =>
        Attributes().Match(cell) is { Success: true } attributes ? $"<{tag} {attributes.Groups["all"].Value}>{Inlined(cell[attributes.Length..])}</{tag}>" : $"<{tag}>{Inlined(cell)}</{tag}>"));

    private static string Line(string line)
    {
        if (Heading().Match(line) is { Success: true } heading) return $"{new string('#', heading.Groups["level"].Length)} {Inlined(heading.Groups["words"].Value)}";
        if (line.Length > 2 && line[0] == '^') return Inlined(line.Replace('^', '|').TrimEnd()); // a row of headings
        if (Item().Match(line) is { Success: true } item)
        {
            var (marks, words) = (item.Groups["marks"].Value, Inlined(line[item.Length..]));
            return marks[^1] switch { ';' => words, ':' => $": {words}", '#' => $"{new string(' ', 3 * (marks.Length - 1))}1. {words}", _ => $"{new string(' ', 2 * (marks.Length - 1))}- {words}" };
        }
        return Inlined(line);
    }

    private static string Inlined(string text)
    {
        if (text.EndsWith(@" \\", StringComparison.Ordinal)) text = $"{text[..^3]}  ";
        text = Slanted().Replace(text, "*${words}*").Replace("'''", "**", StringComparison.Ordinal).Replace("''", "*", StringComparison.Ordinal);
        if (!text.AsSpan().ContainsAny("[{")) return text;
        text = Outer().Replace(Inner().Replace(text, "${words}"), "[${words}](${url})");
        return Template().Replace(Filed().Replace(text, ""), "");
    }

    [GeneratedRegex(@"^(?<level>={1,6})\s*(?<words>[^=\s][^=]{0,200}?)\s*\k<level>\s*$")]
    internal static partial Regex Heading();

    [GeneratedRegex(@"^(?<marks>[*#:;]{1,6})\s*(?=\S)")]
    private static partial Regex Item();

    /// <summary>"//words//", but no address.</summary>
    [GeneratedRegex(@"(?<![:/\w])//(?=[^\s/])(?<words>[^/]{1,300}?)(?<=[^\s/])//(?![/\w])")]
    private static partial Regex Slanted();

    [GeneratedRegex(@"\|\||!!")]
    private static partial Regex Between();

    /// <summary>What stands before one bar in a cell: 'colspan="2" |'.</summary>
    [GeneratedRegex(@"^\s*(?<all>[a-z]{2,12}=[^|\[\]<>]{1,200})\|")]
    private static partial Regex Attributes();

    /// <summary>"[[page|words]]", "[[words]]".</summary>
    [GeneratedRegex(@"\[\[(?!(?:File|Image|Category|Datei|Bild|Kategorie):)(?:[^\[\]|]{0,200}\|)?(?<words>[^\[\]|]{1,200})\]\]")]
    private static partial Regex Inner();

    /// <summary>"[https://… words]".</summary>
    [GeneratedRegex(@"\[(?<url>https?://[^\s\]]{1,500})\s+(?<words>[^\[\]]{1,200})\]")]
    private static partial Regex Outer();

    /// <summary>Pictures, and the lists in which the page stands.</summary>
    [GeneratedRegex(@"\[\[[^\[\]]{1,300}\]\]")]
    private static partial Regex Filed();

    [GeneratedRegex(@"\{\{[^{}]{0,500}\}\}")]
    private static partial Regex Template();
}
