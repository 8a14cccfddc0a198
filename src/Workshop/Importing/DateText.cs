using System.Text.RegularExpressions;
using NodaTime;
using Workshop.Events;
using Workshop.Text;
using Workshop.Time;

namespace Workshop.Importing;

/// <summary>
/// The date of an event as people type it: "14 Dec 2019", "2019-12-14", "14.12.2019", "13–14 December 2019", "December 13 or 14, 2019",
/// "13, 15 and 17 May 2026", "May 2026", "autumn 2026", "early 2027", "TBA"; days also with their hours. What can be meant in two ways is
/// asked, and so is a year that is missing.
/// </summary>
public static partial class DateText
{
    private const int Longest = 200;

    private const string Examples = "write it like 14 Dec 2019, 2019-12-14, 13–14 Dec 2019, December 2019 or autumn 2026.";

    private enum Joint { To, Or, And }

    /// <param name="field">As the form posts it.</param>
    public static Outcome<When> Parse(string? text, string field = nameof(When))
    {
        var typed = Space().Replace(Characters.Clean(text ?? ""), " ").Trim(' ', '.', ',');
        if (typed.Length == 0) return new When.NotGiven();
        if (typed.Length > Longest) return new Problem(field, $"This is long for a date; {Examples}");
        if (Open().IsMatch(typed)) return new When.Undecided(typed);
        var (dates, joints, window, left) = Read(typed);
        if (dates.Count == 0)
            return Vague(typed) is { } vague ? vague : new Problem(field, $"{Words.Quoted(typed)} is no date; {Examples}");
        if (left.Length > 0)
            return Vague(typed) is { } vague ? vague : new Problem(field, $"{Words.Quoted(left)} was not understood beside the date; {Examples}");

        Complete(dates, joints);
        if (dates.Select(Question).OfType<string>().FirstOrDefault() is { } question) return new Problem(field, question);
        var when = Said(typed, dates, joints, window);
        var problems = when.Problems("UTC").Select(problem => problem with { Field = field }).ToArray(); // which zone, another field says
        return problems.Length > 0 ? problems : when;
    }

    private static (List<DateMention> Dates, List<Joint> Joints, TimeWindow Window, string Left) Read(string typed)
    {
        var (dates, joints, at) = (new List<DateMention>(), new List<Joint>(), 0);
        while (DateReader.Read(typed, ref at, bare: true) is { } date)
        {
            dates.Add(date);
            if (Joints().Match(typed, at) is not { Success: true } joint) break;
            var next = at + joint.Length;
            if (DateReader.Read(typed, ref next, bare: true) is not { } other) break;
            if (other is { Day: not null, Month: null } && IsTime(typed, at + joint.Length)) break; // the 9 of "14 Dec 2019, 9 am"
            at += joint.Length;
            joints.Add(joint.Groups["to"].Success ? Joint.To : joint.Groups["or"].Success ? Joint.Or : Joint.And);
        }
        var window = dates.TrueForAll(date => date.Day is not null) ? TimeWindow.Read(typed, ref at) : default;
        return (dates, joints, window, typed[at..].Trim(' ', ',', '.', ')'));
    }

    private static bool IsTime(string typed, int at) => !TimeWindow.Read(typed, ref at).IsEmpty;

    /// <summary>A month and a year said once belong to all: "13–14 December 2019", "Dec 13 or 14, 2019", "30 December – 2 January 2020".</summary>
    private static void Complete(List<DateMention> dates, List<Joint> joints)
    {
        for (var i = dates.Count - 2; i >= 0; i--)
        {
            var (date, next) = (dates[i], dates[i + 1]);
            var turns = joints[i] == Joint.To && date is { Year: null, Day: not null } && date.Month > next.Month;
            dates[i] = date with { Month = date.Month ?? (date.Day is null ? null : next.Month), Year = date.Year ?? (turns ? next.Year - 1 : next.Year) };
        }
        for (var i = 1; i < dates.Count; i++)
            dates[i] = dates[i] with { Month = dates[i].Month ?? (dates[i].Day is null ? null : dates[i - 1].Month), Year = dates[i].Year ?? dates[i - 1].Year };
    }

    private static string? Question(DateMention date)
    {
        if (date is { Season: not null, IsEither: true, Year: { } winter })
            return $"Is that the winter {winter - 1}/{winter % 100:00} or {winter}/{(winter + 1) % 100:00}? Write both years.";
        if (date is { Day: not null, Month: null }) return "Which month?";
        if (date.Year is not { } year) return date.Day is null ? "Which year? Write it behind the month." : "Which year? Write it behind day and month.";
        if (year is < When.FirstYear or > When.LastYear) return year < 100 ? "Write the year with four digits." : $"{year} is not a year in which we can plan.";
        if (date is not { Day: { } day, Month: { } month }) return date.Weekday is null ? null : "Which day of the month?";
        if (date.IsEither) return $"Is that {day} {Wording.Month(year, month)} or {month} {Wording.Month(year, day)}? Write the month as a word.";
        if (date.Date is not { } known) return $"{Wording.Month(year, month)} has no day {day}.";
        return date.Weekday is { } weekday && weekday != known.DayOfWeek
            ? $"{day} {Wording.Month(year, month)} is a {known.DayOfWeek}, not a {weekday}."
            : null;
    }

