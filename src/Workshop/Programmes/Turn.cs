using NodaTime;
using Workshop.Time;

namespace Workshop.Programmes;

/// <summary>A session that has an instant, with the stretch of time in which it is on in its room.</summary>
internal sealed class Turn
{
    private readonly Turn? within;

    private Turn(AgendaItem item, Turn? within, Guid? room, Instant starts) => (Item, this.within, Room, Starts) = (item, within, room, starts);

    public AgendaItem Item { get; }

    /// <summary>Its own, else that of the session of which it is a part.</summary>
    public Guid? Room { get; }

    public Instant Starts { get; }

    public Instant Ends { get; private set; }

    /// <summary>The calendar day on which it begins.</summary>
    public LocalDate Date => Item.Timing.Start!.Value.Date;

    /// <summary>All of a programme, in its printed order.</summary>
    public static List<Turn> Of(ProgrammeIndex index)
    {
        var turns = new List<Turn>();
        foreach (var item in index.Agenda.Items) Add(item, null, null);
        Settle([.. turns.OrderBy(turn => turn.Starts)]);
        return turns;

        void Add(AgendaItem item, Turn? within, Guid? room)
        {
            room = index.Room(item.Session.Room ?? room)?.Id;
            if (item.Timing.StartsAt is { } starts) turns.Add(within = new(item, within, room, starts));
            foreach (var part in item.Parts) Add(part, within, room);
        }
    }

    /// <summary>The sessions of which it is a part, from the inside.</summary>
    public IEnumerable<Turn> Around()
    {
        for (var outer = within; outer is not null; outer = outer.within) yield return outer;
    }

    /// <param name="turns">In the order in which they begin, what is around a part before it.</param>
    private static void Settle(List<Turn> turns)
    {
        for (var i = 0; i < turns.Count; i++)
        {
            var turn = turns[i];
            var ends = turn.Item.Timing.EndsAt ?? turn.Item.Timing.Zone!.EndOf(turn.Date);
            if (turn.Item.Timing.EndsAt is null)
            {
                if (turns.Skip(i + 1).FirstOrDefault(turn.IsEndedBy) is { } after) ends = Instant.Min(ends, after.Starts);
                if (turn.within is { } outer && outer.Ends > turn.Starts) ends = Instant.Min(ends, outer.Ends);
            }
            turn.Ends = ends;
        }
    }

    /// <summary>By what begins after it in its room; where no room is said, it may be the same one.</summary>
    private bool IsEndedBy(Turn other) =>
        other.Starts > Starts && (other.Room is null || Room is null || other.Room == Room) && !other.Around().Contains(this);
}
