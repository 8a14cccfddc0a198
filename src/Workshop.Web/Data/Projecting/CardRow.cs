using NodaTime;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Time;

namespace Workshop.Web.Data.Projecting;

/// <summary>
/// What lists and links need of one released event: its card, and beside it what they filter and sort by. An event that was never released
/// has none; one that was unpublished keeps its own and is not <see cref="Listed"/>.
/// </summary>
public sealed class CardRow
{
    public Guid EventId { get; init; }

    public string Slug { get; private set; } = "";

    public EventStatus Status { get; private set; }

    public Visibility Visibility { get; private set; }

    public int StatusChanges { get; private set; }

    public Instant? LiveChangedAt { get; private set; }

    /// <summary>In lists, search, feeds, sitemap and on people's pages.</summary>
    public bool Listed { get; private set; }

    /// <summary>Of the latest release.</summary>
    public int Number { get; private set; }

    public Instant ReleasedAt { get; private set; }

    /// <summary><see cref="ListedEvent.ChangedAt"/>.</summary>
    public Instant ChangedAt { get; private set; }

    public EventKind Kind { get; private set; }

    public Guid? SeriesId { get; private set; }

    public Guid? ParentId { get; private set; }

    /// <summary><see cref="When.SortKey"/>.</summary>
    public string SortKey { get; private set; } = "";

    /// <summary>The first and the last year in which it takes place; null while none is known.</summary>
    public int? FirstYear { get; private set; }

    public int? LastYear { get; private set; }

    /// <summary>When it begins to run; null while that is not decided.</summary>
    public Instant? Begins { get; private set; }

    /// <summary>From when on it is past; never, where no date is known.</summary>
    public Instant Ends { get; private set; }

    /// <summary>The latest start of its entries in calendars, of those that hold if any does, for ordinal comparison; null: it has none.</summary>
    public string? CalendarKey { get; private set; }

    /// <summary>Calendars have an entry of it that holds: it is neither withdrawn nor off.</summary>
    public bool IsOn { get; private set; }

    /// <summary>Who of those that it names has no page of their own, so that their name is no link.</summary>
    public ValueList<Guid> Unlinked { get; set; }

    public EventCard Card { get; private set; } = default!;

    public Live Live => new(Slug, Status, Visibility, StatusChanges, LiveChangedAt);

    public ListedEvent ToListed() => new(Card, Live);

    /// <summary>Takes what is live.</summary>
    public void Follow(Event live)
    {
        (Slug, Status, Visibility, StatusChanges, LiveChangedAt) = (live.Slug, live.Status, live.Visibility, live.StatusChanges, live.LiveChangedAt);
        Listed = live is { Status: not EventStatus.Draft, Visibility: Visibility.Listed };
        if (Card is not null) Settle();
    }

    /// <summary>Takes what a release says.</summary>
    /// <param name="programme">The public one.</param>
    public void Take(Programme programme, Release release)
    {
        var details = programme.Event;
        (Number, ReleasedAt, Card) = (release.Number, release.At, EventCard.Of(programme, release));
        (Kind, SeriesId, ParentId) = (details.Kind, details.Series, details.Parent);
        SortKey = details.When.SortKey;
        var years = details.When.Years();
        (FirstYear, LastYear) = years.Count == 0 ? (default(int?), default(int?)) : (years[0], years[^1]);
        (Begins, Ends) = Standings(details);
        Settle();
    }

    /// <summary>Takes other words for what the latest release changed; those for an earlier one are on no card.</summary>
    public void Tell(Release release)
    {
        if (release.Number == Number) Card = Card.Telling(release);
    }

    /// <summary>What follows from both.</summary>
    private void Settle()
    {
        ChangedAt = Live.Since(ReleasedAt);
        var held = Card.Calendar.Where(entry => entry.Status != CalendarStatus.Cancelled).ToList();
        IsOn = Status == EventStatus.Published && held.Count > 0;
        var starts = (held.Count > 0 ? held : Card.Calendar.AsEnumerable()).Select(entry => entry.Time.Start).ToList();
        CalendarKey = starts.Count == 0 ? null : WallClock.DateAndTime.Format(starts.Max());
    }

    /// <summary>The instants at which lists must say something else of it, so that the database can ask which those are.</summary>
    private static (Instant? Begins, Instant Ends) Standings(EventDetails details)
    {
        Instant? begins = null;
        Instant? at = Instant.MinValue;
        while (at is { } now)
        {
            var standing = details.When.StandingAt(now, details.Zone);
            if (standing.Kind == StandingKind.Past) return (begins, now);
            if (standing.Kind == StandingKind.Running) begins ??= now;
            at = standing.Until;
        }
        return (begins, Instant.MaxValue);
    }
}
