using System.Text.RegularExpressions;
using NodaTime;
using Workshop.Searching;

namespace Workshop.Importing.Seminars;

/// <summary>When and where the talks of a list take place where it says nothing else: "Tuesdays 4pm, Room 202", "dienstags 16–18 Uhr, SR 2", "le jeudi à 14h".</summary>
/// <param name="Days">Empty where only a time or a place is said.</param>
/// <param name="At">Where in the line it begins.</param>
internal sealed partial record RegularTime(ValueList<IsoDayOfWeek> Days, TimeWindow Window, string? Zone, string? Place, int At = 0)
{
    private const int Longest = 300;

    /// <summary>What a line says of it; several where one day has another time than the other ("Wednesdays 3:30pm and Fridays 11am").</summary>
    internal static IReadOnlyList<RegularTime> In(string line)
    {
        if (line.Length > Longest) return [];
        var days = Weekdays().Matches(line).Take(7).Select(match => (match.Index, End: match.Index + match.Length, Day: DayOf(match.Groups["day"].Value)))
            .Where(found => found.Day is not null).ToList();
        if (days.Count == 0 || !Recurs(line, days[0].Index, days[0].End)) return [];
        var times = new List<RegularTime>();
        for (var i = 0; i < days.Count; i++)
        {
            var same = i;
            while (same + 1 < days.Count && Joint().IsMatch(line[days[same].End..days[same + 1].Index])) same++;
            var behind = line[days[same].End..(same + 1 < days.Count ? days[same + 1].Index : line.Length)];
            var (window, zone, rest) = Times(behind);
            var its = days[i..(same + 1)].Select(found => found.Day!.Value).Distinct().ToValueList();
            times.Add(new(its, window, zone, PlaceBehind(rest), Ahead().Match(line[..days[i].Index]) is { Success: true } ahead ? ahead.Index : days[i].Index));
            i = same;
        }
        var place = times.FindLast(time => time.Place is not null)?.Place;
        return [.. times.Select(time => time with { Place = time.Place ?? place }).Where(time => !time.Window.IsEmpty || time.Place is not null)];
    }

    /// <summary>The day of the week is one of many: it is in the plural, "every" or "on" stands before it, or a time behind it and no date.</summary>
    private static bool Recurs(string line, int at, int end)
    {
        var date = at;
        if (DateReader.Read(line, ref date) is { Day: not null, Month: not null }) return false;
        return Every().IsMatch(line[..end]) || Plural().IsMatch(line[at..end]) || Unless().IsMatch(line) || TimeBehind().IsMatch(line[end..]);
    }

    private static (TimeWindow Window, string? Zone, string Left) Times(string behind)
    {
        foreach (var start in TimeStarts().EnumerateMatches(behind))
        {
            var at = start.Index;
            var window = TimeWindow.Read(behind, ref at);
            if (window.Start is null) continue;
            var zoned = SessionTimes.Of(behind[start.Index..]);
            return (window, zoned.Zone, zoned.Window.IsEmpty ? behind[at..] : zoned.Rest);
        }
        return (default, null, behind);
    }

    private static string? PlaceBehind(string rest)
    {
        var place = Sentence().Split(Lead().Replace(Bracketed().Replace(rest, " "), ""), 2)[0].Trim(' ', ',', '.', ';', '(', ')', '–', '—', '-', ':');
        return place.Length is > 1 and < 120 && !Folding.Words(place).All(word => CalendarWords.Day(word) is not null || word is "and" or "und" or "et" or "y" or "e" or "talks") ? place : null;
    }

    /// <summary>In the plural too: "Tuesdays", "dienstags", "mardis", "sábados".</summary>
    private static IsoDayOfWeek? DayOf(string word) => CalendarWords.Day(word) ?? (word.EndsWith('s') ? CalendarWords.Day(word[..^1]) : null);

    [GeneratedRegex(@"(?<!\p{L})(?<day>(?:Mon|Tues?|Wed(?:nes)?|Thur?s?|Fri|Sat(?:ur)?|Sun)(?:days?)?|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|(?:lun|mar|mercre|jeu|vendre|same)dis?|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bados?|luned[ìi]|marted[ìi]|mercoled[ìi]|gioved[ìi]|venerd[ìi])(?![\p{L}])\.?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weekdays();

    [GeneratedRegex(@"^\s*(?:,|&|/|and|und|et|y|e|or|oder|ou|o)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(
        @"(?<!\p{L})(?:every|each|weekly|bi-?weekly|usually|normally|jeden?|immer|wöchentlich|in der regel|tous les|toutes les|chaque|les|le|los|cada|ogni|di solito|il|i|on|meets|meet|regular(?:ly)?)\s+(?:other\s|second\s|zweiten\s|deux\s)?(?:on\s|am\s)?\p{L}+\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Every();

    /// <summary>The words ahead of the day that belong to it.</summary>
    [GeneratedRegex(@"(?:(?:every|each|weekly|on|am|jeden?|immer|tous|toutes|les?|chaque|los|el|cada|ogni|il|i)\s+){1,3}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ahead();

    [GeneratedRegex(@"^(?:\p{L}{3,6}days|\p{L}+tags|mittwochs|\p{L}+dis|\p{L}+ados)\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Plural();

    [GeneratedRegex(@"unless\s(?:otherwise|noted|stated|specified|announced)|sofern\snicht|falls\snicht|wenn\snicht\sanders|sauf\s(?:mention|indication|avis)|salvo\s(?:indica|diver|aviso)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unless();

    [GeneratedRegex(@"^[\s,:;(–-]*(?:(?:at|from|um|von|ab|à|de|a las|alle|dalle|ore|h)\s+)?[0-9]{1,2}(?:[:.h][0-9]{2}|\s?[ap]\.?m|\s?(?:h|uhr)|\s?[-–]\s?[0-9]{1,2})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TimeBehind();

    [GeneratedRegex(@"(?:^|(?<=[\s,:;(–-]))(?:[0-9]|noon|midday|mittags|midi|mezzogiorno)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TimeStarts();

    [GeneratedRegex(@"^[\s,.;:()–—@-]*(?:(?:in(?:\sthe|\sroom(?=\s\D))?|at(?:\sthe)?|im|in der|en la|en el|en|dans la|dans le|à la|au|à|in aula(?=\s\D)|nella|nell['’]|presso|place:|where:|room:|ort:|lieu:|lugar:|luogo:)\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    /// <summary>"(salvo que se diga otra cosa)" between the time and the place.</summary>
    [GeneratedRegex(@"^\s*\((?![^()]*[0-9])[^()]{8,80}\)")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"[.;!?]\s+(?=\p{Lu})|,?\s(?:y\sdura|and\s(?:last|take)s?|und\sdauer[nt]|et\sdure|e\sdura)\s|\s(?:unless|with|followed|preceded|and\s(?:on|are)|sofern|sauf|salvo)\s|\.$|\s\(")]
    private static partial Regex Sentence();
}
