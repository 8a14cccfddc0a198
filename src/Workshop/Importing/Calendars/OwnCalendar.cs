using System.Text.RegularExpressions;
using Workshop.Publishing.Calendars;

namespace Workshop.Importing.Calendars;

/// <summary>Calendars that this program wrote, be it here or elsewhere: of one event, or of many, as a series' and a person's are.</summary>
internal static partial class OwnCalendar
{
    /// <summary>In characters: what is more is taken as it stands.</summary>
    private const int MostText = 8_000_000;

    /// <summary>Null where it is not ours, or not any more as we wrote it.</summary>
    internal static ReadResult? Read(IReadOnlyList<CalendarFile> files, List<LeftAside> aside)
    {
        if (!files.All(file => file.IsOurs)) return null;
        var work = new Work(MostText);
        var entries = files.SelectMany(file => file.Events).Select(each => (each.Calendar, Entry: OwnEntry.Of(each.Component, each.Calendar.Source))).ToList();
        if (entries.Exists(each => each.Entry is null)) return null;
        var events = entries.Where(each => each.Entry!.Event is not null).GroupBy(each => each.Entry!.Event!, StringComparer.Ordinal)
            .Select(same => new ToldProgramme(same.Key, HeadlineOf(files, [.. same.Select(each => each.Entry!)]), [.. same.Select(each => each.Entry!).DistinctBy(entry => entry.Entry.Uid)], work).Read()).ToList();
        if (entries.Count == 0 && files is [var only] && only.Name is { } name) events.Add(Empty(only, name));
        foreach (var (_, entry) in entries.Where(each => each.Entry!.Event is null))
            aside.Add(new(entry!.Origin, "It says that something is cancelled, and not what."));
        return new(events.ToValueList(), aside.ToValueList())
        {
            Series = files.Select(file => file.Calendars.First()).FirstOrDefault(calendar => Series().IsMatch(calendar["SOURCE"]?.Value ?? "")) is { } series
                ? new(CalendarValues.Text(series["X-WR-CALNAME"]) ?? "") { Url = series["URL"]?.Value }
                : null,
        };
    }

    /// <summary>
    /// What the event is called: as its own entry has it, the calendar of it alone, or the entries of its sessions. An entry has words where an event
    /// has no title, which the name of the calendar tells from an event that is called so.
    /// </summary>
    private static string HeadlineOf(IReadOnlyList<CalendarFile> files, List<OwnEntry> entries)
    {
        if (entries.Find(entry => entry.Entry.Session is null && !entry.IsGone) is { Entry.Summary: var summary }) return summary == EntryWriter.NoTitle && files.All(file => TitleOf(file) is null or "") ? "" : summary;
        if (files.Select(TitleOf).FirstOrDefault(title => title is not null) is { } named) return named;
        foreach (var description in entries.Select(entry => entry.Entry.Description).OfType<string>())
            if (Part().Match(description) is { Success: true } part) return part.Groups["title"].Value;
        return "";
    }

    /// <summary>From the name of a calendar of one event; a calendar without a name is of an event without one.</summary>
    private static string? TitleOf(CalendarFile file)
    {
        var calendar = file.Calendars.First();
        var name = file.Name ?? "";
        if (calendar["SOURCE"]?.Value is not { } address || !OfEvent().IsMatch(address)) return null;
        return name.EndsWith(ICalendar.OfSchedule, StringComparison.Ordinal) && address.EndsWith("/schedule.ics", StringComparison.Ordinal) ? name[..^ICalendar.OfSchedule.Length] : name;
    }

    /// <summary>An event of which nothing is told but its name.</summary>
    private static ReadEvent Empty(CalendarFile file, string name)
    {
        var address = OfEvent().Match(file.Calendars.First()["SOURCE"]?.Value ?? "");
        return new ToldProgramme(address.Success ? address.Groups["event"].Value : name, TitleOf(file) ?? name, [], new(0)).Read() with
        {
            Slug = address.Success ? address.Groups["event"].Value.Split('/')[^1] : null,
        };
    }

    [GeneratedRegex(@"^(?<event>https?://[^\s]{1,2000}/events/[a-z0-9-]{3,80})(?:/schedule)?\.ics\z")]
    private static partial Regex OfEvent();

    [GeneratedRegex(@"^https?://[^\s]{1,2000}/series/[a-z0-9-]{3,80}\.ics\z")]
    private static partial Regex Series();

    [GeneratedRegex(@"(?:\A|\n\n)Part of: (?<title>.{0,2000}?)(?:\z|\n\n)", RegexOptions.Singleline)]
    private static partial Regex Part();
}
