using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Text;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;
using Workshop.Web.Data.Working;

namespace Workshop.Web.Pages.Manage.Events;

/// <summary>What of an event is edited on a page of its own and is no section.</summary>
/// <param name="Page">The last part of its address.</param>
/// <param name="Holds">In a line.</param>
public sealed record EventPart(string Page, string Name, string Holds)
{
    /// <summary>In the order in which the public sees them.</summary>
    /// <param name="names">Of what it belongs to.</param>
    public static IEnumerable<EventPart> Facts(Programme programme, IReadOnlyDictionary<Guid, Named> names)
    {
        var details = programme.Event;
        yield return new("belongs", "Where it belongs", Line(
            details.Parent is { } parent ? $"at {names[parent].Title}" : null, details.Series is { } series ? $"in the series {names[series].Title}" : null, or: "to nothing else"));
        yield return new("details", "What it is", Line(Headline.KindOf(details.Kind, details.KindAsPrinted), details.Acronym, details.Organization?.Name));
        yield return new("when", "When", details.When.ToText(details.Zone, details.Clock ?? ClockStyle.Hours24) + (details.When.HasTime || details.Zone is null ? "" : $" ({details.Zone})"));
        yield return new("place", "Where", Line(details.Place?.ToString() is { Length: > 0 } place ? place : "no place yet", Attending(details.Attendance)));
        yield return new("links", "Links and contact", Line(
            details.Links.IsEmpty ? null : string.Join(", ", details.Links.Select(link => link.Label)), details.Contact?.Name, details.Contact?.Email, details.Contact?.Phone, or: "none yet"));
        yield return new("image", "Picture", details.Image switch
        {
            { Source.Length: > 0, Alternative.Length: > 0 } image => image.Alternative,
            { Source.Length: > 0 } => "without words for those who do not see it",
            _ => "none",
        });
        yield return Headline.TalkOf(programme) is { } talk
            ? new($"sessions/{talk.Code}", "The talk", Headline.Of(talk, programme))
            : new("sessions", "Sessions", Words.Count(programme.Sessions.Count, "session"));
        yield return new("rooms", "Rooms and tracks", Line(Words.Count(programme.Rooms.Count, "room"), Words.Count(programme.Tracks.Count, "track")));
    }

    /// <summary>What is not on the page, but decides on it.</summary>
    public static IEnumerable<EventPart> Around(WorkingCopy copy)
    {
        var named = copy.Programme.Sections.Select(section => section.Content).OfType<PeopleGroup>().SelectMany(group => group.Members)
            .Concat(copy.Programme.Sessions.SelectMany(session => session.Credits())).ToHashSet();
        var unnamed = copy.Programme.Credits.Count(credit => !named.Contains(credit.Id));
        yield return new("people", "People", Line(Words.Count(copy.Programme.Credits.Count, "person", "people"), unnamed == 0 ? null : $"{unnamed} named nowhere"));
        yield return new("address", "Address and visibility", $"{Addresses.Event(copy.Event.Slug)}, {Address.WordFor(copy.Event.Visibility)}");
        yield return new("team", "Team", "who looks after it, and who is invited to");
        yield return new("status", "Status", copy.IsWithdrawn ? "unpublished" : Standing.WordFor(copy.Event.Status));
        yield return new("releases", "Releases", copy.Released is null ? "nothing is published yet" : "what was published, when and by whom; compare and restore");
        if (copy.Role == Role.Owner) yield return new("redact", "Remove something for good", "a name that history must not keep");
        if (copy.Role == Role.Owner) yield return new("trail", "Who did what", "every change of the event, newest first");
        if (copy.Role >= Role.Editor) yield return new("preview-link", "Preview for people without an account", "a link for a speaker, say, that you can end");
    }

    private static string? Attending(Attendance? attendance) => attendance switch
    {
        null => null,
        { Mode: AttendanceMode.OnSite } => "on site",
        { Mode: var mode, JoinHidden: var hidden, JoinUrl: var link } =>
            (mode == AttendanceMode.Online ? "online" : "on site and online") + (link is null ? ", without a link" : hidden ? ", its link kept off the page" : ""),
    };

    private static string Line(string? first, string? second = null, string? third = null, string? fourth = null, string or = "") =>
        new[] { first, second, third, fourth }.Where(word => word is { Length: > 0 }).ToList() is { Count: > 0 } words ? string.Join(", ", words) : or;
}
