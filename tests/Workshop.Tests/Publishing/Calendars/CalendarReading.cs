using System.Globalization;
using System.Text;
using NodaTime.Text;
using Workshop.Time;

namespace Workshop.Tests.Publishing.Calendars;

/// <summary>What a reader of a calendar sees: days as dates, times as instants where the zone is known.</summary>
public sealed record ReadCalendar(string? Name, string? Method, IReadOnlyList<ReadEntry> Entries);

public sealed record ReadEntry
{
    public string? Uid { get; init; }
    public int Sequence { get; init; }
    public string? Status { get; init; }
    public string? Transp { get; init; }
    public string? Stamp { get; init; }
    public string? Modified { get; init; }
    public string? Start { get; init; }
    public string? End { get; init; }
    public string? Summary { get; init; }
    public string? Description { get; init; }
    public string? Location { get; init; }
    public string? Url { get; init; }
    public string? Organizer { get; init; }
}

/// <summary>Our own reading: strict about lines, octets and escapes, and with zones from the IANA database, not from VTIMEZONE.</summary>
public static class CalendarReading
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    /// <summary>A content line, unfolded: name with parameters, and value.</summary>
    public sealed record Line(string Name, string Parameters, string Value);

    public static IReadOnlyList<Line> Lines(byte[] calendar)
    {
        var physical = new List<string>();
        for (var rest = calendar.AsSpan(); !rest.IsEmpty;)
        {
            var end = rest.IndexOf("\r\n"u8);
            Assert.True(end >= 0, "The last line ends in CRLF too.");
            Assert.InRange(end, 1, 75);
            var line = Strict.GetString(rest[..end]);
            Assert.DoesNotContain(line, c => char.IsControl(c) && c != '\t');
            physical.Add(line);
            rest = rest[(end + 2)..];
        }
        var logical = new List<string>();
        foreach (var line in physical)
            if (line[0] == ' ') logical[^1] += line[1..];
            else logical.Add(line);
        return [.. logical.Select(Parsed)];
    }

    public static ReadCalendar Read(byte[] calendar)
    {
        var lines = Lines(calendar);
        Assert.Equal("BEGIN:VCALENDAR", $"{lines[0].Name}:{lines[0].Value}");
        Assert.Equal("END:VCALENDAR", $"{lines[^1].Name}:{lines[^1].Value}");
        var entries = new List<Dictionary<string, Line>>();
        var within = new Stack<string>();
        var head = new Dictionary<string, Line>();
        foreach (var line in lines)
            switch (line.Name)
            {
                case "BEGIN":
                    within.Push(line.Value);
                    if (line.Value == "VEVENT") entries.Add([]);
                    break;
                case "END": Assert.Equal(line.Value, within.Pop()); break;
                default:
                    if (within.Peek() == "VEVENT") entries[^1].Add(line.Name, line);
                    if (within.Peek() == "VCALENDAR") head.Add(line.Name, line);
                    break;
            }
        Assert.Empty(within);
        return new(Text(head, "X-WR-CALNAME"), Text(head, "METHOD"), [.. entries.Select(Entry)]);
    }

    private static ReadEntry Entry(Dictionary<string, Line> entry) => new()
    {
        Uid = Text(entry, "UID"),
        Sequence = int.Parse(entry["SEQUENCE"].Value, CultureInfo.InvariantCulture),
        Status = Text(entry, "STATUS"),
        Transp = Text(entry, "TRANSP"),
        Stamp = Moment(entry, "DTSTAMP"),
        Modified = Moment(entry, "LAST-MODIFIED"),
        Start = Moment(entry, "DTSTART"),
        End = Moment(entry, "DTEND"),
        Summary = Text(entry, "SUMMARY"),
        Description = Text(entry, "DESCRIPTION"),
        Location = Text(entry, "LOCATION"),
        Url = entry.GetValueOrDefault("URL")?.Value,
        Organizer = entry.GetValueOrDefault("ORGANIZER")?.Value,
    };

    private static Line Parsed(string line)
    {
        var quoted = false;
        var colon = -1;
        for (var i = 0; i < line.Length && colon < 0; i++)
            if (line[i] == '"') quoted = !quoted;
            else if (line[i] == ':' && !quoted) colon = i;
        Assert.True(colon > 0, $"A line without a colon: {line}");
        var semicolon = line.IndexOf(';', 0, colon);
        return semicolon < 0
            ? new(line[..colon], "", line[(colon + 1)..])
            : new(line[..semicolon], line[(semicolon + 1)..colon], line[(colon + 1)..]);
    }

    private static string? Text(Dictionary<string, Line> lines, string name)
    {
        if (!lines.TryGetValue(name, out var line)) return null;
        var text = new StringBuilder();
        for (var i = 0; i < line.Value.Length; i++)
        {
            if (line.Value[i] != '\\')
            {
                Assert.False(line.Value[i] is ',' or ';', $"Unescaped in {name}: {line.Value}");
                text.Append(line.Value[i]);
                continue;
            }
            text.Append(line.Value[++i] switch { 'n' => '\n', '\\' => '\\', ';' => ';', ',' => ',', var other => throw new FormatException($"\\{other}") });
        }
        return text.ToString();
    }

    private static string? Moment(Dictionary<string, Line> lines, string name)
    {
        if (!lines.TryGetValue(name, out var line)) return null;
        if (line.Parameters == "VALUE=DATE")
            return LocalDatePattern.Iso.Format(LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd").Parse(line.Value).Value);
        var local = Local.Parse(line.Value.TrimEnd('Z')).Value;
        if (line.Value.EndsWith('Z')) return InstantPattern.General.Format(local.InUtc().ToInstant());
        if (line.Parameters.Length == 0) return LocalDateTimePattern.GeneralIso.Format(local);
        Assert.StartsWith("TZID=", line.Parameters, StringComparison.Ordinal);
        return InstantPattern.General.Format(Zones.Find(line.Parameters[5..])!.ToInstant(local));
    }
}
