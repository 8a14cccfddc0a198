namespace Workshop.Programmes;

/// <summary>
/// The order in which sessions are printed: timed siblings by start, then as they are listed; an untimed one follows its predecessor in
/// the list. It is computed for the whole list, because comparing pairs by that rule would not be transitive.
/// </summary>
public static class SessionOrder
{
    /// <summary>
    /// All sessions, parts right behind what they are part of, at every level day by day (those whose day is not known last) and within
    /// a day as <see cref="Siblings"/> says. A part of something that is not there stands on its own, and so do parts of each other.
    /// </summary>
    public static IReadOnlyList<Session> Of(Programme programme) => Of(programme.Sessions, Timings.Of(programme));

    /// <summary>Stable; every item exactly once; applied again it changes nothing.</summary>
    /// <param name="inOrder">Siblings of one day as they are listed.</param>
    /// <param name="start">Null for an untimed one.</param>
    public static IReadOnlyList<T> Siblings<T>(IReadOnlyList<T> inOrder, Func<T, long?> start)
    {
        var behind = long.MinValue; // untimed ones before the first timed one stay in front
        var keyed = new (long Start, T Item)[inOrder.Count];
        for (var i = 0; i < keyed.Length; i++)
        {
            behind = start(inOrder[i]) ?? behind;
            keyed[i] = (behind, inOrder[i]);
        }
        return [.. keyed.OrderBy(pair => pair.Start).Select(pair => pair.Item)];
    }

    internal static IReadOnlyList<Session> Of(ValueList<Session> sessions, Timings timings)
    {
        var order = new List<Session>(sessions.Count);
        var tree = new SessionTree(sessions);
        Add(tree.Roots);
        return order;

        void Add(IEnumerable<Session> siblings)
        {
            foreach (var session in DayByDay(siblings, timings))
            {
                order.Add(session);
                Add(tree.PartsOf(session));
            }
        }
    }

    internal static IEnumerable<Session> DayByDay(IEnumerable<Session> siblings, Timings timings) => siblings
        .GroupBy(session => timings[session].Day).OrderBy(day => day.Key is null).ThenBy(day => day.Key)
        .SelectMany(day => Siblings([.. day], session => timings[session].SinceDayBegan));
}
