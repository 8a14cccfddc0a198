namespace Workshop.Importing.Planning;

/// <summary>Which part of theirs is which of ours: each at most once. Whoever asks begins with what is surest.</summary>
/// <param name="theirs">As the source has them, in its order.</param>
internal sealed class Pairs<T>(ValueList<T> theirs)
    where T : class, IPart
{
    private readonly Dictionary<Guid, Guid> found = [];
    private readonly HashSet<Guid> taken = [];

    internal IEnumerable<KeyValuePair<Guid, Guid>> Found => found;

    internal IEnumerable<T> Left => theirs.Where(part => !found.ContainsKey(part.Id));

    /// <summary>Ours that nobody has yet.</summary>
    internal IEnumerable<T> Free(IEnumerable<T> ours) => ours.Where(part => !taken.Contains(part.Id));

    internal Guid? Of(Guid their) => found.TryGetValue(their, out var our) ? our : null;

    internal bool Pair(Guid their, Guid our)
    {
        if (found.ContainsKey(their) || !taken.Add(our)) return false;
        found.Add(their, our);
        return true;
    }

    /// <summary>By what both have; several alike in their order.</summary>
    /// <param name="their">Null where a part is not to be found by this.</param>
    /// <param name="fits">What else must be so.</param>
    internal void By(IEnumerable<T> ours, Func<T, string?> their, Func<T, string?> our, Func<T, T, bool>? fits = null) => By(ours, their, our, fits, isAlone: false);

    /// <summary>By what nobody else has, on either side.</summary>
    internal void ByAlone(IEnumerable<T> ours, Func<T, string?> their, Func<T, string?> our, Func<T, T, bool>? fits = null) => By(ours, their, our, fits, isAlone: true);

    private void By(IEnumerable<T> ours, Func<T, string?> their, Func<T, string?> our, Func<T, T, bool>? fits, bool isAlone)
    {
        var free = Free(ours).Select(part => (Key: our(part), Part: part)).Where(each => each.Key is not null).ToLookup(each => each.Key!, each => each.Part, StringComparer.Ordinal);
        foreach (var alike in Left.Select(part => (Key: their(part), Part: part)).Where(each => each.Key is not null).GroupBy(each => each.Key!, each => each.Part, StringComparer.Ordinal).ToList())
        {
            var (mine, others) = (alike.ToList(), free[alike.Key].ToList());
            if (isAlone && (mine.Count != 1 || others.Count != 1)) continue;
            foreach (var (one, other) in mine.Zip(others))
                if (fits is null || fits(one, other)) Pair(one.Id, other.Id);
        }
    }
}
