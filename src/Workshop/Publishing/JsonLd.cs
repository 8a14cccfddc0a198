using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Publishing.Calendars;
using Workshop.Text;

namespace Workshop.Publishing;

/// <summary>
/// schema.org Event for search engines. There is no status for a date that is not decided, and none for an unknown one: then there is no
/// block at all. What comes out may stand in a script element as it is: &lt;, &gt;, &amp; and the separators U+2028 and U+2029 are escaped.
/// </summary>
public static partial class JsonLd
{
    /// <summary>How many people and how many sessions an event's block names; its pages name them all.</summary>
    private const int Most = 60;
    private const int LongestDescription = 300;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <returns>Null while there is no day to give.</returns>
    public static string? Event(Publication publication, Site site)
    {
        var programme = publication.Programme;
        var details = programme.Event;
        var slots = new CalendarSlots(details.When is When.Postponed postponed ? programme with { Event = details with { When = postponed.Old } } : programme);
        if (slots.OfEvent() is not [{ Status: not CalendarStatus.Tentative }, ..] times) return null;

        var block = Begin(TypeOf(details.Kind), publication.Title, site.Absolute(Addresses.Event(publication.Live.Slug)));
        Add(block, "description", Description(publication));
        AddTimes(block, times[0].Time, times[^1].Time);
        AddStatus(block, StatusOf(publication), programme.Calendar.FirstOrDefault(stamp => stamp.Record == programme.Id));
        Add(block, "eventAttendanceMode", details.Attendance is { } attendance ? "https://schema.org/" + ModeOf(attendance.Mode) : null);
        Add(block, "location", Location(details.Place, details.Attendance, publication, site));
        Add(block, "inLanguage", details.Languages.IsEmpty ? null : details.Languages[0]);
        Add(block, "image", details.Image is { Source.Length: > 0 } image ? site.Absolute(image.Source) : null);
        Add(block, "organizer", Organizers(publication));
        Add(block, "performer", Performers(publication));
        Add(block, "superEvent", publication.Parent is { } parent ? Listed(parent, site) : null);
        Add(block, "subEvent", Many([.. publication.Children.Select(child => Listed(child, site)), .. Sessions(publication, slots, site)]));
        return block.ToJsonString(Json);
    }

    /// <returns>Null for one without a time, and for the talk that its event is.</returns>
    public static string? Session(Publication publication, Session session, Site site)
    {
        var slots = new CalendarSlots(publication.Programme);
        if (session == publication.Talk || slots.Of(session) is not [{ Status: not CalendarStatus.Tentative }]) return null;
        var block = OfSession(publication, session, slots, site);
        block.Insert(0, "@context", "https://schema.org");
        Add(block, "description", session.Abstract is { } text ? Markdown.Summary(text, LongestDescription) : null);
        Add(block, "superEvent", Whole(publication, slots, site));
        return block.ToJsonString(Json);
    }

    private static IEnumerable<JsonObject> Sessions(Publication publication, CalendarSlots slots, Site site) =>
        publication.Programme.Sessions
            .Where(session => session != publication.Talk && !session.IsBreak && slots.Of(session) is [{ Status: CalendarStatus.Confirmed }])
            .Take(Most).Select(session => OfSession(publication, session, slots, site));

    private static JsonObject OfSession(Publication publication, Session session, CalendarSlots slots, Site site)
    {
        var programme = publication.Programme;
        var slot = slots.Of(session)[0];
        var block = Typed("Event", Headline.Of(session, programme));
        Add(block, "url", site.Absolute(Addresses.Session(publication.Live.Slug, session.Code)));
        AddTimes(block, slot.Time, slot.Time);
        AddStatus(block, session.Cancelled ? EventStatus.Cancelled : StatusOf(publication),
            programme.Calendar.FirstOrDefault(stamp => stamp.Record == session.Id));
        Add(block, "location", Location(Place.Of(publication.Index.Room(session.Room), programme.Event.Place), programme.Event.Attendance, publication, site));
        Add(block, "performer", Many(session.Speakers.Concat(session.Authors.Select(author => author.Credit)).Distinct()
            .Select(id => Person(publication.Index.Credit(id), publication))));
        return block;
    }

    private static JsonObject Whole(Publication publication, CalendarSlots slots, Site site)
    {
        var block = Typed(TypeOf(publication.Programme.Event.Kind), publication.Title);
        Add(block, "url", site.Absolute(Addresses.Event(publication.Live.Slug)));
        if (slots.OfEvent() is [{ Status: not CalendarStatus.Tentative }, ..] times) AddTimes(block, times[0].Time, times[^1].Time);
        Add(block, "location", Location(publication.Programme.Event.Place, publication.Programme.Event.Attendance, publication, site));
        return block;
    }

    private static JsonObject Listed(ListedEvent listed, Site site)
    {
        var block = Typed(TypeOf(listed.Card.Kind), listed.Card.Title);
        Add(block, "url", site.Absolute(Addresses.Event(listed.Live.Slug)));
        var entries = listed.Card.Calendar.Where(entry => entry.Status == CalendarStatus.Confirmed).ToList();
        if (entries.Count > 0) AddTimes(block, entries[0].Time, entries[^1].Time);
        Add(block, "location", Located(listed.Card.Place));
        return block;
    }

    private static string? Description(Publication publication)
    {
        if (publication.Programme.Event.Summary is { Length: > 0 } summary) return summary;
        var text = publication.Talk?.Abstract
            ?? publication.Programme.Sections.FirstOrDefault(section => section.Kind == SectionKind.About && section.Body.Length > 0)?.Body;
        return text is null ? null : Markdown.Summary(text, LongestDescription);
    }

    private static EventStatus StatusOf(Publication publication) => publication switch
    {
        { Live.Status: EventStatus.Cancelled or EventStatus.Draft } or { Talk.Cancelled: true } => EventStatus.Cancelled,
        { Live.Status: EventStatus.Postponed } or { Programme.Event.When: When.Postponed } => EventStatus.Postponed,
        _ => EventStatus.Published,
    };
}
