using NodaTime;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Publishing.Calendars;

namespace Workshop.Publishing;

/// <summary>
/// What lists, links, feeds and the calendars of many events show of an event: projected by a release, so that none of them opens a document.
/// </summary>
public sealed record EventCard(Guid Id, string Title)
{
    private const int MostChanges = 12;

    /// <summary>The release that it is of, with its first changes.</summary>
    public Release Release { get; init; } = new(0, default);

    /// <summary>The meeting's entries, with neither abstract nor sessions.</summary>
    public ValueList<CalendarEntry> Calendar { get; init; }

    public EventKind Kind { get; init; }

    public string? KindAsPrinted { get; init; }

    public string? Acronym { get; init; }

    public string? Summary { get; init; }

    public string? Edition { get; init; }

    /// <summary>Speakers of a seminar talk, as printed.</summary>
    public ValueList<string> Speakers { get; init; }

    public When When { get; init; } = new When.NotGiven();

    public string? Zone { get; init; }

    public ClockStyle? Clock { get; init; }

    public Place? Place { get; init; }

    public AttendanceMode? Mode { get; init; }

    public string? Language { get; init; }

    public int? Hue { get; init; }

    /// <summary>Whether it has a schedule of its own; a talk, which is its one session, has none.</summary>
    public bool HasSchedule { get; init; }

    /// <summary>Whether anybody is named.</summary>
    public bool HasPeople { get; init; }

    /// <param name="programme">The public one.</param>
    public static EventCard Of(Programme programme, Release release)
    {
        var details = programme.Event;
        var talk = Headline.TalkOf(programme);
        return new(programme.Id, Headline.Of(programme))
        {
            Release = Brief(release),
            Calendar = new CalendarEntries(programme, release.At, brief: true).OfEvent().ToValueList(),
            Kind = details.Kind,
            KindAsPrinted = details.KindAsPrinted,
            Acronym = details.Acronym,
            Summary = details.Summary,
            Edition = details.Edition,
            Speakers = talk is null ? [] : talk.Speakers.Select(id => programme.Credits.First(credit => credit.Id == id).Name).ToValueList(),
            When = details.When,
            Zone = details.Zone,
            Clock = details.Clock,
            Place = details.Place,
            Mode = details.Attendance?.Mode,
            Language = details.Languages.IsEmpty ? null : details.Languages[0],
            Hue = details.Hue,
            HasSchedule = talk is null && !programme.Sessions.IsEmpty,
            HasPeople = !programme.Credits.IsEmpty,
        };
    }

    /// <summary>The same with other words for what its release changed.</summary>
    public EventCard Telling(Release release) => this with { Release = Brief(release) };

    private static Release Brief(Release release) => release with { Changes = release.Changes.Take(MostChanges).ToValueList() };
}

/// <summary>A card with what is live: where its event is to be found now, and as what.</summary>
public sealed record ListedEvent(EventCard Card, Live Live)
{
    /// <summary>By a release, or by its status or address since.</summary>
    public Instant ChangedAt => Live.Since(Card.Release.At);
}
