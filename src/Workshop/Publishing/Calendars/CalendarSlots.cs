using NodaTime;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Time;

namespace Workshop.Publishing.Calendars;

/// <summary>One entry that a record asks for: when, how firmly, where.</summary>
internal sealed record CalendarSlot(CalendarTime Time, CalendarStatus Status, string? Place);

/// <summary>
/// Which entries the records of a public programme ask for. The event: one for its day or range, one for each of several days or of the
/// alternatives that do not touch each other, none while there is no day. A session: one as soon as it has its time. Nothing makes up a
/// time: where a range has an opening and no closing, whole days are what is known.
/// </summary>
internal sealed class CalendarSlots(Programme programme)
{
    private readonly Timings timings = Timings.Of(programme);
    private readonly Session? talk = Headline.TalkOf(programme);
    private readonly DateTimeZone? zone = Zones.Find(programme.Event.Zone);

    public IEnumerable<(Guid Record, IReadOnlyList<CalendarSlot> Slots)> All() =>
        programme.Sessions.Where(session => session != talk).Select(session => (session.Id, Of(session))).Prepend((programme.Id, OfEvent()));

    /// <summary>In order; a seminar talk's time is its session's where that has one.</summary>
    public IReadOnlyList<CalendarSlot> OfEvent()
    {
        var details = programme.Event;
        if (talk is not null && Of(talk) is [var slot]) return [slot];
        var place = PlaceOf(details.Place, details.Attendance);
        return [.. Times(details.When, zone).Select(time => new CalendarSlot(time, StatusOf(talk), place))];
    }

    /// <summary>One or none. Posters without a time of their own are told by their poster session's entry.</summary>
    public IReadOnlyList<CalendarSlot> Of(Session session) =>
        timings[session] is { Start: { } start } timing && programme.Event.When is not When.Postponed
            ? [new(Timed(start, timing.End, zone), StatusOf(session), PlaceOf(session))]
            : [];

    private CalendarStatus StatusOf(Session? session) => session is { Cancelled: true } ? CalendarStatus.Cancelled
        : programme.Event.When is When.Alternatives ? CalendarStatus.Tentative : CalendarStatus.Confirmed;

    private static IEnumerable<CalendarTime> Times(When when, DateTimeZone? zone) => when switch
    {
        When.Alternatives options => Joined(options.Options).Select(span => CalendarTime.Days(span.First, span.Last)),
        When.Range { Opening: { } opening, Closing: { } closing, Last: { } last } range =>
            [Timed(range.First.At(opening), last.At(closing), zone)],
        When.Range { Opening: { } opening } range when range.Last is null || range.Last == range.First => [Timed(range.First.At(opening), null, zone)],
        When.Range range => [CalendarTime.Days(range.First, range.Last)],
        When.OnDays days => days.Days.Select(day => OfDay(day, zone)),
        _ => [],
    };

    private static CalendarTime OfDay(Day day, DateTimeZone? zone) => day switch
    {
        { Start: { } start, End: { } end } => Timed(day.Date.At(start), (end > start ? day.Date : day.Date.PlusDays(1)).At(end), zone),
        { Start: { } start } => Timed(day.Date.At(start), null, zone),
        _ => CalendarTime.Days(day.Date, day.Date),
    };

    /// <summary>DTEND is later than DTSTART (§3.8.2.2), also as instants: an hour that the clocks skip can turn them round.</summary>
    private static CalendarTime Timed(LocalDateTime start, LocalDateTime? end, DateTimeZone? zone)
    {
        var lasts = end is { } known && known > start && (zone is null || zone.ToInstant(known) > zone.ToInstant(start));
        return new(start, lasts ? end : null, Zone: zone?.Id);
    }

    /// <summary>Alternatives that touch or overlap are one span.</summary>
    private static List<DateSpan> Joined(ValueList<DateSpan> options)
    {
        var joined = new List<DateSpan>();
        foreach (var option in options.OrderBy(option => option.First))
            if (joined is [.., var last] && option.First <= last.Last.PlusDays(1)) joined[^1] = last with { Last = LocalDate.Max(last.Last, option.Last) };
            else joined.Add(option);
        return joined;
    }

    private static string? PlaceOf(Place? place, Attendance? attendance) =>
        place?.ToString() is { Length: > 0 } known ? known : attendance?.Mode == AttendanceMode.Online ? "Online" : null;

    private string? PlaceOf(Session session)
    {
        var room = programme.Rooms.FirstOrDefault(room => room.Id == session.Room);
        return PlaceOf(Place.Of(room, programme.Event.Place), programme.Event.Attendance);
    }
}
