using Workshop.Events;

namespace Workshop.Programmes.Differences;

/// <summary>What changed about the meeting itself.</summary>
internal static class EventDifferences
{
    public static IEnumerable<Difference> Between(Side before, Side after)
    {
        var (was, now) = (before.Programme.Event, after.Programme.Event);
        var meeting = Words.Meeting(now.Kind);
        string?[] lines =
        [
            Date(was, now, meeting, after.Clock), Title(was.Title, now.Title, meeting), Place(was.Place, now.Place),
            .. Attendance(was.Attendance, now.Attendance, meeting),
            was.Organization == now.Organization ? null : Said("The organization", was.Organization?.Name, now.Organization?.Name),
            was.Contact == now.Contact ? null : Said("The contact", Text(was.Contact), Text(now.Contact)),
            was.Parent == now.Parent ? null : now.Parent is null
                ? $"The {meeting} is no longer part of another event" : $"The {meeting} is now part of {(was.Parent is null ? "a larger" : "another")} event",
            was.Links == now.Links ? null : Links(was.Links, now.Links),
            was.Image == now.Image ? null : was.Image is null ? $"The {meeting} has a picture" : $"The picture of the {meeting} was changed",
        ];
        foreach (var line in lines)
            if (line is not null) yield return new(Topic.Meeting, line);

        var told = was with
        {
            When = now.When, Zone = now.Zone, Title = now.Title, Place = now.Place, Attendance = now.Attendance, Parent = now.Parent,
            Organization = now.Organization, Contact = now.Contact, Links = now.Links, Image = now.Image,
            Hue = now.Hue, Clock = now.Clock,
        };
        if (told != now) yield return new(Topic.Correction, $"What is said about the {meeting} was edited");
    }

    private static string? Date(EventDetails was, EventDetails now, string meeting, ClockStyle clock)
    {
        if (was.When == now.When && was.Zone == now.Zone) return null;
        var (old, date) = (Words.Plain(Earlier(was, clock)), Words.Plain(now.When.ToText(now.Zone, clock)));
        return (was.When, now.When) switch
        {
            _ when was.When == now.When && Words.Plain(was.When.ToText(was.Zone, clock)) == date =>
                now.Zone is null ? "The time zone is open again" : $"The time zone is now {now.Zone}",
            _ when Words.Plain(was.When.ToText(was.Zone, clock)) == date => "What is said about the date was corrected",
            (not When.Postponed, When.Postponed) => IsOpen(was.When) ? $"The {meeting} was postponed" : $"The {meeting} was postponed (it was to be {old})",
            _ when IsOpen(now.When) => $"The date is open again (was {old})",
            _ when IsOpen(was.When) => $"The date is known: {date}",
            (When.Postponed, not When.Postponed) => $"The new date is {date} (was {old})",
            _ => $"The date is now {date} (was {old})",
        };
    }

    private static bool IsOpen(When when) => when is When.NotGiven or When.Undecided { AsPrinted: null or "" };

    /// <summary>What it was, without saying that it was not decided: by now that is another date.</summary>
    private static string Earlier(EventDetails was, ClockStyle clock)
    {
        var text = (was.When is When.Postponed postponed ? postponed.Old : was.When).ToText(was.Zone, clock);
        return text.EndsWith(When.NotDecided, StringComparison.Ordinal) ? text[..^When.NotDecided.Length] : text;
    }

    private static string? Title(string was, string now, string meeting) =>
        was == now ? null
        : was.Length == 0 ? $"The title was announced: {Words.Quoted(now)}"
        : now.Length == 0 ? $"The {meeting} is no longer called {Words.Quoted(was)}"
        : $"The {meeting} is now called {Words.Quoted(now)} (was {Words.Quoted(was)})";

    private static string? Place(Place? was, Place? now) =>
        was == now ? null
        : was?.ToString() == now?.ToString() ? "What is said about the place was corrected"
        : Said("The place", was?.ToString(), now?.ToString());

    private static IEnumerable<string> Attendance(Attendance? before, Attendance? after, string meeting)
    {
        if (before == after) yield break;
        var (was, now) = (before ?? new(), after ?? new());
        if (was.Mode != now.Mode)
        {
            yield return now.Mode switch
            {
                AttendanceMode.Online => $"The {meeting} is now online",
                AttendanceMode.Hybrid => $"The {meeting} is now hybrid: on site and online",
                _ => $"The {meeting} is now on site",
            };
        }
        var told = was with { Mode = now.Mode };
        if (was.JoinUrl != now.JoinUrl)
        {
            told = told with { JoinUrl = now.JoinUrl, JoinNote = now.JoinNote, JoinHidden = now.JoinHidden };
            yield return now.JoinUrl is null ? "The link to join was withdrawn" : was.JoinUrl is null ? "The link to join is there" : "The link to join has changed";
        }
        if (was == now || told != now) yield return "How to take part was edited";
    }

    private static string Links(ValueList<WebLink> was, ValueList<WebLink> now) =>
        now.Except(was).ToList() is { Count: > 0 } added && was.All(now.Contains)
            ? $"New link: {Words.List(added.Select(link => link.Label))}" : "The links were edited";

    private static string Said(string what, string? was, string? now) =>
        string.IsNullOrEmpty(now) ? $"{what} is no longer given"
        : string.IsNullOrEmpty(was) ? $"{what} is known: {Words.Plain(now)}"
        : was == now ? $"{what} was corrected"
        : $"{what} is now {Words.Plain(now)} (was {Words.Plain(was)})";

    private static string? Text(Contact? contact) => contact is null ? null : contact.Name ?? contact.Email ?? contact.Phone;
}
