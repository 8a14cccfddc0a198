using NodaTime;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Publishing.Calendars;

namespace Workshop.Importing.Calendars;

/// <summary>What the date of an event may be whose calendar has these entries, the likeliest first.</summary>
internal static class ToldWhen
{
    private const int MostAlternatives = 20;

    /// <param name="entries">The event's.</param>
    internal static IEnumerable<When> Of(IReadOnlyList<CalendarEntry> entries)
    {
        var held = entries.Where(entry => entry.Status != CalendarStatus.Cancelled).ToList();
        var told = held.Count > 0 ? held : entries;
        if (told.Count == 0)
        {
            yield return new When.NotGiven();
            yield break;
        }
        var spans = told.Select(entry => SpanOf(entry.Time)).OrderBy(span => span.First).ToList();
        if (told.Any(entry => entry.Status == CalendarStatus.Tentative))
        {
            if (spans.Count > 1 && AreApart(spans)) yield return new When.Alternatives(spans.ToValueList());
            var days = spans.SelectMany(span => Enumerable.Range(0, Math.Min(MostAlternatives, Period.DaysBetween(span.First, span.Last) + 1)).Select(span.First.PlusDays)).Distinct().Take(MostAlternatives).ToList();
            if (days.Count > 1) yield return new When.Alternatives(days.Select(DateSpan.Day).ToValueList());
        }
        else if (told.Count == 1) yield return Of(told[0].Time);
        else if (AreApart(spans) && told.All(entry => DayOf(entry.Time) is not null))
            yield return new When.OnDays(told.Select(entry => DayOf(entry.Time)!).OrderBy(day => day.Date).ToValueList());
        yield return new When.Undecided(null, spans[0].First.ToYearMonth());
    }

    internal static When Of(CalendarTime time)
    {
        if (DayOf(time) is { } day && (!time.AllDay || time.End is not null)) return new When.OnDays([day]);
        var span = SpanOf(time);
        return time.AllDay ? new When.Range(span.First, time.End is null ? null : span.Last)
            : new When.Range(time.Start.Date, time.End!.Value.Date, time.Start.TimeOfDay, time.End.Value.TimeOfDay);
    }

    /// <summary>Null for what takes more than a day.</summary>
    private static Day? DayOf(CalendarTime time)
    {
        var span = SpanOf(time);
        if (time.AllDay) return span.First == span.Last ? new(span.First) : null;
        if (time.End is not { } end) return new(span.First, time.Start.TimeOfDay);
        var isSame = end.Date == time.Start.Date || end.Date == time.Start.Date.PlusDays(1) && end.TimeOfDay <= time.Start.TimeOfDay;
        return isSame ? new(time.Start.Date, time.Start.TimeOfDay, end.TimeOfDay) : null;
    }

    private static DateSpan SpanOf(CalendarTime time)
    {
        var last = time.End is not { } end ? time.Start.Date : time.AllDay ? end.Date.PlusDays(-1) : end.Date;
        return new(time.Start.Date, LocalDate.Max(time.Start.Date, last));
    }

    private static bool AreApart(List<DateSpan> spans) => spans.Zip(spans.Skip(1)).All(pair => pair.First.First < pair.Second.First);
}
