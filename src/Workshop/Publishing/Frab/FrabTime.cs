using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using Workshop.Events;
using Workshop.Importing;

namespace Workshop.Publishing.Frab;

/// <summary>Days, times and durations in the spellings of schedules, and in those that are nearly so.</summary>
internal static partial class FrabTime
{
    private static readonly OffsetDateTimePattern Written = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:sso<+HH:mm>");

    private static readonly LocalTimePattern OfDay = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>The format has two digits for hours (XSD, type duration).</summary>
    private const int MostMinutes = (99 * 60) + 59;

    /// <summary>"2019-12-14T08:00:00-08:00".</summary>
    internal static string Of(OffsetDateTime time) => Written.Format(time);

    /// <summary>"08:00".</summary>
    internal static string Of(LocalTime time) => OfDay.Format(time);

    /// <summary>"0:30" with two digits for the hours; of what is unknown, or longer than they can say, "00:00".</summary>
    internal static string Of(long? minutes) =>
        minutes is > 0 and <= MostMinutes and { } said ? string.Create(CultureInfo.InvariantCulture, $"{said / 60:00}:{said % 60:00}") : "00:00";

    /// <summary>"2019-12-14", with or without a time and an offset; null for what is no day in which we can plan.</summary>
    internal static FrabMoment? Moment(string? text)
    {
        if (text is null) return null;
        var (typed, at) = (text.Trim(), 0);
        if (Iso().Match(typed) is not { Success: true } match) return typed.Length <= 40 && DateReader.Read(typed, ref at) is { Date: { } day } && IsPlanned(day) ? new(day) : null;
        var (year, month) = (Number(match, "year"), Number(match, "month"));
        if (month is < 1 or > 12 || Number(match, "day") is var number && (number < 1 || number > CalendarSystem.Iso.GetDaysInMonth(Math.Max(year, 1), month))) return null;
        var date = new LocalDate(Math.Max(year, 1), month, Number(match, "day"));
        if (!IsPlanned(date)) return null;
        if (!match.Groups["hour"].Success) return new(date);
        var (hour, minute, second) = (Number(match, "hour"), Number(match, "minute"), Number(match, "second"));
        if (hour > 24 || hour == 24 && minute > 0 || minute > 59 || second > 59) return null;
        return new(date.PlusDays(hour / 24), new LocalTime(hour % 24, minute, second), OffsetOf(match.Groups["offset"].Value));
    }

    /// <summary>A time of day, and how many days it is past the day under which it stands: "25:30" is half past one on the next.</summary>
    internal static (int Days, LocalTime Time)? Clock(string? text)
    {
        if (text is null) return null;
        var (typed, at) = (text.Trim(), 0);
        if (Hours().Match(typed) is { Success: true } match)
        {
            var (hour, minute) = (Number(match, "hour"), Number(match, "minute"));
            return hour < 48 && minute < 60 ? (hour / 24, new LocalTime(hour % 24, minute)) : null;
        }
        return typed.Length <= 40 && ClockTime.Read(typed, ref at) is { IsBare: false } read && at == typed.Length ? (read.Hour / 24, read.Time) : null;
    }

    /// <summary>Of "0:30", "00:30:00", "P0DT0H30M0.000S" and "30"; nothing at all is 0, and null is what cannot be understood.</summary>
    internal static int? Minutes(string? text)
    {
        var typed = text?.Trim() ?? "";
        if (typed.Length == 0) return 0;
        if (typed.Length <= 4 && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var bare)) return bare;
        var match = Hours().Match(typed);
        if (!match.Success) match = Period().Match(typed);
        return match.Success ? (Number(match, "days") * 24 * 60) + (Number(match, "hour") * 60) + Number(match, "minute") : null;
    }

    private static bool IsPlanned(LocalDate day) => day.Year is >= When.FirstYear and <= When.LastYear;

    private static Offset? OffsetOf(string text)
    {
        if (text.Length == 0) return null;
        if (text is "Z" or "z") return Offset.Zero;
        var digits = text[1..].Replace(":", "", StringComparison.Ordinal).PadLeft(4, '0');
        var minutes = (int.Parse(digits[..2], CultureInfo.InvariantCulture) * 60) + int.Parse(digits[2..], CultureInfo.InvariantCulture);
        return minutes > 18 * 60 ? null : Offset.FromSeconds(60 * (text[0] == '-' ? -minutes : minutes));
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } digits ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})(?:(?:T|\s{1,2})(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,][0-9]{1,9})?)?\s?(?<offset>[Zz]|[+-][0-9]{1,2}:?[0-9]{2})?)?$")]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?<hour>[0-9]{1,3})[:.](?<minute>[0-9]{2})(?:[:.][0-9]{2}(?:\.[0-9]{1,9})?)?$")]
    private static partial Regex Hours();

    /// <summary>A duration of ISO 8601 without years and months but those that are none.</summary>
    [GeneratedRegex(@"^P(?:0{1,4}Y)?(?:0{1,4}M)?(?:(?<days>[0-9]{1,2})D)?(?:T(?:(?<hour>[0-9]{1,3})H)?(?:(?<minute>[0-9]{1,4})M)?(?:[0-9]{1,6}(?:\.[0-9]{1,9})?S)?)?$")]
    private static partial Regex Period();
}

/// <summary>What a file says of a moment.</summary>
internal readonly record struct FrabMoment(LocalDate Date, LocalTime? Time = null, Offset? Offset = null)
{
    public LocalDateTime? Local => Time is { } time ? Date + time : null;

    public OffsetDateTime? Exact => Local is { } local && Offset is { } offset ? local.WithOffset(offset) : null;

    /// <summary>As moments where both have an offset, else by the clock; null where one has no time.</summary>
    public bool? IsAfter(FrabMoment other) => Exact is { } exact && other.Exact is { } others ? exact.ToInstant() > others.ToInstant() : Local > other.Local;
}
