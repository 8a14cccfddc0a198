using Workshop.Text;

namespace Workshop.Importing.Exports;

/// <summary>What an export says that has no place in a programme: each kind of it once, with the first that was found.</summary>
internal sealed class ExportAside
{
    /// <summary>More kinds of things, and more single ones, are not told one by one.</summary>
    private const int MostKinds = 100, MostSingle = 2_000;

    private readonly List<LeftAside> single = [];
    private readonly Dictionary<string, (Origin First, int Times)> passed = [];
    private int untold;

    internal void Add(Origin at, string reason)
    {
        if (single.Count < MostSingle) single.Add(new(at, reason));
        else untold++;
    }

    /// <param name="origin">Asked for the first of its name only: finding a line takes time.</param>
    internal void Pass(string name, Func<Origin> origin)
    {
        if (passed.TryGetValue(name, out var known)) passed[name] = (known.First, known.Times + 1);
        else if (passed.Count < MostKinds) passed.Add(name, (origin(), 1));
    }

    internal ValueList<LeftAside> All() =>
    [
        .. single,
        .. passed.Select(pair => new LeftAside(pair.Value.First, $"“{pair.Key}” has no place in a programme{(pair.Value.Times == 1 ? "" : $"; it is there {Words.Count(pair.Value.Times, "time")}")}.")),
        .. untold > 0 ? [new LeftAside(single[^1].Origin, $"There is more of this kind: {Words.Count(untold, "other place")}.")] : Array.Empty<LeftAside>(),
    ];
}
