using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Workshop.Importing;

/// <summary>A time of day as people type it where a browser has no input for times.</summary>
public static partial class TimeCell
{
    /// <summary>"9", "9:00", "9.00", "900", "0900", "9am", "2:30 pm", "14h30", "14 Uhr", "noon"; null for a blank one. 24:00 is midnight.</summary>
    /// <param name="field">As the form posts it.</param>
    public static Outcome<LocalTime?> Parse(string? text, string field)
    {
        var typed = (text ?? "").Trim();
        if (typed.Length == 0) return (LocalTime?)null;
        if (Read(typed) is { } time) return (LocalTime?)time.Time;
        return new Problem(field, Short().Match(typed) is { Success: true } some
            ? $"Write the minutes with two digits: {some.Groups["hour"].Value}:0{some.Groups["minute"].Value} or {some.Groups["hour"].Value}:{some.Groups["minute"].Value}0."
            : Hundredths().Match(typed) is { Success: true } part
            ? $"{Workshop.Text.Words.Quoted(typed)} is not a time of day; did you mean {part.Groups["hour"].Value}:{int.Parse(part.Groups["part"].Value, CultureInfo.InvariantCulture) * 60 / 100:00}?"
            : $"{Workshop.Text.Words.Quoted(Shortened(typed))} is not a time of day; write it like 14:30 or 2:30 pm.");
    }

    /// <summary>Null where the text is something else, or something more.</summary>
    internal static ClockTime? Read(string typed)
    {
        if (typed.Length is 0 or > 24) return null;
        var at = 0;
        var written = Digits().Replace(typed, "${hour}:${minute}");
        return ClockTime.Read(written, ref at) is { } time && at == written.Length ? time : null;
    }

    private static string Shortened(string text) => text.Length <= 40 ? text : $"{text[..(char.IsHighSurrogate(text[39]) ? 39 : 40)]}…";

    /// <summary>"900", "0900", "1430 pm".</summary>
    [GeneratedRegex(@"^(?<hour>[0-9]{1,2})(?<minute>[0-5][0-9])(?![0-9])")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(?<hour>[01]?[0-9]|2[0-3])[:.](?<minute>[0-5])(?![0-9])")]
    private static partial Regex Short();

    /// <summary>"10.75", a spreadsheet's three quarters of an hour.</summary>
    [GeneratedRegex(@"^(?<hour>[01]?[0-9]|2[0-3])[.,](?<part>[6-9][0-9])$")]
    private static partial Regex Hundredths();
}
