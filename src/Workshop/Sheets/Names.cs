using System.Text.RegularExpressions;
using Workshop.Events;
using Workshop.Importing;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Text;

namespace Workshop.Sheets;

/// <summary>
/// The rooms and people of a programme by the names that somebody types: "Hall 2"; "Katie Bouman; Jeanette Bohg (MPI)". A name that nobody
/// here has makes a room, or a person. A name with a comma or semicolon of its own stands in quotation marks.
/// </summary>
/// <param name="met">Whoever is to be credited under a name that the programme does not know.</param>
public sealed partial class Names(Programme programme, IReadOnlyDictionary<string, Newcomer> met)
{
    private const int Longest = PersonName.Longest;

    private readonly List<Room> rooms = [.. programme.Rooms];
    private readonly List<(Credit Credit, Person Person)> newcomers = [];
    private readonly Dictionary<Guid, Credit> credits = programme.Credits.ToDictionary(credit => credit.Id);
    private readonly Dictionary<string, List<Credit>> named = programme.Credits.GroupBy(credit => credit.Name, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.ToList(), StringComparer.Ordinal);

    public Names(Programme programme)
        : this(programme, new Dictionary<string, Newcomer>())
    {
    }

    /// <summary>The programme with the rooms and people whose names were new.</summary>
    public Programme Into(Programme changed) => newcomers.Aggregate(
        changed with { Rooms = [.. changed.Rooms, .. rooms.Skip(programme.Rooms.Count)] },
        (all, newcomer) => all.Crediting(newcomer.Credit, newcomer.Person));

    public string RoomOf(Guid? id) => id is { } known ? OneLine(rooms.Find(room => room.Id == known)?.Name) : "";

    /// <param name="now">The room that the session has.</param>
    public Outcome<Guid?> Room(string typed, Guid? now, string field)
    {
        var name = typed.Trim();
        if (name.Length == 0) return (Guid?)null;
        if (name.Length > Longest) return new Problem(field, $"A room’s name holds up to {Longest} characters.");
        if (now is not null && RoomOf(now) == name) return now;
        var room = rooms.Find(room => OneLine(room.Name) == name) ?? rooms.Find(room => string.Equals(room.Name, name, StringComparison.OrdinalIgnoreCase));
        if (room is null) rooms.Add(room = new(Guid.CreateVersion7(), name));
        return (Guid?)room.Id;
    }

    /// <summary>Several with a semicolon between them.</summary>
    public string PeopleOf(IEnumerable<Guid> people) => string.Join("; ", people.Select(NameOf));

    /// <summary>As it is typed: with the affiliation where two have the same name.</summary>
    public string NameOf(Guid id)
    {
        var credit = credits[id];
        var name = InQuotes(OneLine(credit.Name));
        return named[credit.Name].Count > 1 && credit.Affiliation is { Length: > 0 } affiliation ? $"{name} ({OneLine(affiliation)})" : name;
    }

    /// <summary>Somebody named in a text, as they would be typed: whom the programme knows by their name here.</summary>
    public string Proposed(SpeakerName speaker) => speaker.Credit is { } known ? NameOf(known)
        : InQuotes(OneLine(speaker.Name)) + (speaker.Affiliation is { Length: > 0 } affiliation ? $" ({OneLine(affiliation)})" : "");

    /// <param name="now">Those whom the session names, who are meant first.</param>
    public Outcome<ValueList<Guid>> People(string typed, IReadOnlyCollection<Guid> now, string field)
    {
        var (people, problems) = (new List<Guid>(), new List<Problem>());
        foreach (var name in Typed(typed))
        {
            var found = Find(name, now, field);
            if (found.TryGetValue(out var person)) people.Add(person);
            else problems.AddRange(found.Problems);
        }
        return problems.Count > 0 ? problems : people.Distinct().ToValueList();
    }

    /// <summary>The names, without affiliations, of those in the texts whom the programme does not know.</summary>
    public IReadOnlyList<string> Strangers(IEnumerable<string> texts) =>
        [.. texts.SelectMany(Typed).Where(name => name.Problem is null && Known(name, []).Count == 0).Select(name => name.Alone).Distinct()];

    private Outcome<Guid> Find(TypedName name, IReadOnlyCollection<Guid> now, string field)
    {
        if (Known(name, now) is { Count: > 0 } known)
            return known.Count == 1 || known.Select(credit => credit.Affiliation).Distinct().Count() == 1
                ? known[0].Id
                : new Problem(field, $"Several people here are called {Words.Quoted(name.Alone)}: write {Or(known)}.");
        if (name.Problem is { } problem) return new Problem(field, problem);
        if (named.TryGetValue(name.Alone, out var other) && name.Affiliation is not null)
            return new Problem(field, $"{name.Alone} is here with another affiliation: write {Or(other)}, and change the affiliation among the people.");
        if (!met.TryGetValue(name.Alone, out var newcomer)) throw new InvalidOperationException($"Nobody has met {name.Alone}.");
        if (credits.Values.FirstOrDefault(credit => credit.Person == newcomer.Person.Id) is { } before) return before.Id; // under another name
        var credit = newcomer.Credit with { Affiliation = name.Affiliation ?? newcomer.Credit.Affiliation };
        newcomers.Add((credit, newcomer.Person));
        credits[credit.Id] = credit;
        named[credit.Name] = [credit];
        return credit.Id;
    }

    private List<Credit> Known(TypedName name, IReadOnlyCollection<Guid> now)
    {
        var whole = Of(name.Whole);
        if (whole.Count == 0) whole = [.. Of(name.Alone).Where(credit => name.Affiliation is null || credit.Affiliation == name.Affiliation)];
        return whole.FindAll(credit => now.Contains(credit.Id)) is { Count: > 0 } mine ? mine : whole;
    }

    private List<Credit> Of(string name) => named.GetValueOrDefault(name) ?? [];

    private string Or(List<Credit> credits) => string.Join(" or ", credits.Select(credit => NameOf(credit.Id)));

    private static string InQuotes(string name) => NeedsQuotes().IsMatch(name) ? Words.Quoted(name) : name;

    private static string OneLine(string? text) => (text ?? "").ReplaceLineEndings(" ").Trim();

    private static IEnumerable<TypedName> Typed(string text) =>
        Pieces().Matches(text).Select(piece => piece.Groups["piece"].Value.Trim()).Where(piece => piece.Length > 0).Select(TypedName.Of);

    /// <summary>Semicolons, line ends and dots between spaces separate, but not within quotation marks or brackets.</summary>
    [GeneratedRegex(@"(?:\s[·•](?=\s))?(?<piece>(?:\s*(?:“[^“”\r\n]*”|""[^""\r\n]*""))?(?:\([^()\r\n]*\)|(?!\s[·•]\s)[^;\r\n])*)")]
    private static partial Regex Pieces();

    [GeneratedRegex(@"[;,]|^[“""]|\s[·•]\s")]
    private static partial Regex NeedsQuotes();
}

/// <summary>Somebody who is credited for the first time here: new to the portal, or known to it from another event.</summary>
public sealed record Newcomer(Credit Credit, Person Person);
