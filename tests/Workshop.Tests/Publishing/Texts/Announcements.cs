using NodaTime;
using Workshop.Events;
using Workshop.Publishing;
using Workshop.Publishing.Texts;

namespace Workshop.Tests.Publishing.Texts;

/// <summary>The announcements of a small series, at an instant.</summary>
public static class Announcements
{
    /// <summary>A Monday morning in the week of the first talk.</summary>
    public static readonly Instant Monday = Instant.FromUtc(2026, 10, 5, 6, 0);

    public static readonly Series Ponds = new(Examples.Id(9), "pond-talks", "Pond talks");

    public static SeriesAnnouncement Of(Instant now) => SeriesAnnouncement.Of(Ponds, Talks(), now, Examples.Site);

    public static IEnumerable<Publication> Talks()
    {
        yield return Talk("tadpoles", new(2026, 10, 5));
        yield return Talk("frogs", new(2026, 10, 12), EventStatus.Cancelled);
        yield return Talk("newts", new(2026, 10, 18));
        yield return Talk("toads", new(2026, 10, 19));
        yield return Talk("hidden", new(2026, 10, 6)) with { Live = new("hidden", EventStatus.Published, Visibility.Unlisted, 0) };
        yield return Talk("gone", new(2026, 9, 28));
    }

    private static Publication Talk(string slug, LocalDate day, EventStatus status = EventStatus.Published)
    {
        var seminar = Examples.Seminar();
        return (seminar with { Id = new(day.DayOfYear, 0, 0, new byte[8]), Event = seminar.Event with { When = new When.OnDays([new(day, new LocalTime(11, 0))]) } }).Published(Examples.Live(slug, status));
    }
}
