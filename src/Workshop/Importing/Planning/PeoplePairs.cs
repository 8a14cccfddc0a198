using Workshop.People;
using Workshop.Programmes;
using Workshop.Text;

namespace Workshop.Importing.Planning;

/// <summary>
/// Finds people again: by id, ORCID iD and name. Whoever has but one name in common with somebody, accents aside, is that one at this event; all
/// other likenesses are asked about, and until somebody answers the two are two. Nobody becomes somebody whom the portal knows without being shown.
/// </summary>
internal sealed class PeoplePairs(ReadEvent read, Programme working, IReadOnlyList<Credit> ours, Pairs<Credit> pairs, Outside outside, Answers answers)
{
    private const string Else = "new", Here = "here:", Known = "known:", Same = "same:";

    private readonly Programme theirs = read.Programme;
    private readonly Dictionary<Guid, Person> persons = read.Programme.People.ToDictionary(person => person.Id);
    private readonly ILookup<Guid, Person> known = outside.People.ToLookup(known => known.Person.Id, known => known.Person);
    private readonly ILookup<string, Person> identified = outside.People.Where(known => known.Person.Orcid is not null).ToLookup(known => known.Person.Orcid!, known => known.Person);
    private readonly Dictionary<Guid, Guid> same = [];
    private readonly Dictionary<Guid, Person> meant = [];

    internal List<Question> Questions { get; } = [];

    /// <summary>Those of the source that are one person: the later by the earlier.</summary>
    internal IReadOnlyDictionary<Guid, Guid> OneOfTheSource => same;

    /// <summary>Whom the portal knows already, by the source's credit.</summary>
    internal IReadOnlyDictionary<Guid, Person> Meant => meant;

    internal void ByContent()
    {
        var here = working.People.ToDictionary(person => person.Id);
        pairs.ByAlone(ours, credit => persons[credit.Person].Orcid, credit => here.GetValueOrDefault(credit.Person)?.Orcid);
        pairs.ByAlone(ours, credit => NamedId.IsNamed(credit.Person) ? null : credit.Person.ToString(), credit => credit.Person.ToString());
        pairs.By(ours, NameAndPlace, NameAndPlace);
        pairs.ByAlone(ours, credit => credit.Name, credit => credit.Name);
        var index = new NameIndex<Credit>([.. pairs.Free(ours).Select(credit => (credit, credit.Name))]);
        var alike = pairs.Left.Select(credit => (credit.Id, Ours: index.Alike(credit.Name).Where(known => known.Likeness == Likeness.Same).Select(known => known.Item.Id).Distinct().ToList())).ToList();
        var wanted = alike.SelectMany(each => each.Ours).CountBy(id => id).ToDictionary();
        foreach (var (id, found) in alike)
            if (found is [var only] && wanted[only] == 1) pairs.Pair(id, only);
    }

    /// <param name="amongThemselves">Whether two of the source may be one: where nothing but the name tells them apart.</param>
    internal void Ask(bool amongThemselves)
    {
        var free = pairs.Free(ours).DistinctBy(credit => credit.Id).ToList();
        var here = new NameIndex<Credit>([.. free.Select(credit => (credit, credit.Name))]);
        var present = working.People.Select(person => person.Id).ToHashSet();
        var others = new NameIndex<KnownPerson>([.. outside.People.Where(other => !present.Contains(other.Person.Id)).Select(other => (other, other.Name))]);
        var place = theirs.Credits.Index().ToDictionary(each => each.Item.Id, each => each.Index);
        var among = new NameIndex<Credit>(amongThemselves ? [.. theirs.Credits.Select(credit => (credit, credit.Name))] : []);
        foreach (var credit in pairs.Left.ToList())
        {
            if (Certain(credit) is { } certain)
            {
                meant[credit.Id] = certain;
                continue;
            }
            var proposed = Proposed(credit, others);
            List<Choice> choices =
            [
                .. proposed is null ? [] : new[] { Of(proposed) },
                .. here.Alike(credit.Name).Select(each => new Choice($"{Here}{each.Item.Id}", $"{Line(each.Item.Name, each.Item.Affiliation)} (here already)")),
                .. among.Alike(credit.Name).Where(each => each.Likeness < Likeness.Same && place[each.Item.Id] < place[credit.Id])
                    .Select(each => new Choice($"{Same}{each.Item.Id}", $"{Line(each.Item.Name, each.Item.Affiliation)} (in this source too)")),
                .. others.Alike(credit.Name).Select(each => each.Item).Where(other => other != proposed).Select(Of),
            ];
            if (choices.Count == 0) continue;
            choices.Add(new(Else, "Somebody else"));
            var question = new Question($"who:{credit.Id}", credit.Id, nameof(Credit.Person), $"Who is {Words.Quoted(credit.Name)}?", choices.ToValueList(),
                read.Origins.GetValueOrDefault(credit.Id), IsProposed: proposed is not null);
            Questions.Add(question);
            var answer = answers.To(question.Key) is { } given && choices.Exists(choice => choice.Value == given) ? given : proposed is null ? Else : choices[0].Value;
            Take(credit.Id, answer);
        }
    }

    /// <summary>The portal's own identifier, or the world's.</summary>
    private Person? Certain(Credit credit)
    {
        var person = persons[credit.Person];
        return working.People.Find(person.Id)
            ?? (NamedId.IsNamed(person.Id) ? null : known[person.Id].FirstOrDefault())
            ?? (person.Orcid is { } orcid ? identified[orcid].FirstOrDefault() : null);
    }

    /// <summary>The only one whom the portal knows under that name.</summary>
    private static KnownPerson? Proposed(Credit credit, NameIndex<KnownPerson> others)
    {
        if (others.Called(credit.Name) is { Count: > 0 } called) return called is [var only] ? only : null;
        return others.Alike(credit.Name).Where(each => each.Likeness == Likeness.Same).ToList() is [var (one, _)] ? one : null;
    }

    private void Take(Guid credit, string answer)
    {
        if (answer.StartsWith(Here, StringComparison.Ordinal)) pairs.Pair(credit, Guid.Parse(answer[Here.Length..]));
        else if (answer.StartsWith(Same, StringComparison.Ordinal)) same[credit] = Guid.Parse(answer[Same.Length..]);
        else if (answer.StartsWith(Known, StringComparison.Ordinal)) meant[credit] = known[Guid.Parse(answer[Known.Length..])].First();
    }

    private static Choice Of(KnownPerson known) => new($"{Known}{known.Person.Id}", $"{Line(known.Name, known.Affiliation)} (known to this portal)");

    private static string? NameAndPlace(Credit credit) => credit.Affiliation is { Length: > 0 } affiliation ? $"{credit.Name}\0{affiliation}" : null;

    private static string Line(string name, string? affiliation) => affiliation is { Length: > 0 } ? $"{name}, {affiliation}" : name;
}
