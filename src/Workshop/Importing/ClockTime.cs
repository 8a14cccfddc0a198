using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Workshop.Importing;

/// <summary>The half of the day that a time says it is in.</summary>
internal enum Half { Unsaid, Morning, Afternoon }

/// <summary>A time of day as somebody wrote it: "09:00", "9.30 am", "14h30", "11 Uhr", "noon", and within a range "9".</summary>
/// <param name="Hour">0 to 24, as written.</param>
/// <param name="IsBare">An hour and nothing that says that it is one.</param>
/// <param name="Has24">By itself it says that the day has 24 hours: "09:00", "14:30", "14h".</param>
internal readonly partial record struct ClockTime(int Hour, int Minute, Half Half, bool IsBare, bool Has24)
{
    /// <summary>Whether the half of the day has to be guessed from its surroundings.</summary>
    internal bool IsOpen => Half == Half.Unsaid && !Has24 && Hour is >= 1 and <= 12;

    /// <summary>It was written with "c.t.", which the minutes count in.</summary>
    internal bool HasQuarter { get; init; }

    /// <summary>As written; 24:00 is midnight.</summary>
    internal LocalTime Time => new((Half, Hour) switch
    {
        (Half.Morning, 12) => 0,
        (Half.Afternoon, < 12) => Hour + 12,
        _ => Hour % 24,
    }, Minute);

    internal ClockTime In(Half half) => this with { Half = half };

    /// <summary>Reads one where it stands.</summary>
    /// <param name="at">Moves behind it if there is one.</param>
    internal static ClockTime? Read(string text, ref int at)
    {
        if (Written().Match(text, at) is not { Success: true } written) return null;
        if (written.Groups["word"] is { Success: true } word)
        {
            at += written.Length;
            var midnight = word.Value.EndsWith("night", StringComparison.OrdinalIgnoreCase) || word.Value.EndsWith("nacht", StringComparison.OrdinalIgnoreCase);
            return new(12, 0, midnight ? Half.Morning : Half.Afternoon, IsBare: false, Has24: false);
        }
        var (hour, minute) = (Number(written.Groups["hour"]), Number(written.Groups["minute"]));
        var half = written.Groups["half"].Value.ToUpperInvariant() switch { "A" => Half.Morning, "P" => Half.Afternoon, _ => Half.Unsaid };
        if (hour > 24 || hour == 24 && minute > 0 || half != Half.Unsaid && hour == 0) return null;
        at += written.Length;
        var has24 = half == Half.Unsaid && (hour is 0 or > 12 || written.Groups["hour"].Length == 2 && hour < 10 || written.Groups["h"].Success);
        var isBare = half == Half.Unsaid && !written.Groups["minute"].Success && !written.Groups["h"].Success && !written.Groups["academic"].Success;
        var hasQuarter = written.Groups["quarter"].Success && minute == 0 && hour < 24;
        return new(hour, hasQuarter ? AcademicQuarter : minute, half, isBare, has24) { HasQuarter = hasQuarter };
    }

    /// <summary>"17 Uhr c.t." (cum tempore) is a quarter past, "s.t." (sine tempore) on the hour.</summary>
    private const int AcademicQuarter = 15;

    /// <summary>On the hour, where the quarter belongs to another time.</summary>
    internal ClockTime WithoutQuarter => this with { Minute = HasQuarter ? 0 : Minute, HasQuarter = false };

    internal ClockTime WithQuarter => this with { Minute = Minute == 0 ? AcademicQuarter : Minute, HasQuarter = true };

    private static int Number(Group digits) => digits.Success ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"\G(?:(?:12(?::00)?\s)?(?<word>noon|midday|midnight|mittags?|mitternacht|midi|mediod[ií]a|mezzogiorno)" +
        @"|(?<hour>[0-9]{1,2})(?:\s?[:.：]\s?(?<minute>[0-5][0-9])(?::[0-5][0-9])?|(?<h>\s?h)\s?(?<minute>[0-5][0-9])?)?" +
        @"(?<h>\s?(?:uhr|uur|hrs?|h|heures?|horas?|ore)(?!\p{L}))?(?:\s?(?<half>[ap])(?:\.\s?m\.?|m\b\.?))?(?<academic>[\s,(]{0,2}(?:(?<quarter>c)|s)\.\s?t\.)?)(?![\p{L}\p{N}]|\.[0-9]{4})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
