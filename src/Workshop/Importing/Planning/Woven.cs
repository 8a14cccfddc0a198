namespace Workshop.Importing.Planning;

/// <summary>Two orders brought together.</summary>
internal static class Woven
{
    /// <summary>The first list as it is, and whatever only the second has right behind what it follows there.</summary>
    internal static IReadOnlyList<Guid> With(this IReadOnlyList<Guid> order, IReadOnlyList<Guid> other)
    {
        var present = order.ToHashSet();
        var behind = new Dictionary<Guid, List<Guid>>();
        var first = new List<Guid>();
        var list = first;
        foreach (var id in other)
            if (!present.Contains(id)) list.Add(id);
            else behind[id] = list = [];
        return [.. first, .. order.SelectMany(id => behind.TryGetValue(id, out var followers) ? [id, .. followers] : new[] { id })];
    }
}
