namespace Workshop.Programmes.Differences;

/// <summary>What changed in the programme of sessions.</summary>
internal static class SessionDifferences
{
    public static IEnumerable<Difference> Between(Side before, Side after)
    {
        var moved = new HashSet<Guid>();
        foreach (var session in after.Programme.Sessions)
        {
            if (before.Session(session.Id) is not { } was)
            {
                yield return new(Topic.New, $"New: {after.NameInFull(session)}", session.Kind, "are new");
                continue;
            }
            foreach (var difference in Of(was, session, before, after))
            {
                if (difference.Topic == Topic.Time) moved.Add(session.Id);
                yield return difference;
            }
        }
        foreach (var session in before.Programme.Sessions.Where(session => after.Session(session.Id) is null))
        {
            yield return new(Topic.Removed, $"{before.Name(session)} is no longer in the programme", session.Kind,
                "are no longer in the programme");
        }
        // Whoever moved in time has been told of; only the others can be said to stand in another order.
        if (!Staying(before, after).SequenceEqual(Staying(after, before))) yield return new(Topic.Time, "The order of the programme has changed");

        IEnumerable<Guid> Staying(Side side, Side other) =>
            side.Programme.Sessions.Select(session => session.Id).Where(id => other.Session(id) is not null && !moved.Contains(id));
    }

    private static IEnumerable<Difference> Of(Session was, Session now, Side before, Side after)
    {
        if (was == now) yield break;
        var name = after.Name(now);
        if (was.Cancelled != now.Cancelled)
        {
            yield return now.Cancelled
                ? new(Topic.Cancelled, $"{name} was cancelled", now.Kind, "were cancelled")
                : new(Topic.Cancelled, $"{name} takes place after all", now.Kind, "take place after all");
        }
        if (TimeDifferences.Between(was, now, name, after.Clock) is { } time) yield return time;
        if (was.Room != now.Room) yield return Room(before, was, after, now, name);
        if (was.Parent != now.Parent) yield return new(Topic.Correction, Part(before, was, after, now, name), now.Kind, "are parts of other sessions");
        if (was.Board != now.Board) yield return new(Topic.Room, Board(was, now, name), now.Kind, "are on other boards");
        foreach (var difference in PartDifferences.Between(before, was, after, now)) yield return difference;
        foreach (var difference in TextDifferences.Between(before, was, after, now)) yield return difference;
        if (was.Tracks != now.Tracks) yield return Tracks(after, now, name);

        var told = was with
        {
            Cancelled = now.Cancelled, Day = now.Day, Start = now.Start, PastMidnight = now.PastMidnight, End = now.End, Minutes = now.Minutes,
            Room = now.Room, Parent = now.Parent, Board = now.Board, Speakers = now.Speakers, Authors = now.Authors, Chairs = now.Chairs,
            Title = now.Title, Abstract = now.Abstract, Materials = now.Materials, Award = now.Award, Tracks = now.Tracks,
        };
        if (told != now) yield return new(Topic.Correction, $"What is printed of {name} was corrected", now.Kind, "were corrected");
    }

    private static Difference Room(Side before, Session was, Side after, Session now, string name)
    {
        var (old, room) = (before.Room(was.Room), after.Room(now.Room));
        var where = room is null ? "" : Words.InRoom(room);
        return (old, room) switch
        {
            (_, null) => new(Topic.Room, $"The room of {name} is open again", now.Kind, "have no room any more"),
            (null, _) => new(Topic.Room, $"{name} is in {where}", now.Kind, $"are in {where}"),
            _ => new(Topic.Room, $"{name} is now in {where} (was {Words.Plain(old.Name)})", now.Kind, $"are now in {where}"),
        };
    }

    private static string Part(Side before, Session was, Side after, Session now, string name) =>
        after.Session(now.Parent) is { } whole ? $"{name} is now part of {after.Name(whole)}"
        : before.Session(was.Parent) is { } old ? $"{name} is no longer part of {before.Name(old)}"
        : $"{name} stands for itself";

    private static string Board(Session was, Session now, string name) => (was.Board, now.Board) switch
    {
        (_, null) => $"{name} has no board any more",
        (null, { } board) => $"{name} is on board {Words.Plain(board)}",
        ({ } old, { } board) => $"{name} is now on board {Words.Plain(board)} (was {Words.Plain(old)})",
    };

    private static Difference Tracks(Side after, Session now, string name)
    {
        var tracks = Words.List(after.Tracks(now).Select(Words.Quoted));
        var text = now.Tracks.Count switch
        {
            0 => $"{name} is in no track any more",
            1 => $"{name} is now in the track {tracks}",
            _ => $"{name} is now in the tracks {tracks}",
        };
        return new(Topic.Correction, text, now.Kind, "are in other tracks");
    }
}
