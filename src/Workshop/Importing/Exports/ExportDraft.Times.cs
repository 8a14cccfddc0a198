using NodaTime;
using Workshop.Events;

namespace Workshop.Importing.Exports;

internal sealed partial class ExportDraft
{
    private static readonly LocalTime LastMinute = new(23, 59);

    /// <summary>As it is told; without that the days of its sessions; without those the date in words.</summary>
    private When WhenOf()
    {
        if (told.Start?.In(zone) is { } start) return Between(start, told.End?.In(zone));
        var days = told.Sessions.Select(session => session.Start?.In(zone).Date).OfType<LocalDate>().ToList();
        if (days.Count == 0)
            return told.DateText is not { } words ? new When.NotGiven()
                : DateText.Parse(words).TryGetValue(out var when) ? when
                : texts.Line(words, ExportTexts.LongestName, told.Origin) is { } printed ? new When.Undecided(printed) : new When.NotGiven();
        return MeetingDays.Of(days);
    }

    /// <summary>From midnight to the last minute is what a form has where no time was filled in.</summary>
    private When Between(ToldTime start, ToldTime? end)
    {
        if (end is { } told && (told.Date < start.Date || told.Date == start.Date && told.Time < start.Time))
        {
            aside.Add(this.told.Origin, "It is said to end before it begins; its end was left out.");
            end = null;
        }
        var (opening, closing) = (start.Time, end?.Time);
        if (opening == LocalTime.Midnight && closing is { } closes && (closes == LocalTime.Midnight || closes >= LastMinute)) (opening, closing) = (null, null);
        if (end is null) closing = null;
        var last = end?.Date ?? start.Date;
        if (last == start.Date) return new When.OnDays([new(start.Date, opening, closing == opening ? null : closing)]);
        return last == start.Date.PlusDays(1) && closing <= opening ? new When.OnDays([new(start.Date, opening, closing)]) : new When.Range(start.Date, last, opening, closing);
    }

    /// <summary>How a session that begins then ends: at a time of day, or after so many minutes where only those are known.</summary>
    private (LocalTime? End, int? Minutes) EndOf(ToldSession session, ToldTime? start)
    {
        const int day = 24 * 60;
        var minutes = session.Minutes is > 0 and <= 30 * day ? session.Minutes : null;
        if (session.End?.In(zone) is not { } end || start?.MinutesTo(end) is not { } lasts) return (null, minutes);
        if (lasts is > 0 and <= day) return (end.Time, null);
        if (lasts < 0) aside.Add(session.Origin, "It is said to end before it begins; its end was left out.");
        if (lasts > day) aside.Add(session.Origin, "It goes on for more than a day; only its beginning was taken.");
        return (null, lasts == 0 ? minutes : null);
    }
}
