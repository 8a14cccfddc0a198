using System.Globalization;
using System.Xml;

namespace Workshop.Publishing.Frab;

/// <summary>Writes a schedule of ours as XML that is valid by the schema of c3voc (schedule.xml.xsd): every text in it is clean already.</summary>
internal static class FrabXmlWriter
{
    internal static byte[] Write(FrabSchedule schedule) => Xml.Document("schedule", "", writer =>
    {
        writer.WriteStartElement("generator");
        writer.Attribute("name", schedule.Generator);
        writer.WriteEndElement();
        writer.Element("url", schedule.Url);
        Required(writer, "version", schedule.Version);
        Conference(writer, schedule);
        foreach (var (at, day) in schedule.Days.Index()) Day(writer, at + 1, day, schedule.Rooms);
    });

    private static void Conference(XmlWriter writer, FrabSchedule schedule)
    {
        writer.WriteStartElement("conference");
        Required(writer, "title", schedule.Title);
        writer.Element("acronym", schedule.Acronym);
        writer.Element("start", schedule.Start);
        writer.Element("end", schedule.End);
        writer.Element("days", schedule.Days.Count.ToString(CultureInfo.InvariantCulture));
        writer.Element("timeslot_duration", FrabSchedule.Slot);
        writer.Element("base_url", schedule.BaseUrl);
        writer.Element("time_zone_name", schedule.Zone);
        if (schedule.Color is { } color)
        {
            writer.WriteStartElement("color");
            writer.Attribute("primary", color);
            writer.WriteEndElement();
        }
        foreach (var track in schedule.Tracks)
        {
            writer.WriteStartElement("track");
            writer.Attribute("name", track.Name);
            if (track.Color is { } its) writer.Attribute("color", its);
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    /// <summary>Every room stands on every day, so that their order is that of the programme; what has none comes last, in one without a name.</summary>
    private static void Day(XmlWriter writer, int index, FrabDay day, List<FrabRoom> rooms)
    {
        var events = day.Events.ToLookup(told => told.Room ?? "");
        writer.WriteStartElement("day");
        writer.Attribute("index", index.ToString(CultureInfo.InvariantCulture));
        writer.Attribute("date", day.Date);
        writer.Attribute("start", day.Start);
        writer.Attribute("end", day.End);
        foreach (var room in rooms) Room(writer, room, events[room.Name]);
        if (events.Contains("")) Room(writer, new(""), events[""]);
        writer.WriteEndElement();
    }

    private static void Room(XmlWriter writer, FrabRoom room, IEnumerable<FrabEvent> events)
    {
        writer.WriteStartElement("room");
        writer.Attribute("name", room.Name);
        if (room.Guid is { } guid) writer.Attribute("guid", guid);
        foreach (var told in events) Event(writer, told);
        writer.WriteEndElement();
    }

    private static void Event(XmlWriter writer, FrabEvent told)
    {
        writer.WriteStartElement("event");
        writer.Attribute("id", told.Id);
        writer.Attribute("guid", told.Guid);
        writer.Attribute("code", told.Code);
        Required(writer, "date", told.Date);
        Required(writer, "start", told.Start);
        Required(writer, "duration", told.Duration);
        Required(writer, "room", told.Room);
        writer.Element("slug", told.Slug);
        writer.Element("url", told.Url);
        Required(writer, "title", told.Title);
        Required(writer, "track", told.Track);
        Required(writer, "type", told.Type);
        writer.Element("language", told.Language);
        Required(writer, "abstract", told.Abstract);
        Several(writer, "persons", told.Persons, person =>
        {
            writer.WriteStartElement("person");
            writer.Attribute("guid", person.Guid);
            writer.WriteString(person.Name);
            writer.WriteEndElement();
        });
        Several(writer, "links", told.Links, link =>
        {
            writer.WriteStartElement("link");
            writer.Attribute("href", link.Url);
            writer.Attribute("type", link.Type);
            writer.WriteString(link.Title);
            writer.WriteEndElement();
        });
        writer.WriteEndElement();
    }

    /// <summary>Also where there is nothing to say.</summary>
    private static void Required(XmlWriter writer, string name, string? text) => writer.WriteElementString(name, text);

    private static void Several<T>(XmlWriter writer, string name, List<T> items, Action<T> write)
    {
        if (items.Count == 0) return;
        writer.WriteStartElement(name);
        items.ForEach(write);
        writer.WriteEndElement();
    }
}
