using Workshop.Events;
using Workshop.Publishing;
using Workshop.Text;
using Workshop.Web.Data.Working;

namespace Workshop.Web.Pages.Manage.Events;

/// <summary>What of an event is edited on a page of its own and is no section.</summary>
/// <param name="Page">The last part of its address.</param>
/// <param name="Holds">In a line.</param>
public sealed record EventPart(string Page, string Name, string Holds)
{
    /// <summary>In the order in which the public sees them.</summary>
    public static IEnumerable<EventPart> Facts(WorkingCopy copy)
    {
        var details = copy.Programme.Event;
        yield return new("details", "What it is", Line(Headline.KindOf(details.Kind, details.KindAsPrinted), details.Acronym, details.Organization?.Name));
        yield return new("when", "When", details.When.ToText(details.Zone, details.Clock ?? ClockStyle.Hours24) + (details.When.HasTime || details.Zone is null ? "" : $" ({details.Zone})"));
        yield return new("sessions", "Sessions", Words.Count(copy.Programme.Sessions.Count, "session"));
    }

    /// <summary>What is not on the page, but decides on it.</summary>
    public static IEnumerable<EventPart> Around(WorkingCopy copy)
    {
        yield return new("address", "Address and visibility", $"/events/{copy.Event.Slug}, {Address.WordFor(copy.Event.Visibility)}");
        yield return new("status", "Status", copy.IsWithdrawn ? "unpublished" : Standing.WordFor(copy.Event.Status));
    }

    private static string Line(params string?[] words) => string.Join(", ", words.Where(word => word is { Length: > 0 }));
}
