using Workshop.Importing.Exports;

namespace Workshop.Importing.Indico;

/// <summary>The events of all files: the same one in several of them is there once.</summary>
internal sealed class IndicoEvents
{
    private readonly Dictionary<string, IndicoEvent> known = [];

    internal List<IndicoEvent> All { get; } = [];

    /// <summary>Events and sessions, over all files.</summary>
    internal int Count { get; set; }

    /// <summary>How often an event or a session is told, the same ones again among them.</summary>
    internal int Tellings { get; set; }

    /// <summary>How often somebody is named.</summary>
    internal int Mentions { get; set; }

    internal IndicoEvent Of(string id, Origin origin)
    {
        if (known.TryGetValue(id, out var one)) return one;
        All.Add(known[id] = one = new(new(id, origin)));
        return one;
    }
}

/// <summary>An event while its files are read.</summary>
internal sealed class IndicoEvent(ToldEvent told)
{
    private readonly Dictionary<string, ToldSession> known = [];

    internal ToldEvent Told { get; } = told;

    /// <summary>The title of the session in which a contribution is said to be, where the session itself is not there.</summary>
    internal Dictionary<ToldSession, string> Named { get; } = [];

    /// <summary>What a session is called, without the title of its slot.</summary>
    internal Dictionary<ToldSession, string> Titles { get; } = [];

    /// <summary>The one that is known by one of these keys, else a new one by the first; from now on it is known by all of them.</summary>
    /// <param name="otherwise">What a new one without any key is called; it is never met again.</param>
    internal ToldSession Session(List<string> keys, string otherwise, Func<Origin> origin, out bool isNew)
    {
        var session = keys.Select(known.GetValueOrDefault).FirstOrDefault(its => its is not null);
        isNew = session is null;
        if (session is null) Told.Sessions.Add(session = new(keys.FirstOrDefault() ?? otherwise, origin()));
        foreach (var key in keys) known.TryAdd(key, session);
        return session;
    }
}
