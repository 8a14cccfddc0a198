namespace Workshop.Importing.Calendars;

/// <summary>What stands between a BEGIN and its END (RFC 5545 §3.4), as much of it as anything here asks for.</summary>
/// <param name="line">Of its BEGIN.</param>
internal sealed class CalendarComponent(string name, int line)
{
    /// <summary>Deeper components are part of the one that holds them.</summary>
    private const int Deepest = 10;

    /// <summary>Of one component; a calendar has that many dates to leave out, and an attack has more.</summary>
    private const int MostLines = 20_000;

    /// <summary>Time zones, tasks and alarms included.</summary>
    private const int MostComponents = 100_000;

    private readonly Dictionary<string, List<CalendarLine>> lines = [];

    internal string Name => name;

    internal int Line => line;

    internal List<CalendarComponent> Parts { get; } = [];

    /// <summary>Its END never came.</summary>
    internal bool IsOpen { get; private set; } = true;

    /// <summary>The first of that name.</summary>
    internal CalendarLine? this[string name] => lines.GetValueOrDefault(name)?[0];

    internal IEnumerable<CalendarLine> All(string name) => lines.GetValueOrDefault(name) ?? [];

    internal IEnumerable<CalendarComponent> Named(string name) => Parts.Where(part => part.Name == name);

    /// <summary>
    /// A component that holds all others of the file. An event within an event means that the END of the first is missing; an END without its
    /// BEGIN means nothing.
    /// </summary>
    /// <param name="lost">Gets lines that belong to nothing; null where the rest of the file is not read.</param>
    internal static CalendarComponent Of(Source source, Action<int, string?> lost)
    {
        var root = new CalendarComponent("", 1);
        var within = new List<CalendarComponent> { root };
        var count = 0;
        foreach (var line in CalendarLines.In(source, lost))
        {
            if (line.Name == "BEGIN")
            {
                var named = Named(line);
                if (++count > MostComponents)
                {
                    lost(line.Number, null);
                    break;
                }
                if (named is "VEVENT" or "VTODO" or "VTIMEZONE") within.RemoveAll(open => open.Name is "VEVENT" or "VTODO" or "VTIMEZONE" or "VALARM" or "STANDARD" or "DAYLIGHT");
                if (named == "VCALENDAR") within.RemoveRange(1, within.Count - 1);
                if (within.Count > Deepest) continue;
                var part = new CalendarComponent(named, line.Number);
                within[^1].Parts.Add(part);
                within.Add(part);
            }
            else if (line.Name == "END")
            {
                var named = Named(line);
                var at = within.FindLastIndex(open => open.Name == named);
                if (at < 1) continue;
                within[at].IsOpen = false;
                within.RemoveRange(at, within.Count - at);
            }
            else within[^1].Take(line);
        }
        return root;
    }

    private static string Named(CalendarLine line) => line.Value.Trim().ToUpperInvariant();

    private void Take(CalendarLine line)
    {
        if (!lines.TryGetValue(line.Name, out var same)) lines[line.Name] = [line];
        else if (CalendarNames.IsOften(line.Name) && same.Count < MostLines) same.Add(line);
    }
}
