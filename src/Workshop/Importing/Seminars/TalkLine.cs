using System.Text.RegularExpressions;

namespace Workshop.Importing.Seminars;

/// <summary>
/// Who speaks on what, in one line that does not say which is which: "Jane Doe (MIT): Knots", "Knots — Jane Doe, MIT", "“Knots” by Jane Doe",
/// "Knots (Jane Doe)", or only one of both.
/// </summary>
internal sealed partial record TalkLine(IReadOnlyList<PersonLine> Speakers, string? Title)
{
    private const int Longest = 600;
    private const int MostMarks = 6;

    /// <summary>Both halves may be a name, so that it is not certain which is the title.</summary>
    internal bool IsEither { get; init; }

    internal bool IsTitleFirst { get; init; }

    /// <param name="text">Links as Markdown has them.</param>
    /// <param name="isTitleFirst">What the other lines of the list say, where this one may be either.</param>
    internal static TalkLine Of(string text, int line, bool isTitleFirst = false)
    {
        text = Trimmed(text);
        if (text.Length > Longest) return new([], text);
        if (Quoted(text, line) is { } quoted) return quoted;
        if (CommaBy().Match(text) is { Success: true, Index: > 3 } by && TalkPeople.Guess(Trimmed(text[(by.Index + by.Length)..]), line) is { } speaking) return new(speaking, TitleOf(Trimmed(text[..by.Index]))) { IsTitleFirst = true };
        var all = TalkPeople.Guess(text, line);
        var inside = Entry.Brackets(text);
        foreach (var marks in (ReadOnlySpan<Regex>)[Colon(), Dash(), Stop(), By(), Comma()])
        {
            if (marks == By() && (all is null ? InBrackets(text, line) : new(all, null)) is { } whole) return whole;
            TalkLine? either = null;
            foreach (var mark in Some(marks.Matches(text)))
            {
                if (inside[mark.Index]) continue;
                var (left, right) = (Trimmed(text[..mark.Index]), Trimmed(text[(mark.Index + mark.Length)..]));
                if (Halves(left, right, line, isTitleFirst) is not { } read) continue;
                if (!read.IsEither) return read;
                either ??= read;
            }
            if (either is not null) return either;
        }
        return new([], text.Length > 0 ? text : null);
    }

    /// <summary>The same for a line whose parts look different: "**Jane Doe** (MIT), *Knots*".</summary>
    /// <param name="parts">The line, divided where its look changes.</param>
    internal static TalkLine? OfParts(IReadOnlyList<string> parts, int line)
    {
        if (parts.Count < 2 || TalkPeople.Guess(string.Concat(parts), line) is { Count: > 1 }) return null;
        for (var cut = Math.Min(parts.Count - 1, 8); cut > 0; cut--)
        {
            var (left, right) = (string.Concat(parts.Take(cut)), string.Concat(parts.Skip(cut)));
            if (right.TrimStart() is ['(' or ',', ..] || Trimmed(left).Length < 3 || Trimmed(right).Length < 3) continue;
            if (Halves(Trimmed(left), Trimmed(right), line, isTitleFirst: false) is { IsEither: false } read) return read;
        }
        return null;
    }

    private static TalkLine? Halves(string left, string right, int line, bool isTitleFirst)
    {
        if (TalkPeople.AreTitles(left)) return null;
        var (first, second) = (TalkPeople.Guess(left, line), TalkPeople.Guess(right, line));
        if (first is null && second is null) return null;
        if (first is not null && second is not null) return isTitleFirst ? new(second, TitleOf(left)) { IsEither = true } : new(first, TitleOf(right)) { IsEither = true };
        if (first is not null && right.Split(' ').Length <= 6 && NameGuess.IsInstitution(right) && TalkPeople.Guess($"{left}, {right}", line) is { } affiliated) return new(affiliated, null);
        return first is not null ? new(first, TitleOf(right)) : new(second!, TitleOf(left)) { IsTitleFirst = true };
    }

    private static TalkLine? Quoted(string text, int line)
    {
        if (Quote().Match(text) is not { Success: true } quote) return null;
        var (before, after) = (Trimmed(By().Replace(quote.Groups["before"].Value, "")), Trimmed(LeadingBy().Replace(quote.Groups["after"].Value, "")));
        var title = quote.Groups["title"].Value.Trim();
        if (before.Length > 0 && TalkPeople.Guess(before, line) is { } ahead && after.Length < 4) return new(ahead, title);
        return before.Length == 0 && TalkPeople.Guess(after, line) is { } behind ? new(behind, title) { IsTitleFirst = true } : before.Length == 0 && after.Length == 0 ? new([], title) : null;
    }

    /// <summary>"Knots (Jane Doe, MIT)": a name before the bracket would make it an affiliation.</summary>
    private static TalkLine? InBrackets(string text, int line) =>
        Entry.Trailing(text) is var (before, inside) && before.Length > 0 && TalkPeople.Guess(inside, line) is { } people && TalkPeople.Guess(before, line) is null
        && !By().IsMatch(before) && !Dash().IsMatch(before) && !Colon().IsMatch(before)
            ? new(people, TitleOf(before)) { IsTitleFirst = true }
            : null;

    private static string? TitleOf(string words) => InlineText.Unquoted(words) is { Length: > 0 } title ? title : null;

    private static string Trimmed(string text)
    {
        var words = text.Trim(' ', ',', ';', '–', '—', '-', ':', '|', '\t', '*', '_');
        return words.EndsWith('.') && !EndsInShort().IsMatch(words) ? words.TrimEnd('.', ' ') : words;
    }

    private static IEnumerable<Match> Some(MatchCollection marks) => marks.Count <= MostMarks ? marks : marks.Take(MostMarks / 2).Concat(marks.TakeLast(MostMarks / 2));

    [GeneratedRegex(@":\s+")]
    private static partial Regex Colon();

    [GeneratedRegex(@"\s+(?:[–—−]|-{1,3}|\||/{1,2}|•|·|>)\s+|\t+|\s*—\s*|\s+–|\n")]
    private static partial Regex Dash();

    [GeneratedRegex(@"(?<=\)|\p{Ll}{3})\.\s+(?=[\p{Lu}“""„«$])")]
    private static partial Regex Stop();

    [GeneratedRegex(@",?\s+(?:by|von|par|por|presented by|vorgetragen von)\s+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex By();

    /// <summary>"Convexity Adjustments, by Jane Doe": what stands before it may look like a name.</summary>
    [GeneratedRegex(@",\s+(?:by|von|par|por)\s+(?=\p{Lu})")]
    private static partial Regex CommaBy();

    [GeneratedRegex(@"^\W*(?:by|von|par|por|de|di)\s+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingBy();

    [GeneratedRegex(@",\s+")]
    private static partial Regex Comma();

    [GeneratedRegex(@"^(?<before>[^“”""„«»]{0,200}?)[“""„«](?<title>[^“”""„«»]{3,400})[”""“»](?<after>[^“”""„«»]{0,200})$")]
    private static partial Regex Quote();

    /// <summary>The full stop belongs to "Jr.", an initial or a short word of a title.</summary>
    [GeneratedRegex(@"(?:\b[JS]r|\b\p{Lu}|\betc|\bal)\.$")]
    private static partial Regex EndsInShort();
}
