using System.Text;
using System.Xml;
using Workshop.Importing;

namespace Workshop.Publishing.Frab;

/// <summary>Reads schedule.xml in one pass, forwards, without entities and document types; elements that it does not know are passed over and counted.</summary>
internal sealed class FrabXmlReader
{
    /// <summary>What says something to programs that record, or repeats what is said elsewhere.</summary>
    private static readonly HashSet<string> Quiet =
    [
        "recording", "logo", "url", "feedback_url", "origin_url", "video_download_url", "slug", "version", "days", "timeslot_duration", "day_change", "do_not_record", "do_not_stream", "answers",
    ];

    private readonly XmlReader xml;
    private readonly Source source;
    private readonly FrabSchedule schedule;
    private readonly int before;
    private Problem? problem;

    private FrabXmlReader(XmlReader xml, Source source, FrabSchedule schedule, int before) =>
        (this.xml, this.source, this.schedule, this.before) = (xml, source, schedule, before);

    internal static Problem? Read(Source source, FrabSchedule schedule)
    {
        var text = source.Text.AsSpan().TrimStart();
        var before = source.Text.AsSpan(0, source.Text.Length - text.Length).Count('\n');
        switch (XmlSource.Excess(text, out var at))
        {
            case XmlExcess.Attributes: return new("", $"One of its elements has more than {XmlSource.MostAttributes:N0} attributes: that is no schedule.");
            case XmlExcess.Elements: return new("", $"It has more than {XmlSource.MostElements:N0} elements, which is more than can be read.");
            case XmlExcess.Depth: return new("", $"Line {text[..at].Count('\n') + 1 + before}: its elements are nested more than {XmlSource.Deepest} deep, which no schedule is.");
        }
        try
        {
            using var xml = XmlSource.Reader(text.ToString());
            return new FrabXmlReader(xml, source, schedule, before).Schedule();
        }
        catch (XmlException broken)
        {
            return text.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase)
                ? new("", "It declares a document type (<!DOCTYPE …>), and such files are not read, because they may refer to others. Take the declaration out and try again.")
                : new("", $"Line {broken.LineNumber + before} is not XML as it should be: {broken.Message}");
        }
    }

    private Problem? Schedule()
    {
        while (Read() && xml.NodeType != XmlNodeType.Element)
        {
        }
        if (problem is null && xml.LocalName != "schedule") return new("", $"It begins with <{xml.LocalName}>, not with <schedule>.");
        foreach (var name in Children())
            switch (name)
            {
                case "generator": schedule.Generator ??= xml.GetAttribute("name") ?? Text(); break;
                case "conference": Conference(); break;
                case "tracks": Tracks(); break;
                case "day": Day(); break;
                default: Pass(name); break;
            }
        return problem;
    }

    private void Conference()
    {
        foreach (var name in Children())
            switch (name)
            {
                case "title": schedule.Title ??= Text(); break;
                case "subtitle": schedule.Summary ??= Text(); break;
                case "acronym": schedule.Acronym ??= Text(); break;
                case "start": schedule.Start ??= Text(); break;
                case "end": schedule.End ??= Text(); break;
                case "venue": schedule.Venue ??= Text(); break;
                case "city": schedule.City ??= Text(); break;
                case "day_change": schedule.DayChange ??= Text(); break;
                case "time_zone_name": schedule.Zone ??= Text(); break;
                case "base_url": schedule.BaseUrl ??= Text(); break;
                case "color": schedule.Color ??= xml.GetAttribute("primary"); break;
                case "track": Track(); break;
                case "generator": schedule.Generator ??= Text(); break;
                default: Pass(name); break;
            }
    }

    private void Tracks()
    {
        foreach (var name in Children())
            if (name == "track") Track();
    }

    private void Track()
    {
        var color = xml.GetAttribute("color");
        schedule.Add(new FrabTrack(xml.GetAttribute("name") ?? Text(), color));
    }

    private void Day()
    {
        var day = schedule.Add(new FrabDay { Date = xml.GetAttribute("date"), Start = xml.GetAttribute("start"), End = xml.GetAttribute("end") });
        foreach (var name in Children())
            switch (name)
            {
                case "room": Room(day); break;
                case "event": Event(day, null); break;
                default: Pass(name); break;
            }
    }

    private void Room(FrabDay day)
    {
        var name = xml.GetAttribute("name");
        if (!string.IsNullOrWhiteSpace(name)) schedule.Add(new FrabRoom(name, xml.GetAttribute("guid")));
        foreach (var child in Children())
            if (child == "event") Event(day, name);
            else Pass(child);
    }

    private void Event(FrabDay day, string? room)
    {
        var told = new FrabEvent(Here("")) { Id = xml.GetAttribute("id"), Guid = xml.GetAttribute("guid"), Code = xml.GetAttribute("code") };
        problem ??= schedule.Add(day, told);
        foreach (var name in Children())
            switch (name)
            {
                case "room": told.Room = Text(); break;
                case "title": told.Title = Text(); break;
                case "subtitle": told.Subtitle = Text(); break;
                case "date": told.Date = Text(); break;
                case "start": told.Start = Text(); break;
                case "duration": told.Duration = Text(); break;
                case "end": told.End = Text(); break;
                case "type": told.Type = Text(); break;
                case "track": told.Track = Text(); break;
                case "language": told.Language = Text(); break;
                case "abstract": told.Abstract = Text(); break;
                case "description": told.Description = Text(); break;
                case "person": Person(told); break;
                case "persons" or "speakers":
                    foreach (var _ in Children()) Person(told);
                    break;
                case "links" or "attachments":
                    foreach (var _ in Children()) Link(told);
                    break;
                default: Pass(name); break;
            }
        if (string.IsNullOrWhiteSpace(told.Room)) told.Room = room;
        told.Origin = told.Origin with { Text = told.Title?.Trim() ?? "" };
    }

    private void Person(FrabEvent told)
    {
        if (told.IsCrowded) return;
        var (guid, id) = (xml.GetAttribute("guid"), xml.GetAttribute("code") ?? xml.GetAttribute("id"));
        told.Add(new FrabPerson(Text(), string.IsNullOrWhiteSpace(guid) ? null : guid, string.IsNullOrWhiteSpace(id) ? null : id));
    }

    private void Link(FrabEvent told)
    {
        var (href, type) = (xml.GetAttribute("href"), xml.GetAttribute("type"));
        var title = Text();
        told.Add(new FrabLink(href ?? title, title, type));
    }

    private void Pass(string name)
    {
        if (Quiet.Contains(name) || schedule.IsFull(name)) return;
        var here = Here($"<{name}>");
        if (Text().AsSpan().Trim().Length > 0) schedule.Pass(name, here);
    }

    private Origin Here(string text) => new(source.Name, ((IXmlLineInfo)xml).LineNumber + before, text);

    /// <summary>The elements within this one by their names, each while the reader stands on it; whoever has read into it goes on behind it.</summary>
    private IEnumerable<string> Children()
    {
        if (xml.NodeType != XmlNodeType.Element || xml.IsEmptyElement) yield break;
        var depth = xml.Depth;
        while (Read() && xml.Depth > depth)
            if (xml.NodeType == XmlNodeType.Element && xml.Depth == depth + 1) yield return xml.LocalName;
    }

    /// <summary>All text within this element; elements in it begin a line.</summary>
    private string Text()
    {
        if (xml.NodeType != XmlNodeType.Element || xml.IsEmptyElement) return "";
        var (depth, text) = (xml.Depth, new StringBuilder());
        while (Read() && xml.Depth > depth)
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace) text.Append(xml.Value);
            else if (text.Length > 0) text.Append('\n');
        return text.ToString();
    }

    private bool Read() => problem is null && xml.Read();
}
