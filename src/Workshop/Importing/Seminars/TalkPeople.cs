using System.Text.RegularExpressions;
using Workshop.People;

namespace Workshop.Importing.Seminars;

/// <summary>People where they are certain to stand: behind "Speaker:", in a column of speakers. What is no name of a person is one all the same.</summary>
internal static partial class TalkPeople
{
    internal static IReadOnlyList<PersonLine> Of(string text, int line)
    {
        var words = TexAccents.Plain(text).Replace('\n', ' ').Trim(' ', ',', ';', ':');
        if (words.Length > Line.Longest) return [];
        var found = PeopleLines.Of(words, line).Where(person => !SeminarWords.IsToBeAnnounced(person.Name)).ToList();
        if (found.Count == 0 && InlineText.Plain(words).Trim(':', ' ') is { Length: > 0 and <= PersonName.Longest } name && name.Any(char.IsLetter) && !SeminarWords.IsToBeAnnounced(name))
            found.Add(new(line, name));
        return [.. found.Select(person => person with { Affiliation = Affiliation(person.Affiliation) })];
    }

    /// <summary>Whether the words are people, perhaps each with an affiliation, and nothing else.</summary>
    internal static IReadOnlyList<PersonLine>? Guess(string text, int line)
    {
        var words = TexAccents.Plain(text).Trim(' ', ',', ';', '–', '—', '-', ':', '|');
        if (words.Length is 0 or > 200 || Institutions.IsName(words)) return null;
        if (Behind().Match(words) is { Success: true } behind && !NameGuess.IsPerson(behind.Groups["more"].Value.Split(['(', ','])[0].Trim()) && !NameGuess.IsInstitution(behind.Groups["more"].Value)) return null;
        var found = PeopleLines.Of(words, line);
        return found.Count > 0 && found.TrueForAll(person => NameGuess.IsPerson(person.Name) && person.Otherwise.Count != 1 && IsAffiliation(person.Affiliation, words))
            ? [.. found.Select(person => person with { Affiliation = Affiliation(person.Affiliation) })]
            : null;
    }

    /// <summary>In brackets, or of words that are written large, as those of titles often are not.</summary>
    private static bool IsAffiliation(string? affiliation, string text) => affiliation is null || text.EndsWith(')') || NameGuess.IsInstitution(affiliation)
        || affiliation.Split([' ', ',', '/', '-'], StringSplitOptions.RemoveEmptyEntries) is { Length: <= 6 } words
        && words.All(word => char.IsUpper(word[0]) || !char.IsLetter(word[0]) || word.Length < 4);

    /// <summary>How much a line that may be a name is like one, beside another that may be one too.</summary>
    internal static int Likeness(string text) =>
        (Titled().IsMatch(text) ? 4 : 0) + (text.Split(' ').Any(NameWords.IsInitial) ? 2 : 0) - text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => Wordy().IsMatch(word)) * 2;

    private static string? Affiliation(string? words) => words is null || SeminarWords.IsToBeAnnounced(words) || Phone().IsMatch(words) ? null : words;

    [GeneratedRegex(@"^\W*(?:prof|dr|mr|ms|mrs|pd|frau|herr|dott)\p{L}*\.?\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Titled();

    [GeneratedRegex(@"^(?:tel|phone|fon|ext|int|durchwahl|poste)\b\.?[\s:+0-9/()-]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    /// <summary>"Jane Doe (MIT), Knots": behind a bracket with an affiliation stands something else.</summary>
    [GeneratedRegex(@"^[^(),]{3,60}\([^()]{2,100}\),\s+(?:and\s|und\s|et\s|y\s|e\s)?(?<more>.{3,150})$")]
    private static partial Regex Behind();

    /// <summary>"Prof. Dr.", without the name to which they belong.</summary>
    internal static bool AreTitles(string text) => text.Length < 40 && Titles().IsMatch(text);

    [GeneratedRegex(@"^(?:(?:the\s)?(?:prof(?:essor(?:in)?)?|dr|dott(?:\.?ssa)?|pd|herr|frau|mag|dipl|ing|msc|phd|univ|em|hon|apl)\.?[\s-]*){1,5}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Titles();

    /// <summary>It ends as nouns and adjectives of science do, and names hardly.</summary>
    [GeneratedRegex(@"\p{L}{2}(?:tions?|ity|ities|ics?|ings?|ments?|ness|olog\p{L}+|isms?|ances?|ences?|ures?|phs|oids?|ems|ives?|ally?|ous|ung|ungen|keit|heit|ische?|tion|ité|ción|ciones|dad|zione|zioni|ità|tät)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wordy();
}
