using Workshop.Events;
using Workshop.Programmes;

namespace Workshop.Publishing.Calendars;

/// <summary>
/// Calendars to subscribe to (RFC 5545, 5546, 7986). A function of the release alone: no clock is read, the same release gives the same
/// bytes. Of an event that was unpublished, each answers that its entries are CANCELLED and nothing else.
/// </summary>
public static class ICalendar
{
    /// <summary>How many entries a calendar of many events has that hold, and how many that are cancelled.</summary>
    public const int Newest = 500;

    internal const string Producer = "-//Workshop//Workshop//EN";

    /// <summary>Behind the title in the name of a schedule.</summary>
    internal const string OfSchedule = ": schedule";

    /// <summary>What is said of something of which nothing may be said.</summary>
    internal const string Cancelled = "Cancelled";

    /// <summary>The meeting: one entry, or one for each separate or alternative day.</summary>
    public static byte[] Event(Publication publication, Site site)
    {
        var slug = publication.Live.Slug;
        return Calendar(publication, publication.Title, Addresses.Event(slug), Addresses.EventCalendar(slug), Entries(publication).OfEvent(), site);
    }

    /// <summary>
    /// One entry for each session that has its time, and the meeting's, which lists the others in order, unless there are none of these.
    /// </summary>
    public static byte[] Schedule(Publication publication, Site site)
    {
        var slug = publication.Live.Slug;
        var entries = Entries(publication);
        var untimed = entries.Untimed().ToList();
        var everySessionIsTold = untimed.Count == 0 && publication.Talk is null && publication.Programme.Sessions.Any(session => !session.Cancelled);
        var meeting = everySessionIsTold ? [] : entries.OfEvent(untimed);
        return Calendar(publication, publication.Title + OfSchedule, Addresses.Schedule(slug), Addresses.ScheduleCalendar(slug),
            meeting.Concat(entries.OfSessions()).Concat(entries.Gone()), site);
    }

    /// <summary>
    /// One session; a poster without a time of its own: its poster session; a seminar talk: the event. One that is gone: that it is off, and
    /// nothing else of it.
    /// </summary>
    /// <returns>Null for a code that no calendar was told of.</returns>
    public static byte[]? Session(Publication publication, string code, Site site)
    {
        var slug = publication.Live.Slug;
        var entries = Entries(publication);
        var file = Addresses.SessionCalendar(slug, code);
        if (publication.Index.Session(code) is not { } session)
            return entries.Gone(code).ToList() is { Count: > 0 } gone
                ? Calendar(publication, CalendarEntries.CancelledSession, Addresses.Event(slug), file, gone, site)
                : null;
        var told = session == publication.Talk ? entries.OfEvent().Concat(entries.Gone(code))
            : session.Kind == SessionKind.Poster && !entries.Of(session).Any() && publication.Index.Session(session.Parent) is { } parent
                ? entries.Of(parent)
                : entries.Of(session);
        return Calendar(publication, Headline.Of(session, publication.Programme), Addresses.Session(slug, code), file, told, site);
    }

    /// <summary>
    /// Many events: the newest entries that hold, and behind them the newest that are cancelled, which never take the place of one that
    /// holds. Newest by the date on which they are or were to be.
    /// </summary>
    /// <param name="page">The path of the page that the calendar belongs to.</param>
    /// <param name="file">The path of the calendar itself.</param>
    public static byte[] Of(string name, string page, string file, IEnumerable<ToldEvent> events, Site site)
    {
        var all = events.SelectMany(told => Now(told.Entries, told.Live))
            .OrderByDescending(each => each.Entry.Time.Start).ThenBy(each => each.Entry.Uid, StringComparer.Ordinal).ToLookup(each => each.Entry.Status == CalendarStatus.Cancelled);
        return Calendar(name, page, file, all[false].Take(Newest).Concat(all[true].Take(Newest)), site);
    }

    /// <summary>Somebody whom nobody names any more: that what they were to take part in is off, and not who they are.</summary>
    public static byte[] OfNobody(string file, IEnumerable<ToldEvent> events, Site site) => Of(Cancelled, Addresses.Home, file, events, site);

    private static CalendarEntries Entries(Publication publication) => new(publication.Programme, publication.Release.At);

    /// <summary>With the address, which an event that was unpublished has no more.</summary>
    private static IEnumerable<(CalendarEntry Entry, string? Slug)> Now(IEnumerable<CalendarEntry> entries, Live live) =>
        entries.Select(entry => (entry.Under(live), live.Status == EventStatus.Draft ? null : live.Slug));

    private static byte[] Calendar(Publication publication, string name, string page, string file, IEnumerable<CalendarEntry> entries, Site site)
    {
        var now = Now(entries, publication.Live);
        return publication.Live.Status == EventStatus.Draft ? Calendar(Cancelled, Addresses.Home, file, now, site) : Calendar(name, page, file, now, site);
    }

    private static byte[] Calendar(string name, string page, string file, IEnumerable<(CalendarEntry Entry, string? Slug)> entries, Site site)
    {
        var all = entries.ToList();
        var lines = new ContentLines();
        lines.Begin("VCALENDAR");
        lines.Plain("VERSION", "2.0");
        lines.Plain("PRODID", Producer);
        lines.Plain("CALSCALE", "GREGORIAN");
        lines.Plain("METHOD", "PUBLISH");
        lines.Text("NAME", name);
        lines.Text("X-WR-CALNAME", name);
        lines.Address("URL", site.Absolute(page));
        lines.Address("SOURCE;VALUE=URI", site.Absolute(file));
        lines.Plain("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        lines.Plain("X-PUBLISHED-TTL", "PT1H");
        if (all.Count == 0) TimeZones.WriteUtc(lines);
        else TimeZones.Write(lines, all.Select(each => each.Entry.Time));
        foreach (var (entry, slug) in all) EntryWriter.Write(lines, entry, slug, site);
        lines.End("VCALENDAR");
        return lines.ToArray();
    }
}

/// <summary>What an event's release told a calendar of many events, and what is live of it.</summary>
public sealed record ToldEvent(ValueList<CalendarEntry> Entries, Live Live);
