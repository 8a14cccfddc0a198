using Workshop.People;
using Workshop.Programmes;

namespace Workshop.Publishing;

/// <summary>What one person does at one event: projected by a release, so that a person's page never opens a document.</summary>
/// <param name="Event">The event's id; the person's is <see cref="Credit.Person"/>.</param>
/// <param name="Credit">The person as printed there.</param>
public sealed record Appearance(Guid Event, Credit Credit)
{
    /// <summary>The groups they are in, by heading ("Lead organizers"), as printed.</summary>
    public ValueList<string> Groups { get; init; }

    /// <summary>The sessions that name them, in order.</summary>
    public ValueList<AppearanceSession> Sessions { get; init; }

    /// <param name="programme">The public one.</param>
    /// <returns>Everybody credited, once each, in the order of the credits.</returns>
    public static IReadOnlyList<Appearance> Of(Programme programme)
    {
        var groups = programme.Sections.Where(section => section.Content is PeopleGroup)
            .SelectMany(section => ((PeopleGroup)section.Content!).Members.Select(credit => (credit, Heading: Headline.Of(section)))).ToLookup(each => each.credit, each => each.Heading);
        var sessions = programme.Sessions
            .SelectMany(session => session.Credits().Distinct().Select(credit => (credit, session))).ToLookup(each => each.credit, each => each.session);
        var prints = programme.Credits.ToLookup(credit => credit.Person, credit => credit.Id);
        return [.. programme.Credits.DistinctBy(credit => credit.Person).Select(Described)];

        Appearance Described(Credit printed)
        {
            var credits = prints[printed.Person];
            var named = credits.SelectMany(credit => sessions[credit].Select(session => (credit, session))).ToList();
            var headings = credits.SelectMany(credit => groups[credit]).Distinct().ToValueList();
            return new(programme.Id, printed)
            {
                Groups = headings,
                Sessions = named.Select(each => AppearanceSession.Of(each.session, each.credit, programme)).ToValueList(),
            };
        }
    }
}

/// <summary>A session in which somebody has a part.</summary>
/// <param name="Title">As <see cref="Headline"/> has it.</param>
public sealed record AppearanceSession(string Code, SessionKind Kind, string Title, Part Part)
{
    /// <summary>As printed ("Invited Talk 1").</summary>
    public string? Label { get; init; }

    public bool Cancelled { get; init; }

    internal static AppearanceSession Of(Session session, Guid credit, Programme programme) =>
        new(session.Code, session.Kind, Headline.Of(session, programme), PartOf(session, credit))
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
