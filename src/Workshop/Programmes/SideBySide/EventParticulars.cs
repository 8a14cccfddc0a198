using Workshop.Events;
using Workshop.Publishing;

namespace Workshop.Programmes.SideBySide;

/// <summary>What an event's details say.</summary>
internal static class EventParticulars
{
    /// <param name="title">Of another event or a series.</param>
    public static IEnumerable<Particular> Of(EventDetails details, Func<Guid, string> title) =>
    [
        new("Title", details.Title), new("Summary", details.Summary ?? ""), new("Kind", Headline.KindOf(details.Kind, null)),
        new("Kind as printed", details.KindAsPrinted ?? ""), new("Acronym", details.Acronym ?? ""), new("Edition", details.Edition ?? ""),
        new("When", Written.When(details.When, details.Zone)), new("Time zone", details.Zone ?? ""), .. Written.Place(details.Place),
        .. Attendance(details.Attendance), .. Organization(details.Organization),
        new("At", details.Parent is { } parent ? title(parent) : ""), new("Series", details.Series is { } series ? title(series) : ""),
        new("Links", Written.Lines(details.Links.Select(link => Written.Line(link.Label, link.Url)))), .. Contact(details.Contact), .. Written.Picture("Picture", details.Image),
        new("Languages", string.Join(", ", details.Languages)), new("Times", details.Clock switch { ClockStyle.Hours12 => "2:30 pm", ClockStyle.Hours24 => "14:30", _ => "" }),
        new("Colour", Written.Number(details.Hue)),
    ];

    private static IEnumerable<Particular> Attendance(Attendance? attendance) =>
    [
        new("Attendance", attendance?.Mode switch { null => "", AttendanceMode.Online => "online", AttendanceMode.Hybrid => "on site and online", _ => "on site" }),
        new("Link to join", attendance?.JoinUrl ?? ""), new("Beside the link", attendance?.JoinNote ?? ""), new("How to join", attendance?.HowToJoin ?? ""),
        new("The link is", attendance?.JoinHidden == true ? "kept private" : ""),
    ];

    private static IEnumerable<Particular> Organization(Organization? organization) =>
    [
        new("Organization", organization?.Name ?? ""), new("Department", organization?.Department ?? ""), new("Web page of the organization", organization?.Url ?? ""),
    ];

    private static IEnumerable<Particular> Contact(Contact? contact) =>
        [new("Contact", contact?.Name ?? ""), new("Contact by e-mail", contact?.Email ?? ""), new("Contact by phone", contact?.Phone ?? "")];
}
