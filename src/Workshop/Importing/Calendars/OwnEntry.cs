using System.Text.RegularExpressions;
using Workshop.Programmes;
using Workshop.Publishing.Calendars;
using Workshop.Time;

namespace Workshop.Importing.Calendars;

/// <summary>An entry that <see cref="EntryWriter"/> wrote, read back to the letter.</summary>
/// <param name="Event">Its address up to the event's slug; null where nothing may be said of the event any more.</param>
internal sealed partial record OwnEntry(CalendarEntry Entry, string? Event, Origin Origin)
{
    /// <summary>In characters: no description of ours is so long, be it the longest abstract or a list of all sessions.</summary>
    private const int Longest = 2_000_000;

    internal string? Slug => Event?[(Event.LastIndexOf('/') + 1)..];

    /// <summary>A session that went out once and is public no more.</summary>
    internal bool IsGone => Entry is { Session: null, Status: CalendarStatus.Cancelled, Summary: CalendarEntries.CancelledSession, Description: null, Categories.IsEmpty: true };

    /// <summary>Null for one that is not as ours are: then somebody else has had a hand in it.</summary>
    internal static OwnEntry? Of(CalendarComponent component, Source source)
    {
        var told = VEvent.Of(component, source);
        if (component["DESCRIPTION"] is { Value.Length: > Longest }) return null;
        if (told.Uid is null || TimeOf(told) is not { } time || component["RRULE"] is not null || CalendarMoment.Of(component["LAST-MODIFIED"]) is not { IsUtc: true } modified) return null;
        var address = Address().Match(component["URL"]?.Value ?? "");
        var organizer = component["ORGANIZER"];
        return new(new(CalendarValues.Plain(component["UID"])!, told.Sequence, modified.Local.InUtc().ToInstant(), default, time)
        {
            Status = told.Status,
            Summary = CalendarValues.Plain(component["SUMMARY"]) ?? "",
            Description = CalendarValues.Plain(component["DESCRIPTION"]),
            Location = CalendarValues.Plain(component["LOCATION"]),
            Geo = told.Geo,
            Session = address.Groups["code"] is { Success: true } code ? code.Value : null,
            Organizer = organizer?.Parameter("CN"),
            OrganizerEmail = organizer?.Value is { } mail && mail.StartsWith("mailto:", StringComparison.Ordinal) ? Uri.UnescapeDataString(mail[7..]) : null,
            Categories = component["CATEGORIES"] is { } categories ? CalendarValues.Texts(categories).ToValueList() : [],
            Join = component["CONFERENCE"]?.Value,
        }, address.Success ? address.Groups["event"].Value : null, told.Origin);
    }

    private static CalendarTime? TimeOf(VEvent told)
    {
        if (told.Start is not { } start || told.Component["DTEND"] is not null && told.End is null || told.End is { } until && (until.IsDay != start.IsDay || until.Local.Date < start.Local.Date)) return null;
        var zone = start.IsUtc ? "UTC" : start.Zone;
        return zone is not null && Zones.Find(zone) is null ? null : new(start.Local, told.End?.Local, start.IsDay, zone);
    }

    [GeneratedRegex(@"^(?<event>https?://[^\s]{1,2000}/events/[a-z0-9-]{3,80})(?:/sessions/(?<code>[0-9A-Z]{6}))?\z")]
    private static partial Regex Address();
}
