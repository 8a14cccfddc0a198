using System.Text.RegularExpressions;

namespace Workshop.Importing.Pages;

/// <summary>reStructuredText: turned, line for line, into the Markdown that <see cref="MarkedPage"/> reads.</summary>
internal static partial class RestPage
{
    internal static Page Read(Source source)
    {
        var rest = new RestText(Workshop.Text.Characters.Clean(source.Text).Split('\n'));
        return MarkedPage.Read(source, rest.ToMarkdown(), rest.Fields, rest.Aside);
    }

    /// <summary>"`words &lt;address&gt;`_", "`words`_", "``code``", ":role:`words`", "|substitution|".</summary>
    internal static string Inlined(string line)
    {
        if (line.AsSpan().IndexOfAny('`', '|', '_') < 0) return line;
        line = Link().Replace(line, link => $"[{link.Groups["words"].Value.Trim()}]({link.Groups["url"].Value})");
        line = Reference().Replace(line, link => $"[{link.Groups["words"].Value}]");
        line = Role().Replace(line, role => role.Groups["words"].Value.Split('<')[0].Trim());
        line = Word().Replace(line, word => $"[{word.Groups["words"].Value}]");
        return Literal().Replace(Substitution().Replace(line, words => words.Value is "|br|" or "|nl|" or "|newline|" ? "  " : ""), "`${words}`");
    }

    [GeneratedRegex(@"`(?<words>[^`<>]{0,300})<(?<url>[^`<>\s]{1,1000})>`__?")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![`:])`(?<words>[^`<>]{1,300})`__?(?!\w)")]
    private static partial Regex Reference();

    [GeneratedRegex(@":[a-z:+-]{2,20}:`(?<words>[^`]{1,300})`")]
    private static partial Regex Role();

    /// <summary>"CVPR_": a name and an underscore is a reference.</summary>
    [GeneratedRegex(@"(?<![\w`/.])(?<words>[A-Za-z][\w-]{0,60}[A-Za-z0-9])__?(?![\w`/])")]
    private static partial Regex Word();

    [GeneratedRegex(@"``(?<words>[^`]{1,300})``")]
    private static partial Regex Literal();

    [GeneratedRegex(@"(?<!\S)\|[\w. -]{1,60}\|(?!\S)")]
    private static partial Regex Substitution();
}
