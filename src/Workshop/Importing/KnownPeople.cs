using Workshop.People;

namespace Workshop.Importing;

/// <summary>The people of an event, to be found by a name as somebody else wrote it.</summary>
internal sealed class KnownPeople(ValueList<Credit> credits)
{
    private readonly List<(Credit Credit, PersonName Name)> known = [.. credits.Select(credit => (credit, PersonName.Of(credit.Name)))];
    private readonly Dictionary<string, SpeakerName> found = [];

    internal string NameOf(Guid credit) => known.Find(pair => pair.Credit.Id == credit).Credit.Name;

    /// <summary>One who agrees in all that both names say, if it is but one and nobody else is of just that name; else whom to ask about.</summary>
    internal SpeakerName Find(string name)
    {
        if (found.TryGetValue(name, out var before)) return before;
        var sought = PersonName.Of(name);
        var alike = known.Select(pair => (pair.Credit.Id, Likeness: pair.Name.LikenessTo(sought)))
            .Where(pair => pair.Likeness > Likeness.None).ToList();
        var best = alike.Count == 0 ? Likeness.None : alike.Max(pair => pair.Likeness);
        var certain = alike.Where(pair => pair.Likeness == best && best >= Likeness.Initials).ToList();
        return found[name] = certain is [var only]
            ? new(name, Credit: only.Id)
            : new(name, Candidates: alike.Select(pair => pair.Id).ToValueList());
    }
}
