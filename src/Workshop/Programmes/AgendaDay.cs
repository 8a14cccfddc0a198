using NodaTime;
using Workshop.Events;
using Workshop.Time;

namespace Workshop.Programmes;

/// <summary>What is printed under one date.</summary>
/// <param name="Date">Null: the day is not decided.</param>
public sealed record AgendaDay(LocalDate? Date, IReadOnlyList<AgendaSlot> Slots)
{
    public IEnumerable<AgendaItem> Items => Slots.SelectMany(slot => slot.Items);

    /// <summary>
    /// The zone of the times under this date, to be printed once beside them: "PST (America/Vancouver)", "CET/CEST (Europe/Berlin)" on the day on
    /// which the clocks change. Null where no time is printed.
    /// </summary>
    public string? ZoneText
    {
        get
        {
            var timings = Items.SelectMany(item => item.WithParts()).Select(item => item.Timing).Where(timing => timing.HasTime || timing.To is not null).ToList();
            if (timings.Count == 0) return null;
            if (timings[0].Zone is not { } zone) return "time zone not given";
            var instants = timings.SelectMany(timing => new[] { timing.StartsAt, timing.EndsAt }).OfType<Instant>().ToList();
            if (instants.Count == 0) return zone.Id;
            var intervals = zone.GetZoneIntervals(instants.Min(), instants.Max() + Duration.Epsilon).ToList();
            if (intervals.Count > 1) intervals.RemoveAll(interval => !instants.Exists(interval.Contains));
            var abbreviations = intervals.Select(interval => interval.Abbreviation()).Distinct();
            return Zones.Label(string.Join('/', abbreviations), zone.Id);
        }
    }
}

/// <summary>One item, or several that overlap in different rooms.</summary>
/// <param name="Columns">By room, in the programme's order; what has no room comes last. An item that is alone is the only one of its column.</param>
public sealed record AgendaSlot(IReadOnlyList<AgendaColumn> Columns)
{
    public bool IsParallel => Columns.Count > 1;

    /// <summary>In the order of the schedule, across the columns.</summary>
    public IReadOnlyList<AgendaItem> Items { get; } =
        Columns.Count == 1 ? Columns[0].Items : [.. Columns.SelectMany(column => column.Items).OrderBy(item => item.Position)];
}

public sealed record AgendaColumn(Room? Room, IReadOnlyList<AgendaItem> Items);

/// <summary>A session where it is printed.</summary>
/// <param name="Position">From 1, in the printed order of the whole programme, for a part among those of its session; a filter does not change it.</param>
/// <param name="Parts">The sessions that are part of it, in order.</param>
public sealed record AgendaItem(Session Session, Timing Timing, int Position, IReadOnlyList<AgendaItem> Parts)
{
    /// <summary>A time of day is known for it or for one of its parts.</summary>
    public bool HasTime => Timing.HasTime || Parts.Any(part => part.HasTime);

    /// <summary>The parts that hang on boards: many, each short, and without a time of their own.</summary>
    public IReadOnlyList<AgendaItem> Posters() => [.. Parts.Where(part => part.Session.Kind == SessionKind.Poster && part.Parts.Count == 0)];

    public IEnumerable<AgendaItem> WithParts() => Parts.SelectMany(part => part.WithParts()).Prepend(this);

    internal AgendaItem In(DateTimeZone zone) =>
        this with { Timing = Timing.In(zone), Parts = Parts.Count == 0 ? Parts : [.. Parts.Select(part => part.In(zone))] };
}
