using NodaTime;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Text;

namespace Workshop.Publishing.Calendars;

/// <summary>
/// What the entries of a public programme say: when, where and how firmly as its ledger has it, everything else from the records.
/// </summary>
/// <param name="released">DTSTAMP.</param>
/// <param name="brief">Without abstracts: for calendars of many events, which lists keep ready.</param>
/// <param name="untitled">Without the event's title but in its own entry: a session does not say it, so that its entry stays as it is under a new one.</param>
internal sealed class CalendarEntries(Programme programme, Instant released, bool brief = false, bool untitled = false)
{
    public const string CancelledSession = "Cancelled session";

    private readonly ProgrammeIndex index = new(programme);
    private readonly Session? talk = Headline.TalkOf(programme);
    private readonly string title = Headline.Of(programme);
    private readonly ILookup<Guid, CalendarStamp> stamps = programme.Calendar.ToLookup(stamp => stamp.Record);

    public IEnumerable<CalendarEntry> All() => OfEvent().Concat(OfSessions()).Concat(Gone());

    /// <param name="untimed">Sessions to list, in order, as their times are not known.</param>
    public IEnumerable<CalendarEntry> OfEvent(IEnumerable<Session>? untimed = null)
    {
        var details = programme.Event;
        var description = CalendarText.OfEvent(programme, index, talk, untimed ?? [], brief);
        return stamps[programme.Id].Select(stamp => Organized(stamp) with
        {
            Summary = title,
            Description = description,
            Geo = PointOf(stamp, details.Place),
            Categories = [Headline.KindOf(details.Kind, details.KindAsPrinted)],
            Join = Href.From(details.Attendance?.JoinUrl),
        });
    }

    public IEnumerable<CalendarEntry> OfSessions() => programme.Sessions.SelectMany(Of);

    /// <summary>None for a seminar talk, which the event's entry tells.</summary>
    public IEnumerable<CalendarEntry> Of(Session session) => session == talk ? [] : stamps[session.Id].Select(stamp => Organized(stamp) with
    {
        Session = session.Code,
        Summary = Headline.Of(session, programme),
        Description = CalendarText.OfSession(session, untitled ? null : title, programme.Event.Attendance, index, index.PartsOf(session.Id).Where(part => !HasTime(part)), brief),
        Geo = PointOf(stamp, index.Room(session.Room)?.Place ?? programme.Event.Place),
        Categories = [Headline.KindOf(session.Kind), .. session.Tracks.Select(track => index.Track(track).Name)],
        Join = Href.From(programme.Event.Attendance?.JoinUrl),
    });

    /// <summary>Of sessions that went out and are public no more.</summary>
    /// <param name="code">Of one session; null: of all.</param>
    public IEnumerable<CalendarEntry> Gone(string? code = null) =>
        from stamp in programme.Calendar
        where stamp.Record != programme.Id && (code is null || stamp.Code == code) && (index.Session(stamp.Record) is not { } session || session == talk)
        select Organized(stamp) with { Summary = CancelledSession };

    /// <summary>Whether a subscriber sees when it is: from an entry of its own, a poster's from that of its poster session.</summary>
    public bool HasTime(Session session) =>
        stamps[session.Id].Any(stamp => stamp.Status != CalendarStatus.Cancelled)
        || (session.Kind == SessionKind.Poster && index.Session(session.Parent) is { Kind: not SessionKind.Poster } parent && HasTime(parent));

    /// <summary>Those whose time is to come, in the order of the schedule; what is cancelled has none to come.</summary>
    public IEnumerable<Session> Untimed() => SessionOrder.Of(programme).Where(session => !session.Cancelled && !HasTime(session));

    private CalendarEntry Organized(CalendarStamp stamp) => new(stamp.Uid, stamp.Sequence, stamp.LastModified, released, stamp.Time)
    {
        Status = stamp.Status,
        Location = stamp.Place,
        Organizer = new[] { programme.Event.Contact?.Name, programme.Event.Organization?.Name }.FirstOrDefault(name => !string.IsNullOrWhiteSpace(name))
            ?? (untitled ? null : title),
        OrganizerEmail = programme.Event.Contact?.Email,
    };

    private static GeoPoint? PointOf(CalendarStamp stamp, Place? place) =>
        stamp.Place is not null && place is { Latitude: { } latitude, Longitude: { } longitude } ? new(latitude, longitude) : null;
}
