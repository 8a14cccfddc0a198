using NodaTime;
using Workshop.Time;

namespace Workshop.Events;

/// <summary>How much of a date is printed.</summary>
public enum WhenStyle
{
    /// <summary>For the facts: "Sat 14 Dec 2019, 08:00–18:30 PST (America/Vancouver)", "8–14 December 2019".</summary>
    Facts,

    /// <summary>For lists: the days alone, and so without a zone: "Sat 14 Dec 2019", "8–14 Dec 2019".</summary>
    List,

    /// <summary>For posters: "Monday 15 August 2022, 11:00 CEST (Europe/Berlin)".</summary>
    Poster,

    /// <summary>Beneath the facts, in another zone, without repeating the year: "Sun 15 Dec, 01:00–11:30 JST (Asia/Tokyo)".</summary>
    Beside,
}

public abstract partial record When
{
    internal const string NotDecided = " — not decided yet";

    private const string ToBeAnnounced = "Date to be announced";

    /// <summary>More separate days than these are a first, a last and a number in a list.</summary>
    private const int MostListed = 3;

    /// <summary>
    /// What is printed, in pieces. English, whatever the machine's culture. A time is always followed by its zone; where there is none, by
    /// saying so.
    /// </summary>
    /// <param name="zone">The event's.</param>
    public IReadOnlyList<Phrase> Phrases(string? zone, ClockStyle clock = ClockStyle.Hours24, WhenStyle style = WhenStyle.Facts)
    {
        var words = new PhraseBuilder(zone, clock, style);
        Write(words);
        if (this is Alternatives { Options.IsEmpty: false } or Undecided { AsPrinted.Length: > 0 }) words.Text(NotDecided);
        return words.Phrases();
    }

    public string ToText(string? zone, ClockStyle clock = ClockStyle.Hours24, WhenStyle style = WhenStyle.Facts) =>
        Phrases(zone, clock, style).ToText();

    /// <summary>The same by the clocks of another zone. Days without a time stay what they are: they name dates, not instants.</summary>
    public When In(DateTimeZone from, DateTimeZone to)
    {
        return this switch
        {
            { OnlyDay: { } day } => new OnDays([Shifted(day)]),
            OnDays several => new OnDays(several.Days.Select(Shifted).ToValueList()),
            Range range => Stretched(range),
            _ => this,
        };

        Day Shifted(Day day)
        {
            var (start, end) = day.Window();
            if (start is not { } local) return end is { } until && There(until) is var stop ? new(stop.Date, null, stop.TimeOfDay) : day;
            var began = There(local);
            var ended = end is { } last ? from.ToInstant(last, from.ToInstant(local)).InZone(to).LocalDateTime : (LocalDateTime?)null;
            return new(began.Date, began.TimeOfDay, ended?.TimeOfDay);
        }

        Range Stretched(Range range)
        {
            var opening = range.Opening is { } first ? There(range.First + first) : (LocalDateTime?)null;
            var closing = range is { Last: { } day, Closing: { } last } ? There(day + last) : (LocalDateTime?)null;
            return new(opening?.Date ?? range.First, closing?.Date ?? range.Last, opening?.TimeOfDay, closing?.TimeOfDay);
        }

        LocalDateTime There(LocalDateTime local) => from.ToInstant(local).InZone(to).LocalDateTime;
    }

    private void Write(PhraseBuilder words)
    {
        switch (this)
        {
            case Undecided { AsPrinted: { Length: > 0 } printed }:
                words.Text(printed);
                break;
            case Alternatives { Options.IsEmpty: false } some:
                words.Spans(some.Options, "or", strong: true, WallClock.Date.Format);
                break;
            case Around around:
                Write(around, words);
                break;
            case { OnlyDay: { } day }:
                Write([day], words);
                break;
            case Range range:
                Write(range, words);
                break;
            case OnDays { Days.IsEmpty: false } several:
                Write(several.Days, words);
                break;
            case Postponed postponed:
                words.Text("Postponed", strong: true);
                if (postponed.Old is NotGiven or Undecided { AsPrinted: null or "" }) break;
                words.Text("; was ");
                postponed.Old.Write(words.DaysAlone());
                break;
            default:
                words.Text(ToBeAnnounced);
                break;
        }
    }

    private static void Write(Around around, PhraseBuilder words)
    {
        var year = YearText(around.Year);
        if (around.Month is { } month) words.Piece(Wording.Month(around.Year, month), WallClock.Month.Format(new(around.Year, month)));
        else if (around.Season is Season.Winter) words.Text($"Winter {YearText(around.Year - 1)}/{around.Year % 100:00}");
        else if (around.Season is { } season) words.Text($"{season} {year}");
        else words.Piece(year, year);
    }

    private static void Write(Range range, PhraseBuilder words)
    {
        var timed = words.Style != WhenStyle.List;
        var (opening, closing) = timed ? (range.Opening, range.Closing) : (null, null);
        if (range.Last is not { } last)
        {
            words.Text("from ");
            if (opening is not null) words.Moment(range.First, opening, year: true);
            else words.Span(DateSpan.Day(range.First), null, WallClock.Date.Format);
            words.Text(", end not decided");
        }
        else if (opening is null && closing is null) words.Span(new(range.First, last), null, WallClock.Date.Format);
        else words.Stretch(range.First, opening, last, closing);
    }

    private static void Write(ValueList<Day> days, PhraseBuilder words)
    {
        var timed = words.Style != WhenStyle.List && days.Any(day => day.Start is not null || day.End is not null);
        var first = days[0];
        if (days.Count == 1)
        {
            var (start, end) = timed ? first.Window() : (null, null);
            words.Window(start, end, first.Date);
        }
        else if (words.Style == WhenStyle.List && days.Count > MostListed)
        {
            words.Span(new(first.Date, days[^1].Date), null, WallClock.Date.Format);
            words.Text($" ({days.Count} days)");
        }
        else if (!timed || first.Start is not null && days.All(day => day.Start == first.Start && day.End == first.End))
        {
            words.Spans([.. days.Select(day => DateSpan.Day(day.Date))], "and", strong: false,
                day => timed ? words.Machine(day + first.Start!.Value) : WallClock.Date.Format(day));
            if (timed) words.EachDay([.. days.Select(day => day.Date + first.Start!.Value)], first.Start!.Value, first.End);
        }
        else
        {
            for (var i = 0; i < days.Count; i++)
            {
                var (start, end) = days[i].Window();
                words.Window(start, end, days[i].Date, year: i == days.Count - 1 || days[i].Date.Year != days[i + 1].Date.Year);
                if (i < days.Count - 1) words.Text("; ");
            }
        }
    }
}
