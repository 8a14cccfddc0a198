using NodaTime;
using NodaTime.Text;
using Workshop.Events;
using Workshop.Importing;
using Workshop.People;
using Workshop.Programmes;

namespace Workshop.Tests.Fixtures;

/// <summary>What a reading says by the names that the scorer asks for: one mapping for every record, whatever it was read from.</summary>
internal static class TruthMapping
{
    internal static Dictionary<string, object?> Of(ReadResult read)
    {
        var programme = read.Events[0].Programme;
        var details = programme.Event;
        var top = programme.Sessions.Where(session => session.Parent is null).ToList();
        var groups = programme.Sections.Where(section => section.Content is PeopleGroup).Select(section => (PeopleGroup)section.Content!).ToList();
        var organizers = groups.Where(group => group.Role == GroupRole.Organizers).SelectMany(group => group.Members).Distinct().ToList();
        var day = details.When.OnlyDay;
        var decided = details.When is When.OnDays or When.Range;
        var speaker = top.SelectMany(session => session.Speakers).Select(id => programme.Credits.Find(id)!).FirstOrDefault();
        return new()
        {
            ["title"] = details.Title.Length > 0 ? details.Title : top is [var only] ? only.Title : null,
            ["start_date"] = decided ? Text(details.When.FirstDay) : null,
            ["end_date"] = decided ? Text(details.When.LastDay) : null,
            ["start"] = Text(day?.Start),
            ["end"] = Text(day?.End),
            ["timezone"] = details.Zone,
            ["venue"] = Venue(read.Events[0]),
            ["organizers"] = organizers.Count,
            ["organizer_first"] = Name(programme, organizers.FirstOrDefault()),
            ["organizer_last"] = Name(programme, organizers.LastOrDefault()),
            ["lead_organizers"] = groups.FirstOrDefault(group => group.Role == GroupRole.Organizers)?.Members.Count ?? 0,
            ["other_people"] = groups.SelectMany(group => group.Members).Distinct().Count() - (groups.FirstOrDefault(group => group.Role == GroupRole.Organizers)?.Members.Count ?? 0),
            ["people_total"] = groups.SelectMany(group => group.Members).Distinct().Count(),
            ["advisory_committee"] = groups.Where(group => group.Role == GroupRole.Committee).SelectMany(group => group.Members).Distinct().Count(),
            ["speakers"] = Speakers(programme, groups, top),
            ["speaker"] = speaker?.Name,
            ["affiliation"] = speaker?.Affiliation,
            ["host"] = groups.Where(group => group.Role == GroupRole.Hosts).SelectMany(group => group.Members).Select(id => programme.Credits.Find(id)!.Name).FirstOrDefault(),
            ["schedule_items"] = top.Count,
            ["items_with_times"] = top.Count(session => session.Start is not null),
            ["invited_talks"] = top.Count(session => session.Kind == SessionKind.InvitedTalk),
            ["contributed_talks"] = programme.Sessions.Count(session => session.Kind == SessionKind.ContributedTalk),
            ["first"] = Item(programme, top.FirstOrDefault()),
            ["last"] = Item(programme, top.LastOrDefault()),
            ["sponsors"] = programme.Sections.Select(section => section.Content).OfType<Sponsors>().SelectMany(sponsors => sponsors.Items).Select(sponsor => sponsor.Name).Distinct().Count(),
            ["key_dates"] = Dates(programme),
            ["important_dates"] = Dates(programme),
            ["text"] = System.Text.Json.JsonSerializer.Serialize(programme.Sections.Select(section => $"{section.Heading} {section.Body} {System.Text.Json.JsonSerializer.Serialize(section.Content)}"), Plain) + ' '
                + string.Join(' ', programme.Sessions.Select(session => $"{session.Label} {session.Title} {session.Abstract}")) + ' '
                + string.Join(' ', programme.Credits.Select(credit => $"{credit.Name} {credit.Affiliation} {credit.Biography}")) + $" {details.Title} {details.Summary} {details.Place} {details.Contact} {details.When.ToText(details.Zone)}",
        };
    }

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Where it is, else how one takes part, else the conference around it.</summary>
    private static string? Venue(ReadEvent read)
    {
        var (place, attendance) = (read.Programme.Event.Place, read.Programme.Event.Attendance);
        if (place is { Venue: not null, Room: not null }) return (place with { Room = null }).ToString();
        if (place?.ToString() is { Length: > 0 } there) return there;
        if (attendance is { Mode: AttendanceMode.Online }) return attendance.HowToJoin?.Contains("virtual", StringComparison.OrdinalIgnoreCase) == true ? "virtual" : "online";
        return read.Programme.Event.Links.IsEmpty ? null : read.Programme.Event.Links[0].Label;
    }

    private static int Speakers(Programme programme, List<PeopleGroup> groups, List<Session> top)
    {
        var listed = groups.Where(group => group.Role == GroupRole.Speakers).SelectMany(group => group.Members).Distinct().ToList();
        if (listed.Count > 0) return listed.Count;
        var main = top.Where(session => session.Kind is SessionKind.InvitedTalk or SessionKind.Keynote).SelectMany(session => session.Speakers).Distinct().ToList();
        return main.Count > 0 ? main.Count : top.Where(session => session.Kind is not (SessionKind.Opening or SessionKind.Closing)).SelectMany(session => session.Speakers).Distinct().Count();
    }

    private static int Dates(Programme programme) => programme.Sections.Select(section => section.Content).OfType<ImportantDates>().Sum(dates => dates.Rows.Count);

    private static string? Name(Programme programme, Guid id) => programme.Credits.Find(id)?.Name;

    private static Dictionary<string, object?>? Item(Programme programme, Session? session) => session is null ? null : new()
    {
        ["date"] = Text(session.Day ?? (session.Start is null ? null : programme.Event.When.OnlyDay?.Date)),
        ["start"] = Text(session.Start),
        ["end"] = Text(session.End ?? (session is { Start: { } start, Minutes: { } minutes } ? start.PlusMinutes(minutes) : null)),
        ["title"] = session.Title ?? session.Label ?? (session.Speakers.IsEmpty ? null : Name(programme, session.Speakers[0])),
    };

    private static string? Text(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;

    private static string? Text(LocalTime? time) => time is { } known ? LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(known) : null;
}
