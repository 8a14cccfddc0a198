using Workshop.People;
using Workshop.Programmes;
using Workshop.Publishing.Calendars;

namespace Workshop.Publishing;

/// <summary>What one person does at one event: projected by a release, so that a person's page and calendar never open a document.</summary>
/// <param name="Event">The event's id; the person's is <see cref="Credit.Person"/>.</param>
/// <param name="Credit">The person as printed there.</param>
public sealed record Appearance(Guid Event, Credit Credit)
{
    /// <summary>The groups they are in, by heading ("Lead organizers"), as printed.</summary>
    public ValueList<string> Groups { get; init; }

    /// <summary>The sessions that name them, in order.</summary>
    public ValueList<AppearanceSession> Sessions { get; init; }

    /// <summary>Their sessions that have a time, and the meeting where something they do at it has none of its own.</summary>
    public ValueList<CalendarEntry> Calendar { get; init; }

    /// <param name="programme">The public one.</param>
    /// <returns>Everybody credited, once each, in the order of the credits.</returns>
    public static IReadOnlyList<Appearance> Of(Programme programme, Release release)
    {
        var entries = new CalendarEntries(programme, release.At, brief: true);
        var groups = programme.Sections.Where(section => section.Content is PeopleGroup)
            .SelectMany(section => ((PeopleGroup)section.Content!).Members.Select(credit => (credit, Heading: Headline.Of(section)))).ToLookup(each => each.credit, each => each.Heading);
        var sessions = programme.Sessions
            .SelectMany(session => session.Credits().Distinct().Select(credit => (credit, session))).ToLookup(each => each.credit, each => each.session);
        var meeting = entries.OfEvent().ToValueList();
        var talks = programme.Sessions.ToDictionary(session => session.Id, session => entries.Of(session).ToList());
        return [.. programme.Credits.DistinctBy(credit => credit.Person).Select(Described)];

        Appearance Described(Credit printed)
        {
            var credits = programme.Credits.Where(credit => credit.Person == printed.Person).Select(credit => credit.Id).ToList();
            var named = credits.SelectMany(credit => sessions[credit].Select(session => (credit, session))).ToList();
            var headings = credits.SelectMany(credit => groups[credit]).Distinct().ToValueList();
            var wholeMeeting = !headings.IsEmpty || named.Any(each => talks[each.session.Id].Count == 0);
            return new(programme.Id, printed)
            {
                Groups = headings,
                Sessions = named.Select(each => AppearanceSession.Of(each.session, each.credit, programme, talks[each.session.Id])).ToValueList(),
                Calendar = (wholeMeeting ? meeting : []).Concat(named.SelectMany(each => talks[each.session.Id])).DistinctBy(entry => entry.Uid).ToValueList(),
            };
        }
    }
}

/// <summary>A session in which somebody has a part.</summary>
/// <param name="Title">As <see cref="Headline"/> has it.</param>
/// <param name="Time">Null while it has none of its own; a seminar talk's is the event's.</param>
public sealed record AppearanceSession(string Code, SessionKind Kind, string Title, Part Part, CalendarTime? Time = null)
{
    /// <summary>As printed ("Invited Talk 1").</summary>
    public string? Label { get; init; }

    public bool Cancelled { get; init; }

    internal static AppearanceSession Of(Session session, Guid credit, Programme programme, IReadOnlyList<CalendarEntry> entries) =>
        new(session.Code, session.Kind, Headline.Of(session, programme), PartOf(session, credit), entries is [var entry, ..] ? entry.Time : null)
        {
            Label = session.Label,
            Cancelled = session.Cancelled,
        };

    private static Part PartOf(Session session, Guid credit) =>
        session.Speakers.Contains(credit) ? Part.Speaker
        : session.Authors.FirstOrDefault(author => author.Credit == credit) is { } author ? author.Presents ? Part.Speaker : Part.Author
        : Part.Chair;
}

/// <summary>What somebody does in a session; the foremost, where it is more than one thing.</summary>
public enum Part { Speaker, Author, Chair }
