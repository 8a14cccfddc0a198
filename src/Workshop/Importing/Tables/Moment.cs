using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Workshop.Time;

namespace Workshop.Importing.Tables;

/// <summary>What a cell says of a time: "2019-12-14 08:30", "Sat 14 Dec, 9–9.30 am", "Tag 2", "09:00", "00:30 +1", a spreadsheet's 43813.354.</summary>
/// <param name="Date">As far as it is said.</param>
/// <param name="DayNumber">"Day 2".</param>
/// <param name="PastMidnight">"+1" behind a time of day: in the night after its day.</param>
/// <param name="Offset">From UTC, where it is given.</param>
/// <param name="Zone">Likewise a zone, in whatever words.</param>
internal sealed partial record Moment(
    DateMention? Date = null, TimeWindow Window = default, int? DayNumber = null, bool PastMidnight = false, Offset? Offset = null, string? Zone = null)
{
    private const int Longest = 80;
    private const int FirstSerial = 20_000, LastSerial = 80_000; // 1954 to 2119
    private static readonly LocalDate SerialZero = new(1899, 12, 30);

    /// <returns>Null where all of it cannot be understood as a time.</returns>
    /// <param name="serials">Numbers may be days and times as spreadsheets count them.</param>
    internal static Moment? Read(string cell, bool serials)
    {
        var text = cell.Trim();
        if (text.Length is 0 or > Longest) return null;
        if (Serial(text, serials) is { } serial) return serial;
        if (Machine(text) is { } machine) return machine;
        var (past, written) = text.EndsWith("+1", StringComparison.Ordinal) ? (true, text[..^2].TrimEnd()) : (false, text);
        return (DateFirst(written) ?? TimeFirst(written)) is { } moment && (!past || moment.Window.Start is not null) ? moment with { PastMidnight = past } : null;
    }

    /// <summary>The same of a column of days, where a number alone is the number of a day.</summary>
    internal static Moment? ReadDay(string cell, bool serials)
    {
        var text = cell.Trim();
        if (Number().Match(text) is { Success: true } number) return new(DayNumber: int.Parse(number.Groups["day"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));
        return Read(text, serials) is { } moment && (moment.Date is not null || moment.DayNumber is not null) ? moment : null;
    }

    private static Moment? DateFirst(string text)
    {
        var at = 0;
        int? number = null;
        if (Counted().Match(text) is { Success: true } counted)
        {
            number = int.Parse(counted.Groups["day"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            at = counted.Length;
        }
        var date = DateReader.Read(text, ref at);
        if (date is { Day: null, Weekday: null }) date = null;
        if (date is null && number is null) return null;
        at += Comma().Match(text, at).Length;
        return Behind(text, at) is { } rest ? rest with { Date = date, DayNumber = number } : null;
    }

    private static Moment? TimeFirst(string text)
    {
        if (TimeCell.Read(text) is { } alone) return new(Window: new(alone, null, null));
        var at = 0;
        var window = TimeWindow.Read(text, ref at, bare: true);
        if (window.IsEmpty) return null;
        if (Behind(text, at, window) is { } moment) return moment;
        at += Comma().Match(text, at).Length;
        return DateReader.Read(text, ref at) is { } date && (date.Day ?? (int?)date.Weekday) is not null && text[at..].Trim(' ', ')', '.').Length == 0
            ? new(date, window)
            : null;
    }

    /// <summary>The times, if there are any, and a zone; null where anything else is left.</summary>
    private static Moment? Behind(string text, int at, TimeWindow window = default)
    {
        if (window.IsEmpty) window = TimeWindow.Read(text, ref at, bare: true);
        var rest = text[at..].Trim(' ', ',', '(', ')', '.', ':', '–', '-', '|');
        if (rest.Length == 0) return new(Window: window);
        return !window.IsEmpty && ZoneWords().IsMatch(rest) ? new(Window: window, Zone: rest) : null;
    }

    private static Moment? Serial(string text, bool serials)
    {
        if (Decimal().Match(text) is not { Success: true } match) return null;
        var number = decimal.Parse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        var (days, part) = ((int)number, number - (int)number);
        var isTime = days == 0 && part > 0 && (serials || match.Groups["part"].Length > 2);
        if (!isTime && days is < FirstSerial or > LastSerial) return null;
        var minutes = (int)Math.Round(part * 24 * 60);
        if (minutes == 24 * 60) (days, minutes) = (days + 1, 0);
        var clock = new ClockTime(minutes / 60, minutes % 60, Half.Unsaid, IsBare: false, Has24: true);
        return new(days < FirstSerial ? null : On(SerialZero.PlusDays(days)), part == 0 ? default : new(clock, null, null));
    }

    /// <summary>"2019-12-14T08:30:00+01:00", as programs write it.</summary>
    private static Moment? Machine(string text)
    {
        if (Iso().Match(text) is not { Success: true } iso || WallClock.Date.Parse(iso.Groups["date"].Value) is not { Success: true } date) return null;
        var (hour, minute) = (int.Parse(iso.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(iso.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture));
        if (hour > 23) return null;
        var offset = iso.Groups["offset"].Value switch
        {
            "" => (Offset?)null,
            "Z" or "z" => NodaTime.Offset.Zero,
            var written => OffsetOf(written),
        };
        return new(On(date.Value), new(new ClockTime(hour, minute, Half.Unsaid, IsBare: false, Has24: true), null, null), Offset: offset);
    }

    private static Offset? OffsetOf(string written)
    {
        var minutes = int.Parse(written.AsSpan(1, 2), CultureInfo.InvariantCulture) * 60 + int.Parse(written.AsSpan(written.Length - 2), CultureInfo.InvariantCulture);
        return minutes <= 14 * 60 ? NodaTime.Offset.FromSeconds((written[0] == '-' ? -60 : 60) * minutes) : null;
    }

    private static DateMention On(LocalDate date) => new(Day: date.Day, Month: date.Month, Year: date.Year);

    [GeneratedRegex(@"^(?<date>[0-9]{4}-[0-9][0-9]-[0-9][0-9])[Tt ](?<hour>[0-9][0-9]):(?<minute>[0-5][0-9])(?::[0-5][0-9](?:[.,][0-9]{1,9})?)?\s?(?<offset>Z|z|[+-][0-9][0-9]:?[0-5][0-9])?$")]
    private static partial Regex Iso();

    [GeneratedRegex(@"^[0-9]{1,5}(?:[.,](?<part>[0-9]{1,17}))?$")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^(?<day>[1-9]|[12][0-9])\.?$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\(?(?:day|tag|jour|d[ií]a|giorno)\s*(?<day>[0-9]{1,2})\b[\s:–—(,|-]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\G[\s,;|)–—@T-]*")]
    private static partial Regex Comma();

    [GeneratedRegex(@"^(?:[A-Z]{2,5}|(?:UTC|GMT)\s?[+\-−–]\s?[0-9]{1,2}(?::?[0-9]{2})?|[A-Za-z_]{2,20}/[A-Za-z_+\-/0-9]{1,30}|[Ll]ocal time|Ortszeit)$", RegexOptions.CultureInvariant)]
    private static partial Regex ZoneWords();
}
