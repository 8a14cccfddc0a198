using System.Text;
using System.Text.RegularExpressions;

namespace Workshop.Importing.Pages;

/// <summary>The text of a MediaWiki page: turned, line for line, into the Markdown and HTML that <see cref="MarkedPage"/> reads.</summary>
internal static partial class WikiPage
{
    internal static Page Read(Source source)
    {
        var (aside, fields) = (new List<(int Line, string Text, string Reason)>(), new List<Field>());
        var lines = Seen(Workshop.Text.Characters.Clean(source.Text), aside).Split('\n');
        // What the page is about stands in bold at its beginning; its title is nowhere in it.
        var first = Array.FindIndex(lines, line => Template().Replace(line, "").Trim().Length > 0);
        if (first >= 0 && !lines.Any(line => line.StartsWith("= ", StringComparison.Ordinal)) && Subject().Match(lines[first]) is { Success: true } subject) fields.Add(new("title", Inlined(subject.Groups["words"].Value), first + 1));
        var isTable = false;
        for (var at = 0; at < lines.Length; at++)
            lines[at] = lines[at].Trim() is ['{', '|', ..] ? Table(isTable = true) : !isTable ? Line(lines[at]) : lines[at].Trim() is "|}" ? Table(isTable = false) : Row(lines[at].Trim());
        return MarkedPage.Read(source, lines, fields, aside);
    }

    /// <summary>Line for line without comments, notes and what tells the program how to show the page.</summary>
    private static string Seen(string text, List<(int Line, string Text, string Reason)> aside)
    {
        var (seen, missing, begin, line) = (new StringBuilder(text.Length), new HashSet<string>(), 0, 1);
        foreach (Match match in Unseen().Matches(text))
        {
            if (match.Index < begin) continue;
            var (inside, end) = (match.Index + match.Length, match.Index + match.Length);
            if (Closing(match.Value) is { } closing)
            {
                if (missing.Contains(closing)) continue;
                var closed = text.IndexOf(closing, inside, StringComparison.Ordinal);
                if (closed < 0)
                {
                    missing.Add(closing);
                    continue;
                }
                end = closed + closing.Length;
            }
            line += text.AsSpan(begin, match.Index - begin).Count('\n');
            var lines = text.AsSpan(match.Index, end - match.Index).Count('\n');
            if (end > inside) aside.Add((line, text[match.Index..end].ReplaceLineEndings(" "), match.Value is "<!--" ? "It is a comment." : "It is a note at the foot of the page."));
            seen.Append(text, begin, match.Index - begin).Append('\n', lines);
            (begin, line) = (end, line + lines);
        }
        return seen.Append(text, begin, text.Length - begin).ToString();

        static string? Closing(string opening) => opening is "<!--" ? "-->" : opening.StartsWith("<ref", StringComparison.Ordinal) && !opening.StartsWith("<references", StringComparison.Ordinal) && !opening.EndsWith("/>", StringComparison.Ordinal) ? "</ref>" : null;
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
        return Template().Replace(Filed().Replace(text, Picture), "");
    }

    /// <summary>A picture by its caption, which is what says whose logo it is; without one it is left out, as lists in which the page stands are.</summary>
    private static string Picture(Match filed)
    {
        var pieces = filed.Value[2..^2].Split('|');
        var file = pieces[0].Split(':', 2) is [_, var name] ? name.Trim().Replace(' ', '_') : "";
        var caption = pieces.Skip(1).LastOrDefault(piece => !OfPicture().IsMatch(piece)) ?? pieces.FirstOrDefault(piece => piece.StartsWith("alt=", StringComparison.Ordinal))?[4..];
        if (caption is null || !IsFile().IsMatch(pieces[0])) return "";
        var link = pieces.FirstOrDefault(piece => piece.StartsWith("link=http", StringComparison.Ordinal));
        return link is null ? $"![{caption.Trim()}]({file})" : $"[![{caption.Trim()}]({file})]({link[5..].Trim()})";
    }

    [GeneratedRegex(@"^\s*(?:File|Image|Datei|Bild|Fichier|Archivo|Immagine)\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsFile();

    /// <summary>How a picture is shown: "120px", "thumb", "link=…".</summary>
    [GeneratedRegex(@"^\s*(?:[0-9]*(?:x[0-9]+)?px|[a-z]+=.*|thumb|thumbnail|frame|frameless|border|left|right|center|none|upright|mini|rechts|links)?\s*$")]
    private static partial Regex OfPicture();

    [GeneratedRegex(@"<!--|<ref\b[^<>]{0,200}>|<references\s*/?>|</references>|__[A-Z]{3,20}__")]
    private static partial Regex Unseen();

    [GeneratedRegex(@"^(?:\{\{[^{}]{0,500}\}\}\s*)*'''(?!')(?<words>[^'\n][^\n]{2,150}?)(?<!:)'''(?!['\s]*:)")]
    private static partial Regex Subject();

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
