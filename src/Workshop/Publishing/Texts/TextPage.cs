using System.Text;
using System.Text.RegularExpressions;
using Workshop.Text;

namespace Workshop.Publishing.Texts;

/// <summary>A text for mail in the making: 72 columns, no markup but lines under headings, addresses in angle brackets behind the words that lead there (RFC 3986, Appendix C).</summary>
internal sealed partial class TextPage(Site site)
{
    internal const int Width = 72;

    private readonly StringBuilder text = new();

    /// <summary>Nothing is said twice in a row, least of all nothing.</summary>
    internal void Blank()
    {
        if (text.Length > 1 && (text[^1] != '\n' || text[^2] != '\n')) text.Append('\n');
    }

    internal void Heading(string words, char under)
    {
        Blank();
        var lines = Columns.Wrap(Line(words), Width).ToList();
        foreach (var line in lines) text.Append(line).Append('\n');
        text.Append(under, lines.Select(Columns.Of).DefaultIfEmpty(0).Max()).Append('\n');
    }

    /// <summary>"When:     Sat 14 Dec 2019", the lines that follow below the first word.</summary>
    internal void Fact(string label, string? words)
    {
        if (!string.IsNullOrWhiteSpace(words)) Put($"{label}:".PadRight(10), words, new(' ', 10));
    }

    internal void Put(string words, string indent = "") => Put(indent, words, indent);

    internal void Put(string first, string words, string rest)
    {
        foreach (var line in Columns.Wrap(Line(words), Width, first, rest)) text.Append(line).Append('\n');
    }

    /// <summary>Markdown as its words. A line of a list or of a note goes on below its first word; one that fits stays as it is.</summary>
    internal void Prose(string? markdown, string indent = "")
    {
        if (string.IsNullOrWhiteSpace(markdown)) return;
        foreach (var line in Markdown.PlainText(markdown, Written).Split('\n'))
        {
            var mark = Mark().Match(line).Value;
            if (line.Length == 0) Blank();
            else if (Columns.Of(indent + line) <= Width) text.Append(indent).Append(line.TrimEnd()).Append('\n');
            else foreach (var wrapped in Columns.Wrap(line[mark.Length..], Width, indent + mark, indent + new string(' ', mark.Length))) text.Append(wrapped).Append('\n');
        }
    }

    /// <summary>" &lt;https://…&gt;"; nothing where it is no address.</summary>
    internal string Link(string? address) => Written(address ?? "") is { Length: > 0 } written ? $" {written}" : "";

    private string Written(string address) => Href.From(address) switch
    {
        null or ['#' or '?', ..] => "",
        ['/', ..] path => $"<{site.Absolute(path)}>",
        { } mail when mail.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) => $"<{mail["mailto:".Length..].Split('?')[0]}>",
        { } other when Href.IsExternal(other) => $"<{other}>",
        _ => "",
    };

    private static string Line(string words) => Characters.Clean(words).ReplaceLineEndings(" ");

    public override string ToString() => text.ToString().TrimEnd('\n') + "\n";

    [GeneratedRegex(@"^\s*(?:- |\d{1,4}\. |\[\d{1,4}\] )*")]
    private static partial Regex Mark();
}