    private static When Said(string typed, List<DateMention> dates, List<Joint> joints, TimeWindow window)
    {
        if (dates is [{ Day: null } one]) return new When.Around(one.Year!.Value, one.Month, one.Season);
        if (dates.Exists(date => date.Day is null)) return new When.Undecided(typed, Month(dates[0]));

        var (opening, closing) = (window.Start?.Time, window.End?.Time);
        if (opening is { } start && closing is null && window.Minutes is { } minutes) closing = start.PlusMinutes(minutes);
        if (joints is [Joint.To]) return new When.Range(dates[0].Date!.Value, dates[1].Date, opening, closing);

        var spans = new List<DateSpan> { DateSpan.Day(dates[0].Date!.Value) };
        for (var i = 1; i < dates.Count; i++)
            if (joints[i - 1] == Joint.To) spans[^1] = spans[^1] with { Last = dates[i].Date!.Value };
            else spans.Add(DateSpan.Day(dates[i].Date!.Value));
        if (!joints.Contains(Joint.Or))
            return new When.OnDays(spans.SelectMany(Days).Select(day => new Day(day, opening, closing)).ToValueList());
        return joints.Contains(Joint.And) && !IsList(joints) || !window.IsEmpty
            ? new When.Undecided(typed, Month(dates[0]))
            : new When.Alternatives(spans.ToValueList());
    }

    /// <summary>"13, 14 or 15": the commas mean the same as the word before the last.</summary>
    private static bool IsList(List<Joint> joints) => joints[^1] == Joint.Or && joints.Count(joint => joint == Joint.Or) == 1;

    private static IEnumerable<LocalDate> Days(DateSpan span) => new When.Range(span.First, span.Last).Dates();

    private static YearMonth? Month(DateMention date) => date is { Year: { } year, Month: { } month } ? new YearMonth(year, month) : null;

    /// <summary>"early 2027", "mid-May 2026", "14 December 2019 (tentative)": a year is known, and that more is not.</summary>
    private static When.Undecided? Vague(string typed)
    {
        if (!Uncertain().IsMatch(typed) || !Year().IsMatch(typed)) return null;
        foreach (var word in WordStart().EnumerateMatches(typed))
        {
            var at = word.Index;
            if (DateReader.Read(typed, ref at) is { Year: >= When.FirstYear and <= When.LastYear, Month: not null, IsEither: false } date)
                return new(typed, Month(date));
        }
        return new(typed);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(
        @"\G(?:\s*(?<to>[-–—−‐‑]{1,3})\s*|\s+(?<to>to|until|till|through|bis|au|al|a)\s+|\s*,?\s+(?<or>or|oder|ou|o|oppure)\s+(?:(?:on|am|le|el|il)\s+)?" +
        @"|\s*,?\s+(?:and|und|et|y|e)\s+|\s*[,&+;]\s*)(?=[\p{L}0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joints();

    [GeneratedRegex(
        @"^(?:(?:the\s)?dates?:?\s(?:is\s|are\s)?)?(?:tb[acd]|to be (?:announced|decided|determined|confirmed|defined|fixed)|not (?:yet )?(?:decided|fixed|known|set)|undecided" +
        @"|unknown|open|soon|coming soon|(?:noch )?offen|wird noch bekannt ?gegeben|à (?:déterminer|définir|confirmer|venir)|da (?:definire|confermare)" +
        @"|por (?:determinar|confirmar|definir)|\?+)[\s.!…]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Open();

    [GeneratedRegex(
        @"\?|(?<!\p{L})(?:tb[acd]|early|mid|late|beginning|end|about|around|approx|circa|ca|probably|tentative(?:ly)?|provisional(?:ly)?|expected|planned|perhaps|maybe|likely" +
        @"|half|quarter|q[1-4]|week|term|semester|anfang|mitte|ende|voraussichtlich|début|mi|fin|inicios?|mediados|finales|inizio|metà|fine|or|and|to)(?!\p{L})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Uncertain();

    [GeneratedRegex(@"(?<![0-9])(?:19|2[0-9])[0-9]{2}(?![0-9])")]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<![\p{L}0-9])[\p{L}0-9]")]
    private static partial Regex WordStart();
}
