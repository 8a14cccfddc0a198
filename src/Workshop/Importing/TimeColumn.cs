using NodaTime;
using Workshop.Text;

namespace Workshop.Importing;

/// <summary>What one line of a pasted column says of a row of the session table; what is null stays as it is there.</summary>
/// <param name="Line">From 1; the first belongs to the first row.</param>
public sealed record TimeRow(int Line)
{
    public LocalTime? Start { get; init; }

    public bool PastMidnight { get; init; }

    public LocalTime? End { get; init; }

    /// <summary>Never together with <see cref="End"/>.</summary>
    public int? Minutes { get; init; }

    public ValueList<Doubt> Doubts { get; init; }
}

/// <summary>
/// Reads a column of times for the rows of a table: "09:00", "9.30 am", "11–11:30", "45 min". Every line is a row, a blank one too; one that
/// is no time changes nothing and is said aside.
/// </summary>
public static class TimeColumn
{
    private const int Longest = 60;

    public static Reading<TimeRow> Read(string pasted)
    {
        var (rows, aside) = (new List<TimeRow>(), new List<Doubt>());
        var lines = Characters.Clean(pasted).TrimEnd('\n', ' ', '\t').Split('\n', Line.Most + 1);
        if (lines.Length > Line.Most)
        {
            aside.Add(new(Line.Most + 1, "", $"From here on nothing was read: {Words.Count(Line.Most, "line")} at a time."));
            lines = lines[..Line.Most];
        }
        var windows = lines.Select(Window).ToList();
        var clock = new RunningClock(windows.Exists(window => window?.Has24 == true));
        foreach (var (index, window) in windows.Index())
        {
            var line = index + 1;
            if (window is not { } known)
            {
                rows.Add(new(line));
                var text = lines[index].Trim();
                aside.Add(new(line, "", $"{Words.Quoted(text.Length > Longest ? $"{text[..Longest]}…" : text)} is no time; write it like 09:00, 9.30 am, 11–11:30 or 45 min."));
                continue;
            }
            var time = clock.Next(known, line);
            rows.Add(new(line)
            {
                Start = time.Start,
                PastMidnight = time.PastMidnight,
                End = time.End,
                Minutes = known.Minutes,
                Doubts = time.Doubt is { } doubt ? [doubt] : [],
            });
        }
        return lines is [""] ? new([], aside.ToValueList()) : new(rows.ToValueList(), aside.ToValueList());
    }

    /// <summary>Empty for a blank line, null for one that is no time.</summary>
    private static TimeWindow? Window(string line)
    {
        var text = line.Trim();
        if (text.Length == 0) return default(TimeWindow);
        if (text.Length > Longest) return null;
        var at = 0;
        var window = TimeWindow.Read(text, ref at, bare: true);
        return window.IsEmpty || at < text.Length ? null : window;
    }
}
