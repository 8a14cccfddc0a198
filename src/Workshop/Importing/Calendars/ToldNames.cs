using Workshop.Publishing;
using Workshop.Publishing.Calendars;

namespace Workshop.Importing.Calendars;

/// <param name="Affiliation">Never empty.</param>
internal readonly record struct ToldPerson(string Name, string? Affiliation)
{
    /// <summary>In characters: what is longer names nobody.</summary>
    private const int Longest = 1_000;

    internal static ToldPerson Of(string line) => At(line, line.IndexOf(", ", StringComparison.Ordinal));

    /// <summary>The same line with its comma elsewhere: the whole is the name, then all before the last one, and so on.</summary>
    internal static IEnumerable<ToldPerson> Ways(string line)
    {
        yield return new(line, null);
        if (line.Length > Longest) yield break;
        for (var comma = line.LastIndexOf(", ", StringComparison.Ordinal); comma > 0; comma = line.LastIndexOf(", ", comma - 1, StringComparison.Ordinal)) yield return At(line, comma);
    }

    private static ToldPerson At(string line, int comma) => comma > 0 && comma + 2 < line.Length ? new(line[..comma], line[(comma + 2)..]) : new(line, null);
}

/// <summary>Title, label and people of a session, told apart again from how <see cref="Headline"/> and <see cref="CalendarText"/> put them together.</summary>
internal sealed record ToldNames(string? Title)
{
    private const string Untitled = ": " + Headline.ToBeAnnounced;

    /// <summary>More names are no names.</summary>
    private const int MostPeople = 200;

    internal string? Label { get; private init; }

    internal IReadOnlyList<ToldPerson> Speakers { get; private init; } = [];

    internal IReadOnlyList<ToldPerson> Authors { get; private init; } = [];

    internal IReadOnlyList<ToldPerson> Chairs { get; private init; } = [];

    /// <param name="summary">The entry's.</param>
    /// <param name="head">What its description says in front of what it is part of: label and people.</param>
    internal static ToldNames Of(string summary, string? head)
    {
        var (label, people) = Parted(head, IsUntitled(summary));
        var lines = people?.Split('\n') ?? [];
        if (lines.Length > MostPeople || lines.Any(string.IsNullOrWhiteSpace)) (label, lines) = (head, []);
        var chairs = lines.Reverse().TakeWhile(line => line.StartsWith(CalendarText.ChairOf, StringComparison.Ordinal) && line.Length > CalendarText.ChairOf.Length).Count();
        var others = lines[..^chairs];
        var named = new ToldNames(summary)
        {
            Label = label,
            Chairs = [.. lines[^chairs..].Select(line => ToldPerson.Of(line[CalendarText.ChairOf.Length..]))],
        };
        if (label is null && summary == Headline.Nothing) return named with { Title = null, Authors = [.. others.Select(ToldPerson.Of)] };
        if (label is null && IsUntitled(summary) && Named(summary[..^Untitled.Length], others) is { } speakers)
            return named with { Title = null, Speakers = speakers, Authors = [.. others.Skip(speakers.Count).Select(ToldPerson.Of)] };

        // Speakers come first, then authors; where the second list begins nobody says, unless somebody is in both.
        var once = new HashSet<string>();
        var first = others.TakeWhile(once.Add).Count();
        return named with { Speakers = [.. others.Take(first).Select(ToldPerson.Of)], Authors = [.. others.Skip(first).Select(ToldPerson.Of)] };
    }

    /// <summary>A seminar talk, whose description names its speakers alone.</summary>
    internal static ToldNames OfTalk(string summary, string? people)
    {
        var lines = people?.Split('\n') ?? [];
        if (summary == Headline.Nothing && lines.Length == 0) return new((string?)null);
        return IsUntitled(summary) && Named(summary[..^Untitled.Length], lines) is { } speakers && speakers.Count == lines.Length
            ? new((string?)null) { Speakers = speakers }
            : new(summary) { Speakers = [.. lines.Select(ToldPerson.Of)] };
    }

    internal static bool IsUntitled(string summary) => summary.EndsWith(Untitled, StringComparison.Ordinal);

    /// <summary>Whether each of its lines is likelier a person with an affiliation than a label.</summary>
    internal static bool ArePeople(string paragraph)
    {
        if (SessionWords.KindOf(paragraph) is not null) return false;
        var lines = paragraph.Split('\n');
        return lines.Length <= MostPeople && Array.TrueForAll(lines, line => ToldPerson.Of(line) is var person
            && (NameGuess.IsPerson(person.Name) || NameGuess.IsUncased(person.Name) && person.Name.Length < 30 || person.Affiliation is { } affiliation && NameGuess.IsInstitution(affiliation))
            || line.StartsWith(CalendarText.ChairOf, StringComparison.Ordinal));
    }

    private static (string? Label, string? People) Parted(string? head, bool isUntitled)
    {
        if (head is null) return (null, null);
        var cut = head.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (cut > 0 && cut + 2 < head.Length) return (head[..cut], head[(cut + 2)..]);
        return isUntitled || ArePeople(head) ? (null, head) : (head, null);
    }

    /// <summary>The people that the names, joined by commas, are of, each at the front of one line; null where they are not.</summary>
    private static List<ToldPerson>? Named(string names, IReadOnlyList<string> lines)
    {
        var (people, at) = (new List<ToldPerson>(), 0);
        foreach (var line in lines)
        {
            if (at > names.Length) break;
            var person = ToldPerson.Ways(line).FirstOrDefault(way => names.AsSpan(at).StartsWith(way.Name, StringComparison.Ordinal)
                && (at + way.Name.Length == names.Length || names.AsSpan(at + way.Name.Length).StartsWith(", ", StringComparison.Ordinal)));
            if (person.Name is null) return null;
            people.Add(person);
            at += person.Name.Length == names.Length - at ? person.Name.Length + 1 : person.Name.Length + 2;
        }
        return at == names.Length + 1 ? people : null;
    }
}
