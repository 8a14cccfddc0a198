using NodaTime;
using Workshop.Events;

namespace Workshop.Time;

/// <summary>
/// Sets days and times in words. Times that follow one another under one abbreviation share it; the last one is followed by the zone.
/// </summary>
internal sealed class PhraseBuilder(string? zoneId, ClockStyle clock, WhenStyle style)
{
    private readonly List<Phrase> phrases = [];
    private readonly List<(int After, string Abbreviation)> times = [];
    private readonly DateTimeZone? zone = Zones.Find(zoneId);

    public WhenStyle Style => style;

    /// <summary>From here on days are printed without their times.</summary>
    public PhraseBuilder DaysAlone()
    {
        style = WhenStyle.List;
        return this;
    }

    public void Text(string text, bool strong = false) => phrases.Add(new(text, null, strong));

    public void Piece(string text, string machine) => phrases.Add(new(text, machine));

    /// <summary>A day with or without times; the end may be on another day.</summary>
    public void Window(LocalDateTime? start, LocalDateTime? end, LocalDate day, bool year = true)
    {
        if (start is not { } from)
        {
            Piece(Day(day, year), WallClock.Date.Format(day));
            if (end is not { } until) return;
            Text(", until ");
            Time(until, until.Date == day ? "" : $"{Day(until.Date, year)}, ");
            return;
        }
        var sameDay = end?.Date == day && from.Date == day;
        Time(from, $"{Day(from.Date, year && !(end is { } later && later.Date != from.Date && later.Year == from.Year))}, ");
        if (end is not { } to) return;
        Text(sameDay && Abbreviation(from) == Abbreviation(to) ? "–" : " – ");
        Time(to, to.Date == from.Date ? "" : $"{Day(to.Date, year)}, ");
    }

    /// <summary>From a day to a later one, either with or without its time.</summary>
    public void Stretch(LocalDate first, LocalTime? opening, LocalDate last, LocalTime? closing)
    {
        Moment(first, opening, first.Year != last.Year);
        Text(" – ");
        Moment(last, closing, year: true);
    }

    public void Moment(LocalDate day, LocalTime? time, bool year)
    {
        if (time is { } at) Time(day + at, $"{Day(day, year)}, ");
        else Piece(Day(day, year), WallClock.Date.Format(day));
    }

    /// <summary>Times of day on a day that is not known, and therefore without an offset.</summary>
    public void Hours(LocalTime? start, LocalTime? end)
    {
        if (start is null) Text("until ");
        else Piece(Wording.Time(start.Value, clock), WallClock.Time.Format(start.Value));
        if (start is not null && end is not null) Text("–");
        if (end is { } to) Piece(Wording.Time(to, clock), WallClock.Time.Format(to));
        Text($" ({zone?.Id ?? zoneId ?? "time zone not given"})");
    }

    /// <summary>Times of day that hold on each of several days.</summary>
    public void EachDay(IReadOnlyList<LocalDateTime> starts, LocalTime start, LocalTime? end)
    {
        Text($", each {Wording.Time(start, clock)}{(end is { } to ? $"–{Wording.Time(to, clock)}" : "")}");
        times.Add((phrases.Count, string.Join('/', starts.Select(Abbreviation).Distinct())));
    }

    /// <summary>Days and ranges with what they share said once: "13 or 14 December 2019", "28 April – 2 May or 15–17 May 2020".</summary>
    public void Spans(IReadOnlyList<DateSpan> spans, string conjunction, bool strong, Func<LocalDate, string> machine)
    {
        for (var i = 0; i < spans.Count; i++)
        {
            if (i > 0 && i < spans.Count - 1) Text(", ");
            else if (i > 0)
            {
                Text(" ");
                Text(conjunction, strong);
                Text(" ");
            }
            Span(spans[i], i + 1 < spans.Count ? spans[i + 1] : null, machine);
        }
    }

    public void Span(DateSpan span, DateSpan? next, Func<LocalDate, string> machine)
    {
        var (first, last) = span;
        var year = next is null || first.Year != next.Last.Year || last.Year != next.First.Year;
        var month = year || first.Month != last.Month || last.Month != next!.First.Month || last.Month != next.Last.Month;
        if (first != last)
        {
            var crosses = first.Year != last.Year || first.Month != last.Month;
            Piece(Format(crosses, first.Year != last.Year, first), machine(first));
            Text(crosses ? " – " : "–");
        }
        Piece(Format(month, year, last), machine(last));
    }

    public string Machine(LocalDateTime local) => Wording.ForMachines(local, zone);

    public string Abbreviation(LocalDateTime local) => zone?.Abbreviation(zone.ToInstant(local)) ?? "";

    public IReadOnlyList<Phrase> Phrases()
    {
        for (var i = times.Count - 1; i >= 0; i--)
        {
            var (after, abbreviation) = times[i];
            if (i == times.Count - 1) phrases.Insert(after, new(zone is null ? $" ({zoneId ?? "time zone not given"})" : $" {Zones.Label(abbreviation, zone.Id)}"));
            else if (times[i + 1].Abbreviation != abbreviation) phrases.Insert(after, new($" {abbreviation}"));
        }
        times.Clear();
        if (phrases.Count > 0) phrases[0] = phrases[0] with { Text = Capitalized(phrases[0].Text) };
        return phrases;
    }

    private static string Capitalized(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private void Time(LocalDateTime at, string day)
    {
        Piece(day + Wording.Time(at.TimeOfDay, clock), Machine(at));
        times.Add((phrases.Count, Abbreviation(at)));
    }

    private string Day(LocalDate day, bool year)
    {
        var pattern = (style, year && style != WhenStyle.Beside) switch
        {
            (WhenStyle.Poster, true) => Wording.Spelled,
            (WhenStyle.Poster, false) => Wording.SpelledDay,
            (_, true) => Wording.Short,
            (_, false) => Wording.WeekdayAndDay,
        };
        return pattern.Format(day);
    }

    private string Format(bool month, bool year, LocalDate day) => Wording.DayNumber.Format(day)
        + (month ? $" {(style == WhenStyle.List ? Wording.ShortMonth : Wording.MonthName).Format(day)}" : "")
        + (year ? $" {day.Year:0000}" : "");
}
