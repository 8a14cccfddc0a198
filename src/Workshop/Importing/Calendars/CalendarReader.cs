using Workshop.Publishing.Calendars;
using Workshop.Text;

namespace Workshop.Importing.Calendars;

/// <summary>Reads iCalendar (RFC 5545, 7986) as anybody writes it: what is wrong in one line costs that line, never the file.</summary>
internal static class CalendarReader
{
    private const int MostLost = 20;

    internal static bool Recognizes(Source source)
    {
        var beginning = source.Text.AsSpan(0, Math.Min(source.Text.Length, 1_000)).TrimStart();
        return beginning.StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase)
            || source.Extension is ".ics" or ".ical" or ".ifb" && beginning.StartsWith("BEGIN:", StringComparison.OrdinalIgnoreCase);
    }

    internal static Outcome<ReadResult> Read(IReadOnlyList<Source> parts, Answers answers)
    {
        var aside = new List<LeftAside>();
        var files = parts.Where(source => parts.Count == 1 || IsCalendar(source, aside)).Select(source => new CalendarFile(source, CalendarComponent.Of(source, Lost(source, aside)))).ToList();
        var calendars = files.SelectMany(file => file.Calendars).ToList();
        var events = files.SelectMany(file => file.Events).Take(Source.MostSessions + 1).ToList();
        if (events.Count > Source.MostSessions)
            return new Problem("", $"There are more than {Words.Count(Source.MostSessions, "entry", "entries")} in it, which is more than one import may have.");
        if (calendars.Count == 0 && events.Count == 0)
            return new Problem("", $"{Words.List([.. parts.Select(source => source.Name)])}: there is no calendar in it; one begins with BEGIN:VCALENDAR.");
        if (events.Count == 0 && calendars.Exists(calendar => calendar.IsOpen))
            return new Problem("", "The calendar breaks off before its first event, without END:VCALENDAR. Fetch the file once more.");
        foreach (var file in files.Where(file => file.Calendars.Any(calendar => calendar.IsOpen)))
            aside.Add(new(new(file.Source.Name, 0, ""), "END:VCALENDAR is missing. Perhaps the file breaks off, and is to be fetched once more."));
        if (OwnCalendar.Read(files, aside) is { } own) return own;
        if (events.Count == 0) return new Problem("", "There is no event in this calendar.");
        return new ForeignCalendar(files, answers, aside).Read();
    }

    /// <summary>Beside a calendar nothing else is read.</summary>
    private static bool IsCalendar(Source source, List<LeftAside> aside)
    {
        if (Recognizes(source)) return true;
        aside.Add(new(new(source.Name, 1, Origin.Short(source.Text)), "This is no calendar: it is to be imported on its own."));
        return false;
    }

    private static Action<int, string?> Lost(Source source, List<LeftAside> aside)
    {
        var count = 0;
        return (line, text) =>
        {
            if (text is null) aside.Add(new(new(source.Name, line, ""), "From here on nothing was read: this is more than a calendar may have."));
            else if (++count <= MostLost) aside.Add(new(new(source.Name, line, Origin.Short(text)), count < MostLost ? "This line belongs to nothing." : "This line belongs to nothing, and perhaps others below."));
        };
    }
}

/// <summary>One file and what is in it.</summary>
internal sealed record CalendarFile(Source Source, CalendarComponent Root)
{
    internal IEnumerable<CalendarComponent> Calendars => Root.Named("VCALENDAR");

    /// <summary>Those of a calendar, and those that stand there without one.</summary>
    internal IEnumerable<(CalendarComponent Component, CalendarFile Calendar)> Events => All("VEVENT").Select(component => (component, this));

    internal IEnumerable<CalendarComponent> All(string name) => Calendars.Append(Root).SelectMany(calendar => calendar.Named(name));

    internal bool IsOurs => Calendars.Any() && Calendars.All(calendar => calendar["PRODID"]?.Value == ICalendar.Producer);

    internal string? Name => Calendars.Select(calendar => CalendarValues.Plain(calendar["X-WR-CALNAME"]) ?? CalendarValues.Plain(calendar["NAME"])).FirstOrDefault(name => name is not null);
}
