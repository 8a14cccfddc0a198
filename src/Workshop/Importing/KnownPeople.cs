using Workshop.Importing.Planning;
using Workshop.People;

namespace Workshop.Importing;

/// <summary>The people of an event, to be found by a name as somebody else wrote it.</summary>
internal sealed class KnownPeople(ValueList<Credit> credits)
{
    private readonly NameIndex<Guid> known = new([.. credits.Select(credit => (credit.Id, credit.Name))]);
    private readonly Dictionary<Guid, string> names = credits.ToDictionary(credit => credit.Id, credit => credit.Name);
    private readonly Dictionary<string, SpeakerName> found = [];

    internal string NameOf(Guid credit) => names[credit];

    /// <summary>One who agrees in all that both names say, if it is but one and nobody else is of just that name; else whom to ask about.</summary>
    internal SpeakerName Find(string name)
    {
        if (found.TryGetValue(name, out var before)) return before;
        var alike = known.Alike(name);
        var certain = alike.Where(pair => pair.Likeness == alike[0].Likeness && pair.Likeness >= Likeness.Initials).ToList();
        return found[name] = certain is [var only]
            ? new(name, Credit: only.Item)
            : new(name, Candidates: alike.Select(pair => pair.Item).ToValueList());
    }
}
