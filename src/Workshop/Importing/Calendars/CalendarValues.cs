using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using Workshop.Text;

namespace Workshop.Importing.Calendars;

/// <summary>Values of content lines as others write them (RFC 5545 §3.3). Null stands for what cannot be read.</summary>
internal static partial class CalendarValues
{
    /// <summary>TEXT without its escapes and what does harm, as it is; null for an empty one.</summary>
    internal static string? Plain(CalendarLine? line) => line is not null && Unescaped(line.Value) is { Length: > 0 } text ? text : null;

    /// <summary>The same without blanks at its ends.</summary>
    internal static string? Text(CalendarLine? line) => Plain(line)?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>A list of TEXT.</summary>
    internal static IEnumerable<string> Texts(CalendarLine line)
    {
        var start = 0;
        for (var at = 0; at <= line.Value.Length; at++)
        {
            if (at < line.Value.Length && line.Value[at] == '\\') at++;
            else if (at == line.Value.Length || line.Value[at] == ',')
            {
                if (Unescaped(line.Value[start..at]) is { Length: > 0 } text) yield return text;
                start = at + 1;
            }
        }
        if (start < line.Value.Length && Unescaped(line.Value[start..]) is { Length: > 0 } last) yield return last;
    }

    /// <summary>Minutes east of Greenwich and seconds: "+0100", "-0730", "+005320".</summary>
    internal static Offset? OffsetOf(CalendarLine? line)
    {
        if (line is null || Offsets().Match(line.Value.Trim()) is not { Success: true } match) return null;
        var seconds = Number(match, "h") * 3600 + Number(match, "m") * 60 + Number(match, "s");
        return seconds > 18 * 3600 ? null : Offset.FromSeconds(match.Value[0] == '-' ? -seconds : seconds);
    }

    /// <summary>"PT1H30M", "P1D", "P2W"; none that goes back.</summary>
    internal static Period? Lasting(string? value)
    {
        if (value is null || Durations().Match(value.Trim()) is not { Success: true } match) return null;
        var period = new PeriodBuilder
        {
            Weeks = Number(match, "w"), Days = Number(match, "d"), Hours = Number(match, "h"), Minutes = Number(match, "m"), Seconds = Number(match, "s"),
        }.Build();
        return period.Equals(Period.Zero) ? null : period;
    }

    private static string Unescaped(string value)
    {
        if (!value.Contains('\\', StringComparison.Ordinal)) return Characters.Clean(value);
        var text = new StringBuilder(value.Length);
        for (var at = 0; at < value.Length; at++)
            if (value[at] != '\\' || at + 1 == value.Length) text.Append(value[at]);
            else text.Append(value[++at] is 'n' or 'N' ? '\n' : value[at]);
        return Characters.Clean(text.ToString());
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } digits ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^[+-](?<h>\d\d):?(?<m>\d\d)(?::?(?<s>\d\d))?\z")]
    private static partial Regex Offsets();

    [GeneratedRegex(@"^\+?P(?:(?<w>\d{1,3})W)?(?:(?<d>\d{1,4})D)?(?:T(?:(?<h>\d{1,4})H)?(?:(?<m>\d{1,5})M)?(?:(?<s>\d{1,6})S)?)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Durations();
}
