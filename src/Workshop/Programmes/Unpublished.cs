namespace Workshop.Programmes;

/// <summary>A part that a release would change: which, and how it is called.</summary>
/// <param name="Id">The part's; the event's for its details, for the order of a list too.</param>
public sealed record Unpublished(Guid Id, UnpublishedPart Part, string Name)
{
    /// <summary>
    /// What the working copy says otherwise than the latest release, hidden things included; empty where a release would say the same again.
    /// </summary>
    /// <param name="released">The document as stored; null before the first release.</param>
    public static IReadOnlyList<Unpublished> Between(Programme? released, Programme working)
    {
        var before = released ?? new(working.Id, new());
        return
        [
            .. before.Event == working.Event ? [] : new[] { new Unpublished(working.Id, UnpublishedPart.Details, working.Event.Title) },
            .. Parts(UnpublishedPart.Section, before.Sections, working.Sections, Publishing.Headline.Of),
            .. Parts(UnpublishedPart.Session, before.Sessions, working.Sessions, session => session.Title ?? session.Label ?? $"Session {session.Number}"),
            .. Parts(UnpublishedPart.Person, before.Credits, working.Credits, credit => credit.Name),
            .. Parts(UnpublishedPart.Room, before.Rooms, working.Rooms, room => room.Name),
            .. Parts(UnpublishedPart.Track, before.Tracks, working.Tracks, track => track.Name),
        ];

        IEnumerable<Unpublished> Parts<T>(UnpublishedPart kind, ValueList<T> was, ValueList<T> now, Func<T, string> name)
            where T : class, IPart
        {
            var old = was.ToDictionary(part => part.Id);
            var kept = now.Select(part => part.Id).ToHashSet();
            foreach (var part in now.Where(part => !old.TryGetValue(part.Id, out var known) || !known.Equals(part))) yield return new(part.Id, kind, name(part));
            foreach (var part in was.Where(part => !kept.Contains(part.Id))) yield return new(part.Id, kind, name(part));
            if (!was.Select(part => part.Id).Where(kept.Contains).SequenceEqual(now.Select(part => part.Id).Where(old.ContainsKey)))
                yield return new(working.Id, UnpublishedPart.Order, kind.ToString());
        }
    }
}

public enum UnpublishedPart { Details, Section, Session, Person, Room, Track, Order }
