using Workshop.Events;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;

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

    public static string WordFor(WorkingLine meeting) => meeting is { Status: EventStatus.Draft, WasReleased: true } ? "unpublished" : WordFor(meeting.Status);

    public static string WordFor(Role? role) => role switch
    {
        Role.Owner => "you own it",
        Role.Editor => "you edit it",
        Role.Reader => "you may read it",
        _ => "",
    };
}
