using Workshop.People;
using Workshop.Searching;

namespace Workshop.Importing.Exports;

/// <summary>
/// The people of an event, each once. One name is one person, unless the source tells several of that name apart: so somebody is recognized in the next
/// export even where that numbers them anew.
/// </summary>
internal sealed class ExportPeople(ProgrammeDraft draft, ExportTexts texts, ExportAside aside)
{
    /// <summary>At one event; whoever comes after them stands aside.</summary>
    private const int Most = 10_000;

    private readonly Dictionary<string, string> folded = [];
    private readonly Dictionary<string, string> keys = [];
    private readonly HashSet<string> shared = [];
    private readonly HashSet<string> known = [];

    /// <summary>Looks at all mentions before the first is printed.</summary>
    internal void Meet(IEnumerable<ToldPerson> people)
    {
        foreach (var person in people)
            if (person.Key is { } key && NameOf(person) is { } name && !keys.TryAdd(name, key) && keys[name] != key) shared.Add(name);
    }

    internal ValueList<Guid> Credits(IEnumerable<ToldPerson> people, Origin at) => people.Select(person => Credit(person, at)).OfType<Guid>().Distinct().ToValueList();

    private Guid? Credit(ToldPerson person, Origin at)
    {
        if (NameOf(person) is not { } name || texts.Line(person.Name, ExportTexts.LongestName, at) is not { } printed) return null;
        var key = shared.Contains(name) && person.Key is { } its ? $"{its}\0{name}" : null;
        if (known.Count == Most && !known.Contains(key ?? name))
        {
            aside.Pass($"a person beyond the first {Most:N0}", () => at);
            return null;
        }
        known.Add(key ?? name);
        return draft.Credit(printed, key, credit => Filled(credit, person, at), person.Orcid is { } orcid && Orcid.Read(orcid).TryGetValue(out var read) ? read : null);
    }

    private Credit Filled(Credit credit, ToldPerson person, Origin at) => credit with
    {
        Affiliation = credit.Affiliation ?? texts.Line(person.Affiliation, ExportTexts.LongestAffiliation, at),
        Biography = credit.Biography ?? texts.Block(person.Biography, at),
        Url = credit.Url ?? ExportTexts.Url(person.Url),
    };

    private string? NameOf(ToldPerson person)
    {
        if (folded.TryGetValue(person.Name, out var name)) return name.Length > 0 ? name : null;
        folded[person.Name] = name = person.Name.Length <= 2 * ExportTexts.LongestName ? Folding.Fold(person.Name.Trim()) : person.Name;
        return name.Length > 0 ? name : null;
    }
}
