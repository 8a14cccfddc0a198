using System.Text.RegularExpressions;

namespace Workshop.Importing.Calendars;

/// <summary>
/// How the titles of a calendar name who speaks, where they do so in one way: "Jane Doe: On ponds", "On ponds (Jane Doe)", or the name alone behind
/// what all of them begin with. What one title alone seems to say is left as it is.
/// </summary>
internal sealed partial class SpeakerHabit
{
    private const int Fewest = 3;

    /// <summary>So many titles show a habit; of more the first are asked.</summary>
    private const int Most = 500;

    private readonly Func<string, (string? Title, IReadOnlyList<ToldPerson> People)?>? way;

    private SpeakerHabit(Func<string, (string?, IReadOnlyList<ToldPerson>)?>? way) => this.way = way;

    /// <param name="told">The titles of everything in the calendar.</param>
    internal static SpeakerHabit Of(IEnumerable<string> told)
    {
        var titles = told.Distinct().Take(Most).ToList();
        var front = OccurrenceTexts.Front(titles);
        if (front is not null && titles.All(title => Behind(title, front) is { } rest && (Alone(rest) is not null || IsOpen(rest))) && titles.Any(title => Alone(Behind(title, front)!) is not null))
            return new(title => Behind(title, front) is { } rest && Alone(rest) is { } people ? (title, people) : null);
        var talks = titles.Where(title => SessionWords.KindOf(title) is null && !IsOpen(title)).Distinct().ToList();
        foreach (var way in new Func<string, (string?, IReadOnlyList<ToldPerson>)?>[] { InFront, InBrackets })
            if (talks.Count(title => way(title) is not null) is var count && count >= Fewest && count * 5 >= talks.Count * 3) return new(way);
        return new(null);
    }

    /// <summary>The title as it is, and nobody, for one that does not follow the habit.</summary>
    internal (string? Title, IReadOnlyList<ToldPerson> People) Parted(string? title) => title is not null && way?.Invoke(title) is { } found ? found : (title, []);

    private static bool IsOpen(string text) => SessionWords.IsToBeAnnounced(text.StartsWith("speaker ", StringComparison.OrdinalIgnoreCase) ? text[8..] : text) || SessionWords.IsCancelled(text) || OpenWords().IsMatch(text);

    private static string? Behind(string title, string front) => title.Length > front.Length && title.StartsWith(front, StringComparison.Ordinal) ? title[front.Length..].TrimStart(' ', ':', '–', '—', '-') : null;

    private static (string?, IReadOnlyList<ToldPerson>)? InFront(string title) => Colon().Match(title) is { Success: true } colon && Alone(title[..colon.Index]) is { } people && Alone(title[(colon.Index + colon.Length)..]) is null
        ? (SessionWords.IsToBeAnnounced(title[(colon.Index + colon.Length)..]) ? null : title[(colon.Index + colon.Length)..], people)
        : null;

    private static (string?, IReadOnlyList<ToldPerson>)? InBrackets(string title) => Brackets().Match(title) is { Success: true } brackets && Alone(brackets.Groups["inside"].Value) is { } people
        ? (title[..brackets.Index], people)
        : null;

    /// <summary>"Jane Doe", "Jane Doe (Harvard)", "Jane Doe, Harvard University", "Jane Doe and John Roe"; null for anything else.</summary>
    private static IReadOnlyList<ToldPerson>? Alone(string text)
    {
        if (text.Length > 200) return null;
        if (Brackets().Match(text) is { Success: true } behind && NameGuess.IsPerson(text[..behind.Index])) return [new(text[..behind.Index], behind.Groups["inside"].Value)];
        if (NameGuess.IsPerson(text) && !text.Contains(',', StringComparison.Ordinal)) return [new(text, null)];
        var pieces = And().Split(text);
        if (pieces.Length > 1 && pieces.All(NameGuess.IsPerson)) return [.. pieces.Select(piece => new ToldPerson(piece, null))];
        var comma = ToldPerson.Of(text);
        return comma.Affiliation is { } affiliation && NameGuess.IsPerson(comma.Name) && NameGuess.IsInstitution(affiliation) ? [comma] : null;
    }

    [GeneratedRegex(@"(?::|\s[–—-])\s+(?=\S)")]
    private static partial Regex Colon();

    [GeneratedRegex(@"\s*\((?<inside>[^()]{2,150})\)\s*\z")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\s*(?:,|&|\band\b|\bund\b|\bet\b|\by\b)\s*")]
    private static partial Regex And();

    [GeneratedRegex(@"\b(?:tba|tbd|tbc|to be announced|to be confirmed)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OpenWords();
}
