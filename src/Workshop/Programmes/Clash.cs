namespace Workshop.Programmes;

public enum ClashKind { Speaker, Room }

/// <summary>Two sessions that cannot both be as they stand.</summary>
/// <param name="Of">The credit or the room that would be needed twice.</param>
/// <param name="First">The one that starts first, or comes first in the programme.</param>
public sealed record Clash(ClashKind Kind, Guid Of, Session First, Session Second)
{
    /// <summary>
    /// Every session that needs a speaker or a room which an earlier one still holds, once, with the first of these. An end that is not
    /// known overlaps with the same start alone. A session and its parts never clash, nor do cancelled ones; posters and breaks share
    /// their rooms.
    /// </summary>
    public static IReadOnlyList<Clash> In(Programme programme)
    {
        var timings = Timings.Of(programme);
        var tree = new SessionTree(programme.Sessions);
        var timed = programme.Sessions.Where(session => !session.Cancelled && timings[session].IsTimed).OrderBy(session => timings[session].Begins).ToList();
        return
        [
            .. Over(ClashKind.Speaker, timed.SelectMany(session => session.Speakers.Distinct().Select(speaker => (speaker, session)))),
            .. Over(ClashKind.Room, timed.Where(session => session is { Room: not null, IsBreak: false, Kind: not SessionKind.Poster })
                .Select(session => (session.Room!.Value, session))),
        ];

        IEnumerable<Clash> Over(ClashKind kind, IEnumerable<(Guid Of, Session Session)> uses) =>
            uses.GroupBy(use => use.Of, use => use.Session).SelectMany(same => Between(kind, same.Key, same));

        IEnumerable<Clash> Between(ClashKind kind, Guid of, IEnumerable<Session> inOrder)
        {
            var holding = new List<Session>();
            foreach (var session in inOrder)
            {
                holding.RemoveAll(before => !Overlap(before, session));
                if (holding.Find(before => !Related(before, session)) is { } first) yield return new(kind, of, first, session);
                holding.Add(session);
            }
        }

        bool Overlap(Session first, Session second) =>
            timings[second].Begins < timings[first].Ceases || timings[second].Begins == timings[first].Begins;

        bool Related(Session first, Session second) => IsPartOf(first, second) || IsPartOf(second, first);

        bool IsPartOf(Session part, Session whole)
        {
            for (var above = tree.ParentOf(part); above is not null; above = tree.ParentOf(above))
                if (above.Id == whole.Id) return true;
            return false;
        }
    }
}
