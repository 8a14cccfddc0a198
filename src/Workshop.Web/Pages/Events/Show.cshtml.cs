using Microsoft.AspNetCore.Mvc;
using Workshop.Events;
using Workshop.People;
using Workshop.Publishing;
using Workshop.Publishing.Calendars;
using Workshop.Text;
using Workshop.Web.Pages.Shared;
using Workshop.Web.Posters;
using Workshop.Web.Published;

namespace Workshop.Web.Pages.Events;

/// <summary>The event's page: what, when, where, who, and its sections in their order.</summary>
[Published]
public sealed class Show(PublishedProgrammes published, TimeProvider time, PosterPrinting printing) : MeetingPage(published, time)
{
    /// <summary>A longer schedule has a page of its own only.</summary>
    private const int SessionsInline = 60;

    private const int NamesInFacts = 3;

    public IReadOnlyList<SectionView> Sections { get; private set; } = [];

    /// <summary>Null where the event has no schedule to show, or one too long for this page.</summary>
    public ProgrammeView? Programme { get; private set; }

    /// <summary>The first group of organizers or hosts, as the facts name it; null where there is none.</summary>
    public GroupInFacts? Organizers { get; private set; }

    /// <summary>What there is to jump to.</summary>
    public IReadOnlyList<(string Anchor, string Heading)> Contents { get; private set; } = [];

    /// <summary>Whether the schedule has a page of its own.</summary>
    public bool HasSchedule => Event.Talk is null && !Event.Programme.Sessions.IsEmpty;

    /// <summary>Whether a calendar of the sessions would hold any.</summary>
    public bool HasTimes { get; private set; }

    /// <summary>Whether a screen in the hallway would have anything to say, today or later.</summary>
    public bool HasNow => HasTimes && Event.Index.Timings.Zone is not null && Standing.Kind != StandingKind.Past;

    /// <summary>Where the event is to be had in a format, by its name; null where that has nothing to say of it.</summary>
    public string? AddressOf(string format) => Formats.Find(format) is { } known && known.Refuses(Event) is null ? Addresses.Of(known, Slug) : null;

    /// <summary>Whether posters are printed here, so that a reader need not.</summary>
    public bool PrintsPosters => printing.CanPrint;

    protected override ValueTask<IActionResult> AnswerAsync(CancellationToken stop)
    {
        if (Standing.Until is { } until) HttpContext.Published().Until(until);
        Programme = Schedule();
        if (Programme?.NextChange() is { } next) HttpContext.Published().Until(next);
        HasTimes = HasSchedule && !Event.Index.Agenda.AllUntimed;
        Sections = [.. Printed().Select((section, index) => new SectionView(section, $"s{index + 1}", this) { Programme = Programme })];
        Organizers = Sections.Select(InFacts).FirstOrDefault(group => group is not null);
        Contents = [.. Entries()];
        return Answer(Head(Event.Title, Addresses.Event(Slug)) with
        {
            EarlyScripts = ["local-time"],
            Scripts = ["copy-link", "copy-text"],
            JsonLd = JsonLd.Event(Event, Site),
            Alternates = [new("text/calendar", "Calendar entry", Addresses.EventCalendar(Slug)), .. Spellings()],
        });
    }

    private IEnumerable<Alternate> Spellings() =>
        from format in Formats.All
        where format is not ScheduleCalendar && format.Refuses(Event) is null
        let address = Addresses.Of(format, Slug)
        where address is not null
        select new Alternate(format.MediaType.Split(';')[0], format.FileName(Slug), address);

    private GroupInFacts? InFacts(SectionView section)
    {
        if (section.Section.Content is not PeopleGroup { Role: GroupRole.Organizers or GroupRole.Hosts, Members: { IsEmpty: false } members }) return null;
        var shown = members.Count <= NamesInFacts + 1 ? members.Count : NamesInFacts;
        return new(section.Heading, section.Anchor, [.. Credits(members.Take(shown))], members.Count - shown);
    }

    private IEnumerable<(string Anchor, string Heading)> Entries()
    {
        if (Event.Talk?.Abstract is { Length: > 0 }) yield return ("abstract", "Abstract");
        foreach (var section in Sections) yield return (section.Anchor, section.Heading);
        if (!Event.Children.IsEmpty) yield return ("events", "Events here");
        yield return ("take", "Take it with you");
    }

    private ProgrammeView? Schedule() =>
        HasSchedule && Event.Programme.Sessions.Count <= SessionsInline ? new(this, Event.Index.Agenda) : null;

    /// <summary>The sections in their order; sessions without a section for them get one, at the end.</summary>
    private IEnumerable<Section> Printed()
    {
        var sections = Event.Programme.Sections.Where(IsThere);
        var unplaced = HasSchedule && Event.Programme.Sections.All(section => section.Kind != SectionKind.Schedule);
        return unplaced ? sections.Append(new(Guid.Empty, SectionKind.Schedule, "")) : sections;
    }

    /// <summary>A section that holds nothing and has no text would be a heading over nothing.</summary>
    private bool IsThere(Section section) =>
        section.State == SectionState.ComingSoon || section.Content?.IsEmpty() == false || section.Body.Length > 0
        || (section.Kind == SectionKind.Schedule && !Event.Programme.Sessions.IsEmpty);
}

/// <param name="Names">As many as are read at a glance.</param>
/// <param name="More">How many there are beside these.</param>
public sealed record GroupInFacts(string Heading, string Anchor, IReadOnlyList<CreditLine> Names, int More);

/// <summary>A section with where it stands on the page.</summary>
public sealed record SectionView(Section Section, string Anchor, MeetingPage Page)
{
    /// <summary>What a schedule section shows; null where the schedule is too long for this page.</summary>
    public ProgrammeView? Programme { get; init; }

    public string Heading => Headline.Of(Section);

    public string? Language => Page.LanguageOf(Section.Language);

    /// <summary>The body as HTML.</summary>
    public string Body => Section.Body.Length == 0 ? "" : Markdown.Show(Section.Body, new(Anchor, 2));
}
