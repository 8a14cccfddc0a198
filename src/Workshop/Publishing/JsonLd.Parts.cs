using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Text;
using Workshop.Time;

namespace Workshop.Publishing;

public static partial class JsonLd
{
    private static readonly OffsetDateTimePattern WithOffset = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:sso<+HH:mm>");

    private static JsonObject Begin(string type, string name, string url) => new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = type,
        ["@id"] = url,
        ["name"] = Characters.Clean(name),
        ["url"] = url,
    };

    private static JsonObject Typed(string type, string name) => new() { ["@type"] = type, ["name"] = Characters.Clean(name) };

    private static void Add(JsonObject block, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) block[name] = Characters.Clean(value);
    }

    private static void Add(JsonObject block, string name, JsonNode? value)
    {
        if (value is not null) block[name] = value;
    }

    /// <summary>Nothing, the one, or a list.</summary>
    private static JsonNode? Many(IEnumerable<JsonObject> blocks) => blocks.Take(2 * Most).ToArray() switch
    {
        [] => null,
        [var one] => one,
        JsonNode[] several => new JsonArray(several),
    };

    private static string TypeOf(EventKind kind) =>
        kind is EventKind.Seminar or EventKind.Colloquium or EventKind.School ? "EducationEvent" : "Event";

    private static string ModeOf(AttendanceMode mode) => mode switch
    {
        AttendanceMode.Online => "OnlineEventAttendanceMode",
        AttendanceMode.Hybrid => "MixedEventAttendanceMode",
        _ => "OfflineEventAttendanceMode",
    };

    /// <summary>A date alone where the time is not known; the last day of several is the end.</summary>
    private static void AddTimes(JsonObject block, CalendarTime first, CalendarTime last)
    {
        block["startDate"] = Written(first.Start, first);
        if (last.End is { } end)
        {
            if (!last.AllDay) block["endDate"] = Written(end, last);
            else if (end.Date.PlusDays(-1) > first.Start.Date) block["endDate"] = Written(end.PlusDays(-1), last);
        }
        else if (last.Start.Date > first.Start.Date) block["endDate"] = Written(last.Start, CalendarTime.Days(last.Start.Date, null));
    }

    private static string Written(LocalDateTime at, CalendarTime time) =>
        time.AllDay ? WallClock.Date.Format(at.Date)
        : Zones.Find(time.Zone) is { } zone ? WithOffset.Format(zone.ToInstant(at).InZone(zone).ToOffsetDateTime())
        : at.ToString("uuuu-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Rescheduled: released for another time before, and confirmed for this one now.</summary>
    private static void AddStatus(JsonObject block, EventStatus status, CalendarStamp? stamp)
    {
        var moved = status == EventStatus.Published && stamp is { Status: CalendarStatus.Confirmed, Earlier: not null } ? stamp.Earlier : null;
        block["eventStatus"] = "https://schema.org/" + status switch
        {
            EventStatus.Cancelled => "EventCancelled",
            EventStatus.Postponed => "EventPostponed",
            _ => moved is null ? "EventScheduled" : "EventRescheduled",
        };
        if (moved is not null) block["previousStartDate"] = Written(moved.Start, moved);
    }

    private static JsonNode? Location(Place? place, Attendance? attendance, Publication publication, Site site)
    {
        var venue = attendance?.Mode == AttendanceMode.Online ? null : Located(place);
        var afar = attendance?.Mode is AttendanceMode.Online or AttendanceMode.Hybrid
            ? new JsonObject
            {
                ["@type"] = "VirtualLocation",
                ["url"] = Href.From(attendance.JoinUrl) ?? site.Absolute(Addresses.Event(publication.Live.Slug)),
            }
            : null;
        return venue is null ? afar : afar is null ? venue : new JsonArray(venue, afar);
    }

    private static JsonObject? Located(Place? place)
    {
        if (place is null || place.Parts().Count == 0) return null;
        var indoors = place with { Address = null, City = null, Country = null };
        var block = Typed("Place", indoors.Parts().Count > 0 ? indoors.ToString() : place.ToString());
        if ((place.Address ?? place.City ?? place.Country) is not null)
        {
            var address = new JsonObject { ["@type"] = "PostalAddress" };
            Add(address, "streetAddress", place.Address);
            Add(address, "addressLocality", place.City);
            Add(address, "addressCountry", place.Country);
            block["address"] = address;
        }
        if (place is { Latitude: { } latitude, Longitude: { } longitude })
            block["geo"] = new JsonObject { ["@type"] = "GeoCoordinates", ["latitude"] = latitude, ["longitude"] = longitude };
        return block;
    }

    private static JsonNode? Organizers(Publication publication)
    {
        var groups = publication.Programme.Sections.Select(section => section.Content).OfType<PeopleGroup>()
            .Where(group => group.Role is GroupRole.Organizers or GroupRole.Hosts).SelectMany(group => group.Members);
        var people = groups.Distinct().Take(Most).Select(id => Person(publication.Index.Credit(id), publication));
        return Many(publication.Programme.Event.Organization is { } organization ? people.Prepend(Organization(organization)) : people);
    }

    private static JsonNode? Performers(Publication publication)
    {
        var programme = publication.Programme;
        var groups = programme.Sections.Select(section => section.Content).OfType<PeopleGroup>()
            .Where(group => group.Role == GroupRole.Speakers).SelectMany(group => group.Members);
        return Many(groups.Concat(programme.Sessions.Where(session => !session.Cancelled).SelectMany(session => session.Speakers)).Distinct().Take(Most)
            .Select(id => Person(publication.Index.Credit(id), publication)));
    }

    private static JsonObject Organization(Organization organization)
    {
        var block = Typed("Organization", organization.Name);
        Add(block, "department", organization.Department is { Length: > 0 } department ? Typed("Organization", department) : null);
        Add(block, "url", Href.From(organization.Url));
        return block;
    }

    private static JsonObject Person(Credit credit, Publication publication)
    {
        var block = Typed("Person", credit.Name);
        Add(block, "affiliation", credit.Affiliation is { Length: > 0 } affiliation ? Typed("Organization", affiliation) : null);
        Add(block, "url", Href.From(credit.Url));
        Add(block, "sameAs", publication.Index.PersonOf(credit).Orcid is { Length: > 0 } orcid ? $"https://orcid.org/{orcid}" : null);
        return block;
    }
}
