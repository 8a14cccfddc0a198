namespace Workshop.Programmes;

/// <summary>Lists of parts, changed: the same list with one part put, taken out or moved.</summary>
public static class Parts
{
    public static T? Find<T>(this ValueList<T> parts, Guid id)
        where T : class, IPart => parts.FirstOrDefault(part => part.Id == id);

    /// <summary>In the place of the part that has its id, else at the end.</summary>
    public static ValueList<T> With<T>(this ValueList<T> parts, T part)
        where T : class, IPart =>
        parts.Find(part.Id) is null ? [.. parts, part] : parts.Select(known => known.Id == part.Id ? part : known).ToValueList();

    public static ValueList<T> Without<T>(this ValueList<T> parts, Guid id)
        where T : class, IPart => parts.Where(part => part.Id != id).ToValueList();

    /// <summary>Those named come first, in that order; the others follow in theirs. Names of what is not there are passed over.</summary>
    public static ValueList<T> InOrderOf<T>(this ValueList<T> parts, IEnumerable<Guid> order)
        where T : class, IPart => InOrder(parts, part => part.Id, order);

    public static ValueList<Guid> InOrderOf(this ValueList<Guid> ids, IEnumerable<Guid> order) => InOrder(ids, id => id, order);

    /// <summary>So many places later, or earlier where it is negative; no further than the ends.</summary>
    public static ValueList<T> Moved<T>(this ValueList<T> parts, Guid id, int by)
        where T : class, IPart => Move(parts, part => part.Id, id, by);

    public static ValueList<Guid> Moved(this ValueList<Guid> ids, Guid id, int by) => Move(ids, each => each, id, by);

    private static ValueList<T> InOrder<T>(ValueList<T> parts, Func<T, Guid> key, IEnumerable<Guid> order)
    {
        var place = order.Distinct().Select((id, at) => (id, at)).ToDictionary(named => named.id, named => named.at);
        return parts.OrderBy(part => place.GetValueOrDefault(key(part), int.MaxValue)).ToValueList();
    }

    private static ValueList<T> Move<T>(ValueList<T> parts, Func<T, Guid> key, Guid id, int by)
    {
        var list = parts.ToList();
        var at = list.FindIndex(part => key(part) == id);
        if (at < 0) return parts;
        var part = list[at];
        list.RemoveAt(at);
        list.Insert((int)Math.Clamp((long)at + by, 0, list.Count), part);
        return list.ToValueList();
    }
}
