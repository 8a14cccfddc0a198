using NodaTime;
using Workshop.Events;
using Workshop.Time;

namespace Workshop.Publishing.Texts;

/// <summary>What a series has in the next two weeks, as an institute's weekly mail says it.</summary>
/// <param name="Until">The next instant at which it says something else.</param>
public sealed record SeriesAnnouncement(string Text, Instant Until)
{
    /// <summary>Today is the first of them.</summary>
    public const int Days = 14;

    /// <param name="events">The public ones of the series, in any order; what is not listed is left out.</param>
    public static SeriesAnnouncement Of(Series series, IEnumerable<Publication> events, Instant now, Site site)
    {
        var listed = events.Where(each => each.Live is { Status: not EventStatus.Draft, Visibility: Visibility.Listed }).ToList();
        var zone = ZoneOf(listed, site);
        var today = now.InZone(zone).Date;
        var dated = listed.SelectMany(each => Dated(each, today, now)).OrderBy(each => each.Date).ThenBy(each => each.Publication.Programme.Event.When.SortKey, StringComparer.Ordinal)
            .ThenBy(each => each.Publication.Programme.Id).ToList();
        var soon = dated.Where(each => each.Date < today.PlusDays(Days)).ToList();

        var page = new TextPage(site);
        page.Heading(series.Title, '=');
        page.Put($"{Wording.Day(today)} – {Wording.Day(today.PlusDays(Days - 1))}");
        foreach (var (_, publication) in soon) Write(page, publication, zone, site);
        if (soon.Count == 0)
        {
            page.Blank();
            page.Put("Nothing is announced for these two weeks.");
        }
        if (dated.Find(each => each.Date >= today.PlusDays(Days) && each.Publication.Live.Status == EventStatus.Published) is { Publication: { } next } later)
        {
            page.Blank();
            page.Put($"After that: {Wording.Day(later.Date)}, {(next.Talk is { } talk && PlainText.PeopleOf(next, talk) is { Length: > 0 } people ? $"{people}: {talk.Title ?? Headline.ToBeAnnounced}" : next.Title)}");
        }
        page.Blank();
        page.Put($"All dates:{page.Link(Addresses.Series(series.Slug))}");
        page.Put($"Calendar:{page.Link(Addresses.SeriesCalendar(series.Slug))}");
        return new(page.ToString(), UntilOf(listed, now, zone));
    }

    /// <summary>That of most of its events, for a week is told by one clock.</summary>
    private static DateTimeZone ZoneOf(List<Publication> events, Site site) =>
        events.Select(each => Zones.Find(each.Programme.Event.Zone)).OfType<DateTimeZone>().GroupBy(zone => zone.Id).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.First() ?? Zones.Find(site.Zone) ?? DateTimeZone.Utc;

    /// <summary>The first of its days that is not over. What was postponed stands where it was, so that nobody comes.</summary>
    private static IEnumerable<(LocalDate Date, Publication Publication)> Dated(Publication publication, LocalDate today, Instant now)
    {
        var details = publication.Programme.Event;
        var when = details.When is When.Postponed postponed ? postponed.Old : details.When;
        if (when is not (When.Range or When.OnDays) || when.StandingAt(now, details.Zone).Kind == StandingKind.Past) yield break;
        if (when.Dates().Where(date => date >= today).Select(date => (LocalDate?)date).FirstOrDefault() is { } next) yield return (next, publication);
    }

    private static void Write(TextPage page, Publication publication, DateTimeZone zone, Site site)
    {
        var details = publication.Programme.Event;
        var clock = details.Clock ?? site.Clock;
        var off = publication.Live.Status == EventStatus.Cancelled || publication.Talk?.Cancelled == true ? "CANCELLED: "
            : publication.Live.Status == EventStatus.Postponed || details.When is When.Postponed ? "POSTPONED: " : "";
        page.Blank();
        page.Put(off + (publication.Talk is { } timed && publication.Index.Timings[timed] is { StartsAt: not null } timing && details.When is not When.Postponed
            ? timing.In(zone).Phrases(clock).ToText() : PlainText.WhenOf(publication, clock)));
        if (publication.Talk is { } talk)
        {
            page.Put(PlainText.PeopleOf(publication, talk));
            page.Put(talk.Title ?? "Title to be announced");
        }
        else page.Put(publication.Title);
        if (off.Length == 0)
        {
            page.Fact("Where", (publication.Talk is { Room: { } room } ? Place.Of(publication.Index.Room(room), details.Place) : details.Place)?.ToString());
            PlainText.WriteAttendance(page, details.Attendance);
        }
        page.Fact("Page", site.Absolute(Addresses.Event(publication.Live.Slug)));
        if ((publication.Talk?.Abstract ?? details.Summary) is not { Length: > 0 } text || off.Length > 0) return;
        page.Blank();
        page.Prose(text, "  ");
    }

    /// <summary>The next midnight of the series, or what begins or ends before it.</summary>
    private static Instant UntilOf(List<Publication> events, Instant now, DateTimeZone zone) => events
        .Select(each => (each.Programme.Event.When is When.Postponed postponed ? postponed.Old : each.Programme.Event.When).StandingAt(now, each.Programme.Event.Zone).Until).OfType<Instant>()
        .Append(zone.EndOf(now.InZone(zone).Date)).Min();
}
