using NodaTime;
using Workshop.Events;
using Workshop.Time;

namespace Workshop.Programmes;

/// <summary>
/// What is on at an instant and what comes next, room by room: what a screen in a hallway says. Where a part of a session is on, it is that
/// which is on. A session whose end is not known is on until something else begins where it is, at the latest until that of which it is a
/// part ends, or the day.
/// </summary>
/// <param name="Rooms">In the programme's order, before them what has no room; none where nothing is on and nothing is to come.</param>
/// <param name="Day">On which the next ones are; null where there is none.</param>
/// <param name="Until">The next instant at which this is another one, or <see cref="Day"/> is today; null: never.</param>
public sealed record NowAndNext(IReadOnlyList<RoomNow> Rooms, LocalDate? Day, Instant? Until)
{
    public static NowAndNext At(Instant now, ProgrammeIndex index)
    {
        var turns = Turn.Of(index);
        var running = turns.FindAll(turn => turn.Starts <= now && now < turn.Ends);
        var later = turns.FindAll(turn => turn.Starts > now);
        var changes = running.Select(turn => turn.Ends).Concat(later.Select(turn => turn.Starts)).ToList();
        LocalDate? day = null;
        if (later.MinBy(turn => turn.Starts) is { } first)
        {
            day = first.Date;
            if (index.Timings.Zone!.StartOf(first.Date) is var midnight && midnight > now) changes.Add(midnight);
        }
        var next = later.Where(turn => turn.Date == day).GroupBy(turn => turn.Room)
            .SelectMany(room => room.GroupBy(turn => turn.Starts).MinBy(together => together.Key)!).ToList();

        var (on, soon) = (Innermost(running), Innermost(next));
        var rooms = index.Programme.Rooms.Prepend(null)
            .Select(room => new RoomNow(room, [.. on[room?.Id].Select(turn => turn.Item)], [.. soon[room?.Id].Select(turn => turn.Item)]))
            .Where(room => room.Now.Count + room.Next.Count > 0).ToList();
        return new(rooms, day, changes.Count == 0 ? null : changes.Min());
    }

    /// <summary>By room, without those of which a part is there, too.</summary>
    private static ILookup<Guid?, Turn> Innermost(List<Turn> turns)
    {
        var around = turns.SelectMany(turn => turn.Around()).ToHashSet();
        return turns.Where(turn => !around.Contains(turn)).ToLookup(turn => turn.Room);
    }
}

/// <param name="Room">Null for what has none.</param>
/// <param name="Now">What is on there, several where they overlap.</param>
/// <param name="Next">What begins there next, on the first day on which anything does.</param>
public sealed record RoomNow(Room? Room, IReadOnlyList<AgendaItem> Now, IReadOnlyList<AgendaItem> Next);
