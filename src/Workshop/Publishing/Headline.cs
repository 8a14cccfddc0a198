using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;

namespace Workshop.Publishing;

/// <summary>What an event is called.</summary>
public static class Headline
{
    public const string ToBeAnnounced = "title to be announced";

    /// <summary>Of a session of which neither title nor speakers nor label are known.</summary>
    public const string Nothing = "Title to be announced";

    /// <summary>The session of a seminar talk: a seminar or colloquium with exactly one session is that session.</summary>
    public static Session? TalkOf(Programme programme) =>
        programme.Event.Kind is EventKind.Seminar or EventKind.Colloquium && programme.Sessions.Count == 1 ? programme.Sessions[0] : null;

    /// <summary>The event's title; for a seminar talk its session's, or "Julia Zeitlinger: title to be announced".</summary>
    public static string Of(Programme programme) =>
        TalkOf(programme) is { } talk && programme.Event.Title.Length == 0 ? Of(talk, programme) : programme.Event.Title;

    /// <summary>The title, else the speakers with what is to come, else the label ("Coffee Break").</summary>
    public static string Of(Session session, Programme programme) => session.Title is { Length: > 0 } title ? title
        : Of(session, [.. session.Speakers.Select(id => programme.Credits.First(credit => credit.Id == id).Name)]);

    /// <param name="speakers">Their names.</param>
    internal static string Of(Session session, IReadOnlyList<string> speakers)
    {
        if (session.Title is { Length: > 0 } title) return title;
        if (speakers.Count > 0) return $"{string.Join(", ", speakers)}: {ToBeAnnounced}";
        return session.Label is { Length: > 0 } label ? label : Nothing;
    }

    /// <summary>The section's heading; where none is printed, the name of its kind.</summary>
    public static string Of(Section section) => section switch
    {
        { Heading.Length: > 0 } => section.Heading,
        { Content: PeopleGroup { Role: GroupRole.Organizers } } => "Organizers",
        { Content: PeopleGroup { Role: GroupRole.Hosts } } => "Hosts",
        { Content: PeopleGroup { Role: GroupRole.Speakers } } => "Speakers",
        { Content: PeopleGroup { Role: GroupRole.Committee } } => "Committee",
        _ => KindOf(section.Kind),
    };

    public static string KindOf(SectionKind kind) => kind switch
    {
        SectionKind.About => "About",
        SectionKind.Participate => "Take part",
        SectionKind.Dates => "Important dates",
        SectionKind.Call => "Call for contributions",
        SectionKind.Registration => "Registration",
        SectionKind.Schedule => "Schedule",
        SectionKind.People => "People",
        SectionKind.Posters => "Posters",
        SectionKind.Papers => "Accepted papers",
        SectionKind.Sponsors => "Sponsors",
        SectionKind.Venue => "Venue",
        _ => "More",
    };

    /// <summary>The kind as its organizers print it, else its name.</summary>
    public static string KindOf(EventKind kind, string? asPrinted) => asPrinted is { Length: > 0 } ? asPrinted : kind switch
    {
        EventKind.Conference => "Conference",
        EventKind.Workshop => "Workshop",
        EventKind.Symposium => "Symposium",
        EventKind.School => "School",
        EventKind.Seminar => "Seminar",
        EventKind.Colloquium => "Colloquium",
        _ => "Event",
    };

    public static string KindOf(SessionKind kind) => kind switch
    {
        SessionKind.Opening => "Opening",
        SessionKind.InvitedTalk => "Invited talk",
        SessionKind.ContributedTalk => "Contributed talk",
        SessionKind.Keynote => "Keynote",
        SessionKind.Tutorial => "Tutorial",
        SessionKind.Panel => "Panel",
        SessionKind.PosterSession => "Poster session",
        SessionKind.Poster => "Poster",
        SessionKind.Break => "Break",
        SessionKind.Meal => "Meal",
        SessionKind.Social => "Social",
        SessionKind.Closing => "Closing",
        _ => "Session",
    };
}
