namespace Workshop.Programmes;

/// <summary>
/// Which session is a part of which. A part of something that is not there stands on its own; so does whatever would be nested more than
/// <see cref="MostLevels"/> deep, sessions that are parts of each other in a circle among them.
/// </summary>
internal sealed class SessionTree
{
    internal const int MostLevels = 8;

    private readonly Dictionary<Guid, Session> sessions;
    private readonly ILookup<Guid?, Session> parts;

    internal SessionTree(ValueList<Session> all)
    {
        sessions = all.ToDictionary(session => session.Id);
        parts = all.ToLookup(session => ParentOf(session)?.Id);
    }

    /// <summary>Those that are part of no other, as they are listed.</summary>
    internal IEnumerable<Session> Roots => parts[null];

    internal IEnumerable<Session> PartsOf(Session session) => parts[session.Id];

    internal Session? ParentOf(Session session)
    {
        var above = session;
        for (var level = 0; level < MostLevels; level++)
        {
            if (above.Parent is not { } id || !sessions.TryGetValue(id, out var next)) return level == 0 ? null : sessions[session.Parent!.Value];
            above = next;
        }
        return null;
    }
}
