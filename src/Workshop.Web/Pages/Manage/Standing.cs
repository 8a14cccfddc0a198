using Workshop.Events;

namespace Workshop.Web.Pages.Manage;

/// <summary>Where an event stands, in the words of the back office.</summary>
internal static class Standing
{
    public static string WordFor(EventStatus status) => status switch
    {
        EventStatus.Draft => "not published",
        EventStatus.Cancelled => "cancelled",
        EventStatus.Postponed => "postponed",
        _ => "published",
    };
}
