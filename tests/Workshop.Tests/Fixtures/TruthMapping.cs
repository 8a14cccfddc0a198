using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Workshop.Events;
using Workshop.Importing;
using Workshop.People;
using Workshop.Programmes;

namespace Workshop.Tests.Fixtures;

/// <summary>What a reading says by the names that the scorer asks for: one mapping for every record, whatever it was read from.</summary>
internal static partial class TruthMapping
{
    /// <param name="isExport">A program wrote it: dates and times are told as programs tell them.</param>
    /// <param name="truth">Whose shape alone is looked at: what is one text for some records is a list of them for others.</param>
    internal static Dictionary<string, object?> Of(ReadResult read, int parts, bool isExport, JsonElement truth)
    {
        if ((read.Series ?? (read.Events.Count > parts ? new ReadSeries("") : null)) is { } series) return OfTalks(read, series, areToldApart: read.Events.Count == parts);
        var programme = read.Events[0].Programme;
        var details = programme.Event;
        var top = programme.Sessions.Where(session => session.Parent is null).ToList();
        var groups = programme.Sections.Where(section => section.Content is PeopleGroup).Select(section => (PeopleGroup)section.Content!).ToList();
        var organizers = groups.Where(group => group.Role == GroupRole.Organizers).SelectMany(group => group.Members).Distinct().ToList();
        var day = details.When.OnlyDay;
        var wholes = programme.Sessions.Select(session => session.Parent).OfType<Guid>().ToHashSet();
        var decided = details.When is When.OnDays or When.Range;
        var speaker = top.SelectMany(session => session.Speakers).Select(id => programme.Credits.Find(id)!).FirstOrDefault();
        return new()
        {
            ["title"] = details.Title.Length > 0 ? details.Title : top is [var only] ? only.Title : null,
            ["start_date"] = decided ? Text(details.When.FirstDay) : null,
            ["end_date"] = decided ? Text(details.When.LastDay) : null,
            ["start"] = Listed(truth, "start") is { } began ? new[] { Text(details.When.FirstDay), Text((details.When as When.Range)?.Opening ?? day?.Start), details.Zone }[..began] : isExport ? Text(details.When.FirstDay) : Text(day?.Start),
            ["end"] = Listed(truth, "end") is { } ended ? new[] { Text(details.When.LastDay), Text((details.When as When.Range)?.Closing ?? day?.End), details.Zone }[..ended] : isExport ? Text(details.When.LastDay) : Text(day?.End),
            ["sessions"] = wholes.Count > 0 ? wholes.Count : programme.Sessions.Count,
            ["contributions"] = programme.Sessions.Count - wholes.Count,
            ["session_speaker_links"] = programme.Sessions.Sum(session => session.Speakers.Count),
            ["papers"] = programme.Sessions.Count(session => session.Kind == SessionKind.Poster),
            ["tz"] = details.Zone,
            ["events"] = programme.Sessions.Count,
            ["rooms"] = programme.Rooms.Count,
            ["tracks"] = programme.Tracks.Count,
            ["person_links"] = programme.Sessions.Sum(session => session.Speakers.Count),
            ["distinct_person_names"] = programme.Credits.Select(credit => credit.Name).Distinct().Count(),
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
            ["first"] = programme.Sessions.IsEmpty ? null : Listed(truth, "first") is { } first ? Timed(programme, SessionOrder.Of(programme)[0], first) : isExport ? Exported(programme, SessionOrder.Of(programme)[0]) : Item(programme, top.FirstOrDefault()),
            ["last"] = programme.Sessions.IsEmpty ? null : Listed(truth, "last") is { } last ? Timed(programme, SessionOrder.Of(programme)[^1], last) : isExport ? Exported(programme, SessionOrder.Of(programme)[^1]) : Item(programme, top.LastOrDefault()),
            ["cancelled"] = programme.Sessions.Count(session => session.Cancelled),
            ["sponsors"] = programme.Sections.Select(section => section.Content).OfType<Sponsors>().SelectMany(sponsors => sponsors.Items).Select(sponsor => sponsor.Name).Distinct().Count(),
            ["key_dates"] = Dates(programme),
            ["important_dates"] = Dates(programme),
            ["text"] = Whole(read),
        };
    }

    /// <summary>How many texts a record has there; null where it has something else.</summary>
    private static int? Listed(JsonElement truth, string key) =>
        truth.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) ? value.GetArrayLength() : null;

    /// <summary>When it begins, of three also when it ends, and its title.</summary>
    private static string?[] Timed(Programme programme, Session session, int texts)
    {
        var day = Text(Timings.Of(programme)[session].Day);
        string? At(LocalTime? time) => time is null ? null : $"{day}T{Text(time)}:00";
        return texts == 2 ? [At(session.Start), session.Title] : [At(session.Start), At(session.End), session.Title];
    }

    /// <summary>A list of talks by their number, files about a talk each by all that they say.</summary>
    private static Dictionary<string, object?> OfTalks(ReadResult read, ReadSeries series, bool areToldApart)
    {
        var talks = read.Events.Select(Talk).ToList();
        var inOrder = talks.OrderBy(talk => talk[0].Length == 0).ThenBy(talk => talk[0], StringComparer.Ordinal).Select(talk => talk[..4]).ToList();
        return new()
        {
            ["series"] = series.Title,
            ["talks"] = areToldApart ? talks.Select(talk => TalkKeys.Zip(talk).ToDictionary(pair => pair.First, pair => pair.Second)).ToList() : talks.Count,
            ["cancelled"] = read.Events.Count(talk => talk.Cancelled),
            ["first"] = inOrder[0],
            ["last"] = inOrder[^1],
            ["text"] = Whole(read),
        };
    }

    private static readonly string[] TalkKeys = ["date", "speaker", "affiliation", "title", "start", "end", "venue"];

    /// <summary>Empty where nothing is known.</summary>
    private static string[] Talk(ReadEvent read)
    {
        var (programme, talk) = (read.Programme, Assert.Single(read.Programme.Sessions));
        var day = programme.Event.When.OnlyDay;
        var speaker = programme.Credits.FirstOrDefault(credit => talk.Speakers.Contains(credit.Id));
        return [Text(day?.Date) ?? "", speaker?.Name ?? "", speaker?.Affiliation ?? "", talk.Title ?? "", Text(day?.Start) ?? "", Text(day?.End) ?? "", programme.Event.Place?.ToString() ?? ""];
    }

    /// <summary>Everything that the plan holds.</summary>
    private static string Whole(ReadResult read) =>
        string.Join(' ', read.Events.SelectMany(each => Texts(JsonDocument.Parse(Document.Write(each.Programme)).RootElement)).Prepend(read.Series?.Title));

    private static IEnumerable<string> Texts(JsonElement part) => part.ValueKind switch
    {
        JsonValueKind.String => [part.GetString()!],
        JsonValueKind.Array => part.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => part.EnumerateObject().SelectMany(member => Texts(member.Value)),
        _ => [],
    };

    private static Dictionary<string, object?> Exported(Programme programme, Session session)
    {
        var day = Timings.Of(programme)[session].Day;
        return new()
        {
            ["start"] = $"{Text(day)}T{Text(session.Start)}",
            ["hhmm"] = Text(session.Start),
            ["minutes"] = session.Minutes,
            ["duration"] = session.Minutes is { } minutes ? $"{minutes / 60:00}:{minutes % 60:00}" : null,
            ["title"] = session.Title,
            ["room"] = session.Room is { } room ? programme.Rooms.Find(room)!.Name : null,
        };
    }

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
