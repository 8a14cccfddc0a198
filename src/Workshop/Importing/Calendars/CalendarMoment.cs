using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Workshop.Events;

namespace Workshop.Importing.Calendars;

/// <summary>A DATE or DATE-TIME (RFC 5545 §3.3.4, §3.3.5) as it is written.</summary>
/// <param name="Local">Midnight for a day.</param>
/// <param name="IsDay">A day without a time.</param>
/// <param name="IsUtc">It ends in Z.</param>
/// <param name="Zone">TZID; null for a floating time.</param>
internal readonly partial record struct CalendarMoment(LocalDateTime Local, bool IsDay, bool IsUtc, string? Zone)
{
    /// <summary>In characters; a period is the longest.</summary>
    private const int Longest = 100;

    /// <summary>In a year in which somebody can plan, and is so by every clock.</summary>
    internal bool IsPlausible => Local.Year is > When.FirstYear and < When.LastYear;

    internal static CalendarMoment? Of(CalendarLine? line) => line is null ? null : All(line).FirstOrDefault();

    /// <summary>Those of a list; of a period its start. Null for each that cannot be read.</summary>
    internal static IEnumerable<CalendarMoment?> All(CalendarLine line)
    {
        // A zone's name with a colon in it, without the quotes that it needs, is taken off from behind.
        var value = line.Value.IndexOf(':', StringComparison.Ordinal) < 0 || Moment().IsMatch(line.Value.TrimStart()) ? line.Value : line.Value[(line.Value.LastIndexOf(':') + 1)..];
        var zone = line.Parameter("TZID");
        for (var at = 0; at <= value.Length;)
        {
            var comma = value.IndexOf(',', at) is >= 0 and var found ? found : value.Length;
            yield return comma - at <= Longest ? Of(value[at..comma].Trim(), zone) : null;
            at = comma + 1;
        }
    }

    private static CalendarMoment? Of(string text, string? zone)
    {
        if (Moment().Match(text) is not { Success: true } match) return null;
        var (year, month, day) = (Number(match, "year"), Number(match, "month"), Number(match, "day"));
        if (year is < 1 or > 9998 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)) return null;
        var date = new LocalDate(year, month, day);
        if (!match.Groups["hour"].Success) return new(date.AtMidnight(), IsDay: true, IsUtc: false, null);
        var (hour, minute, second) = (Number(match, "hour"), Number(match, "minute"), Number(match, "second"));
        if (hour > 24 || minute > 59 || second > 60 || hour == 24 && minute + second > 0) return null;
        var local = hour == 24 ? date.PlusDays(1).AtMidnight() : date.At(new LocalTime(hour, minute, Math.Min(second, 59)));
        var isUtc = match.Groups["utc"].Success;
        return new(local, IsDay: false, isUtc, isUtc ? null : zone);
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } digits ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<year>\d{4})-?(?<month>\d\d)-?(?<day>\d\d)(?:[T ](?<hour>\d\d):?(?<minute>\d\d)(?::?(?<second>\d\d))?(?<utc>Z)?)?(?=\z|/)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Moment();
}
