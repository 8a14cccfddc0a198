using Workshop.Events;
using Workshop.Publishing;

namespace Workshop.Web.Pages.Shared;

/// <summary>Events as a list prints them: the date in the gutter, the title, what and where.</summary>
/// <param name="Clock">The site's, for all of them: never two clocks on a page.</param>
public sealed record MeetingList(IEnumerable<ListedEvent> Meetings, ClockStyle Clock)
{
    /// <summary>What stands under the title: kind, speakers, place, and what must be known before one goes.</summary>
    public static string Where(ListedEvent meeting) => string.Join(", ", new[]
    {
        Headline.KindOf(meeting.Card.Kind, meeting.Card.KindAsPrinted),
        string.Join(", ", meeting.Card.Speakers),
        meeting.Card.Place?.ToString() ?? (meeting.Card.Mode == AttendanceMode.Online ? "online" : ""),
    }.Where(part => part.Length > 0));
}
