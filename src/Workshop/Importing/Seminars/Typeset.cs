using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Workshop.Importing.Pages;

namespace Workshop.Importing.Seminars;

/// <summary>
/// What a typesetter did to a text that was copied from print: ligatures, words divided at the end of a line. The hyphen goes where the page has the word
/// whole, or divides others too; it stays where both halves are words of the page.
/// </summary>
internal sealed partial class Typeset
{
    /// <summary>A page that divides so many words divides them all.</summary>
    private const int Usual = 2;

    private static readonly SearchValues<char> Ligatures = SearchValues.Create("ﬀﬁﬂﬃﬄﬅﬆ");

    private readonly HashSet<string> words;
    private readonly int divided;

    internal Typeset(IEnumerable<Block> blocks)
    {
        var texts = blocks.OfType<Paragraph>().Select(paragraph => paragraph.Words).ToList();
        divided = texts.Sum(text => Enumerable.Range(1, Math.Max(0, text.Runs.Count - 2)).Count(at => text.Runs[at].Kind == RunKind.LineEnd && IsDivided(text.Runs[at - 1].Text, text.Runs[at + 1].Text)));
        words = divided == 0 ? [] : texts.SelectMany(text => Word().Matches(text.Text).Select(match => match.Value)).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Puts a line behind the one with which it is one.</summary>
    internal void Append(List<Run> line, RunKind end, IEnumerable<Run> next)
    {
        var more = next.Select(Unligated).ToList();
        if (line.Count > 0 && more.Count > 0 && line[^1].Kind == RunKind.Words && IsDivided(line[^1].Text, more[0].Text))
        {
            if (!HasHyphen(line[^1].Text, more[0].Text)) line[^1] = line[^1] with { Text = line[^1].Text.TrimEnd()[..^1] };
        }
        else if (line.Count > 0) line.Add(new(end, ""));
        line.AddRange(more);
    }

    private bool HasHyphen(string before, string next)
    {
        var (left, right) = (Last().Match(before).Value, First().Match(next).Value);
        return !words.Contains(left + right) && (divided < Usual || words.Contains(left) && words.Contains(right));
    }

    private static bool IsDivided(string before, string next) => Divided().IsMatch(before.Length <= 40 ? before : before[^40..]) && Continued().IsMatch(next);

    private static Run Unligated(Run run) => run.Text.AsSpan().ContainsAny(Ligatures) ? run with { Text = string.Concat(run.Text.Select(c => Ligatures.Contains(c) ? c.ToString().Normalize(NormalizationForm.FormKC) : c.ToString())) } : run;

    [GeneratedRegex(@"\p{Ll}[-‐¬]\s?$")]
    private static partial Regex Divided();

    /// <summary>But not the second half of "Natur- und Umweltschutz".</summary>
    [GeneratedRegex(@"^\p{Ll}(?!(?:nd|der|zw\.|r|t|u)\s)")]
    private static partial Regex Continued();

    [GeneratedRegex(@"(?<![\p{L}-])\p{L}{2,40}(?![\p{L}-])")]
    private static partial Regex Word();

    [GeneratedRegex(@"\p{L}{1,40}(?=[-‐¬]\s?$)")]
    private static partial Regex Last();

    [GeneratedRegex(@"^\p{L}{1,40}")]
    private static partial Regex First();
}
