using System.Collections.Concurrent;
using NodaTime;
using Workshop.Events;
using Workshop.Searching;

namespace Workshop.Programmes;

/// <summary>
/// The schedule as it is printed: days, in them slots, in them items with what is known of their times. Made once per programme and then
/// narrowed or moved to another zone; safe to share between threads.
/// </summary>
public sealed class Agenda
{
    private readonly Agenda whole;
    private readonly Dictionary<Guid, (int Order, Room Room)> rooms;
    private readonly Lazy<Dictionary<Guid, string>> names;
    private readonly ConcurrentDictionary<Guid, string> words = [];

    private Agenda(Programme programme, Timings timings)
    {
        whole = this;
        Zone = timings.Zone;
        rooms = programme.Rooms.Select((room, order) => (Order: order, Room: room)).ToDictionary(pair => pair.Room.Id);
        names = new(() => programme.Credits.ToDictionary(credit => credit.Id, credit => credit.Name));

        var tree = new SessionTree(programme.Sessions);
        var roots = Items(tree.Roots);
        Days = [.. roots.GroupBy(item => item.Timing.Day).Select(day => Day(day.Key, day))];
        var (present, tracks, kinds) = (new HashSet<Guid>(), new HashSet<Guid>(), new HashSet<SessionKind>());
        foreach (var session in programme.Sessions)
        {
            if (session.Room is { } room) present.Add(room);
            tracks.UnionWith(session.Tracks);
            kinds.Add(session.Kind);
        }
        Rooms = [.. programme.Rooms.Where(room => present.Contains(room.Id))];
        Tracks = [.. programme.Tracks.Where(track => tracks.Contains(track.Id))];
        Kinds = [.. kinds.Order()];
        var timed = roots.Count(item => item.HasTime);
        (AllTimed, AllUntimed, SomeUntimed) = (timed == roots.Count && timed > 0, timed == 0 && roots.Count > 0, timed > 0 && timed < roots.Count);

        List<AgendaItem> Items(IEnumerable<Session> siblings)
        {
            var items = new List<AgendaItem>();
            foreach (var session in SessionOrder.DayByDay(siblings, timings))
                items.Add(new(session, timings[session], items.Count + 1, Items(tree.PartsOf(session))));
            return items;
        }
    }

    /// <param name="from">What it was made of.</param>
    /// <param name="whole">The same with all its days; null where this is it.</param>
    private Agenda(Agenda from, Agenda? whole, IReadOnlyList<AgendaDay> days, DateTimeZone? zone)
    {
        (rooms, names, words) = (from.rooms, from.names, from.words);
        (Rooms, Tracks, Kinds) = (from.Rooms, from.Tracks, from.Kinds);
        (AllTimed, AllUntimed, SomeUntimed) = (from.AllTimed, from.AllUntimed, from.SomeUntimed);
        (this.whole, Days, Zone) = (whole ?? this, days, zone);
    }

    /// <summary>In the order of their dates; what is on a day that is not decided comes last, under no date.</summary>
    public IReadOnlyList<AgendaDay> Days { get; }

    /// <summary>The zone of the times that are printed: the event's, or the one it was moved to.</summary>
    public DateTimeZone? Zone { get; }

    /// <summary>All dates, rooms, tracks and kinds that occur, for the controls of a filter, which they outlive.</summary>
    public IReadOnlyList<LocalDate> Dates => [.. whole.Days.Select(day => day.Date).OfType<LocalDate>()];

    public IReadOnlyList<Room> Rooms { get; }

    public IReadOnlyList<Track> Tracks { get; }

    public IReadOnlyList<SessionKind> Kinds { get; }

    public IEnumerable<AgendaItem> Items => Days.SelectMany(day => day.Items);

    public bool IsEmpty => Days.Count == 0;

    /// <summary>
    /// Every item of the programme has a time of day, itself or in one of its parts: what a filter leaves plays no part in this and the
    /// next two. All three are false where there are no items.
    /// </summary>
    public bool AllTimed { get; }

    /// <summary>No item has a time: the gutter then shows <see cref="AgendaItem.Position"/>.</summary>
    public bool AllUntimed { get; }

    /// <summary>Some items have a time and some have none.</summary>
    public bool SomeUntimed { get; }

    public static Agenda Of(Programme programme) => Of(programme, Timings.Of(programme));

    public static Agenda Of(Programme programme, Timings timings) => new(programme, timings);

    /// <summary>
    /// What a reader asks for. A session that fits is there with all its parts; one that does not is there with those parts that do, so that
    /// they keep their place.
    /// </summary>
    public Agenda Filter(AgendaFilter filter)
    {
        if (filter.IsEmpty) return this;
        var days = new List<AgendaDay>();
        foreach (var day in Days.Where(day => filter.Day is null || day.Date == filter.Day))
        {
            var items = day.Items.Select(item => Narrowed(item, filter, null, false)).OfType<AgendaItem>().ToList();
            if (items.Count > 0) days.Add(Day(day.Date, items));
        }
        return new(this, whole, days, Zone);
    }

    /// <summary>
    /// By the clocks of another zone: what has an instant moves to its calendar day there, and what follows it untimed moves along. What has
    /// no instant before it stays where it is.
    /// </summary>
    public Agenda In(DateTimeZone zone)
    {
        if (Zone is null || zone.Equals(Zone)) return this;
        var moved = new List<(LocalDate? Date, AgendaItem Item)>();
        foreach (var day in Days)
        {
            var date = day.Date;
            foreach (var item in day.Items.Select(item => item.In(zone)))
            {
                if (item.Timing.StartsAt is not null) date = item.Timing.Day;
                moved.Add((date, item));
            }
        }
        var days = moved.GroupBy(pair => pair.Date, pair => pair.Item).OrderBy(day => day.Key is null).ThenBy(day => day.Key)
            .Select(day => Day(day.Key, day)).ToList();
        return new(this, whole == this ? null : whole.In(zone), days, zone);
    }

    private AgendaDay Day(LocalDate? date, IEnumerable<AgendaItem> items) => new(date, new AgendaSlots(rooms).Of(items));

    private AgendaItem? Narrowed(AgendaItem item, AgendaFilter filter, Guid? room, bool inTrack)
    {
        var session = item.Session;
        room = session.Room ?? room;
        inTrack |= filter.Track is { } track && session.Tracks.Contains(track);
        if (filter.Accepts(session, room, inTrack, Words)) return item;
        if (item.Parts.Count == 0) return null;
        var parts = item.Parts.Select(part => Narrowed(part, filter, room, inTrack)).OfType<AgendaItem>().ToList();
        return parts.Count == 0 ? null : item with { Parts = parts };
    }

    /// <summary>Folded when first asked for and then kept: folding is what a text filter would spend its time on.</summary>
    private string Words(Session session) => words.GetOrAdd(session.Id, static (_, of) => Folding.IndexText(string.Join(' ',
        of.session.Credits().Select(credit => of.names.GetValueOrDefault(credit)).Prepend(of.session.Title).Prepend(of.session.Label))),
        (session, names: names.Value));
}
