using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Workshop.Importing.Calendars;

internal enum Frequency { Daily, Weekly, Monthly, Yearly }

/// <summary>
/// RRULE (RFC 5545 §3.3.10) as meetings use it: on days, in weeks, months or years. Whatever goes by the hour or by numbered weeks is not read.
/// </summary>
internal sealed partial record Recurrence(Frequency Frequency)
{
    /// <summary>In characters: no rule has so much to say.</summary>
    private const int Longest = 2_000;

    internal int Interval { get; private init; } = 1;

    /// <summary>How many there are, the first included.</summary>
    internal int? Count { get; private init; }

    internal CalendarMoment? Until { get; private init; }

    internal bool IsEndless => Count is null && Until is null;

    private IsoDayOfWeek WeekBegins { get; init; } = IsoDayOfWeek.Monday;

    /// <summary>"MO" is (0, Monday), "-1SU" the last Sunday.</summary>
    private HashSet<(int Ordinal, IsoDayOfWeek Day)> Days { get; init; } = [];

    private HashSet<int> MonthDays { get; init; } = [];

    private HashSet<int> Months { get; init; } = [];

    private HashSet<int> Positions { get; init; } = [];

    /// <summary>Null for a rule that is not read.</summary>
    internal static Recurrence? Read(string value)
    {
        if (value.Length > Longest) return null;
        Recurrence? rule = null;
        foreach (var part in value.ToUpperInvariant().Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).OrderByDescending(part => part.StartsWith("FREQ=", StringComparison.Ordinal)))
        {
            var (name, given) = part.Split('=', 2) is [var front, var behind] ? (front.Trim(), behind.Trim()) : (part, "");
            if (name == "FREQ") rule = Enum.TryParse<Frequency>(given, ignoreCase: true, out var frequency) && !char.IsDigit(given[0]) ? new(frequency) : null;
            else rule = rule?.With(name, given);
            if (rule is null) return null;
        }
        return rule;
    }

    private Recurrence? With(string name, string value) => name switch
    {
        "INTERVAL" => Number(value) is { } interval and >= 1 and <= 10_000 ? this with { Interval = interval } : null,
        "COUNT" => Number(value) is { } count and >= 1 ? this with { Count = count } : null,
        "UNTIL" => CalendarMoment.All(new(0, "UNTIL", [], value)).FirstOrDefault() is { } until ? this with { Until = until } : null,
        "WKST" => DayOf(value) is { } begins ? this with { WeekBegins = begins } : null,
        "BYDAY" => Set(value, Weekday) is { } days ? this with { Days = days } : null,
        "BYMONTHDAY" => Set(value, Within(31)) is { } days ? this with { MonthDays = days } : null,
        "BYMONTH" => Set(value, Within(12)) is { } months ? this with { Months = months } : null,
        "BYSETPOS" => Set(value, Within(366)) is { } places ? this with { Positions = places } : null,
        _ => null,
    };

    private static int? Number(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>From 1, or from the end as −1.</summary>
    private static Func<string, int?> Within(int most) => text => Number(text) is { } number and not 0 && Math.Abs(number) <= most ? number : null;

    private static HashSet<T>? Set<T>(string value, Func<string, T?> read)
        where T : struct
    {
        var set = new HashSet<T>();
        foreach (var item in value.Split(',', StringSplitOptions.TrimEntries))
            if (read(item) is { } known) set.Add(known);
            else return null;
        return set;
    }

    private static (int, IsoDayOfWeek)? Weekday(string text) => Weekdays().Match(text) is { Success: true } match && DayOf(match.Groups["day"].Value) is { } day
        ? (match.Groups["ordinal"].Length == 0 ? 0 : Number(match.Groups["ordinal"].Value) ?? 0, day)
        : null;

    private static IsoDayOfWeek? DayOf(string text) => text switch
    {
        "MO" => IsoDayOfWeek.Monday, "TU" => IsoDayOfWeek.Tuesday, "WE" => IsoDayOfWeek.Wednesday, "TH" => IsoDayOfWeek.Thursday,
        "FR" => IsoDayOfWeek.Friday, "SA" => IsoDayOfWeek.Saturday, "SU" => IsoDayOfWeek.Sunday, _ => null,
    };

    [GeneratedRegex(@"^(?<ordinal>[+-]?\d{1,2})?(?<day>[A-Z]{2})\z")]
    private static partial Regex Weekdays();
}
