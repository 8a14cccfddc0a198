using NodaTime;
using NodaTime.Text;
using Workshop.Time;

namespace Workshop.Events;

public sealed partial record Deadline
{
    /// <summary>"2019-09-09", "2019-09-09 23:59 AoE", "2019-09-09 Europe/Berlin": all of it on a line that <see cref="Read"/> understands.</summary>
    public string ToLine() => string.Join(' ', new[] { TypedDate, TypedTime, Zone }.Where(part => part is { Length: > 0 }));

    /// <summary>As a date is typed, and as browsers send it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string TypedDate => WallClock.Date.Format(Date);

    /// <summary>Likewise; empty where none is known.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string TypedTime => Time is { } time ? WallClock.Time.Format(time) : "";

    public static Outcome<Deadline> Read(string line, string? eventZone)
    {
        var parts = line.Split((char[]?)null, 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var timed = parts.Length > 1 && char.IsAsciiDigit(parts[1][0]);
        return From(parts.ElementAtOrDefault(0) ?? "", timed ? parts[1] : "", string.Join(' ', parts.Skip(timed ? 2 : 1)), eventZone);
    }

    /// <param name="time">May be empty, as may the zone.</param>
    public static Outcome<Deadline> From(string date, string time, string zone, string? eventZone)
    {
        var problems = new List<Problem>();
        var day = WallClock.Date.Parse(date.Trim());
        if (!day.Success) problems.Add(new(nameof(Date), date.Trim().Length == 0 ? "Give it a day." : $"“{date.Trim()}” is not a day; write it like 2019-09-30."));
        var at = time.Trim().Length == 0 ? null : TimeOf(time.Trim());
        if (at is { Success: false }) problems.Add(new(nameof(Time), $"“{time.Trim()}” is not a time; write it like 23:59."));
        if (problems.Count > 0) return problems;
        var deadline = new Deadline(day.Value, at?.Value, zone.Trim() is { Length: > 0 } own ? own : null);
        return deadline.Problems(eventZone).ToList() is { Count: > 0 } wrong ? wrong : deadline;
    }

    private static ParseResult<LocalTime> TimeOf(string time) =>
        WallClock.Time.Parse(time) is { Success: true } read ? read : LocalTimePattern.ExtendedIso.Parse(time);
}
