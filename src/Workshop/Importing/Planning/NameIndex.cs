using Workshop.People;
using Workshop.Searching;

namespace Workshop.Importing.Planning;

/// <summary>
/// People to be found by a name as somebody else wrote it. Only those are compared of whose names a word begins like the family's, or two like the
/// given one and the family's, so that a thousand speakers and a directory of thousands are brought together while somebody waits.
/// </summary>
internal sealed class NameIndex<T>
    where T : notnull
{
    private const int Beginning = 3;

    /// <summary>Where more names begin alike, those of the very family are compared first, and the rest not at all.</summary>
    private const int MostCompared = 250;

    private readonly ILookup<string, T> exact;
    private readonly ILookup<string, (T Item, PersonName Name)> begun;

    internal NameIndex(IReadOnlyCollection<(T Item, string Name)> people)
    {
        exact = people.ToLookup(each => each.Name, each => each.Item, StringComparer.Ordinal);
        begun = people.Select(each => (each.Item, each.Name, Known: PersonName.Of(each.Name)))
            .SelectMany(each => Known(each.Name), (each, beginning) => (beginning, (each.Item, each.Known))).ToLookup(each => each.beginning, each => each.Item2, StringComparer.Ordinal);
    }

    /// <summary>Those who are called exactly that.</summary>
    internal IReadOnlyList<T> Called(string name) => [.. exact[name]];

    /// <summary>Who may be meant, the likeliest first.</summary>
    internal IReadOnlyList<(T Item, Likeness Likeness)> Alike(string name)
    {
        var sought = PersonName.Of(name);
        return [.. Sought(sought).SelectMany(beginning => begun[beginning]).DistinctBy(known => known.Item)
            .OrderByDescending(known => known.Name.Family.Equals(sought.Family, StringComparison.OrdinalIgnoreCase)).Take(MostCompared)
            .Select(known => (known.Item, Likeness: known.Name.LikenessTo(sought))).Where(known => known.Likeness > Likeness.None)
            .OrderByDescending(known => known.Likeness)];
    }

    /// <summary>Any of the words may be the family's, and any before or behind it the given one.</summary>
    private static IEnumerable<string> Known(string name)
    {
        var words = Beginnings(name);
        return words.Concat(words.SelectMany(given => words.Where(family => family != given), (given, family) => $"{given} {family[0]}")).Distinct();
    }

    private static IEnumerable<string> Sought(PersonName name)
    {
        var (given, family) = (Beginnings(name.Given), Beginnings(name.Family));
        return family.Concat(given.SelectMany(_ => family, (one, other) => $"{one} {other[0]}"));
    }

    private static List<string> Beginnings(string name) =>
        [.. Folding.Words(name).Select(Spelling.Shorten).Select(word => word.Length <= Beginning ? word : word[..Beginning]).Distinct()];
}
