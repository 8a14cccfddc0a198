using NodaTime;
using Workshop.Time;

namespace Workshop.Importing;

/// <summary>
/// The times of a list, one after the other. On a clock of twelve hours a list says by its order what it leaves out: 1:30 behind 12:30 is in
/// the afternoon. That is proposed, and asked where it begins.
/// </summary>
/// <param name="has24">The list shows somewhere that its day has 24 hours.</param>
internal sealed class RunningClock(bool has24)
{
    private static readonly LocalTime Evening = new(18, 0), Morning = new(6, 0);

    private LocalTime? last;
    private bool pastMidnight, hasAsked;

    internal readonly record struct Reading(LocalTime? Start, bool PastMidnight, LocalTime? End, Doubt? Doubt);

    internal void NextDay() => (last, pastMidnight) = (null, false);

    internal Reading Next(TimeWindow window, int line)
    {
        var (start, end) = (window.Start?.Time, window.End?.Time);
        Doubt? doubt = null;
        if (start is { } from && IsOpen(window.Start))
        {
            if (from < last && Later(from) >= last) (start, doubt) = (Later(from), Asked(line, "Start", Later(from), from));
            else if (last is null && from < Morning) doubt = Asked(line, "Start", from, Later(from));
        }
        else if (start is { } early && window.Start is { Half: Half.Unsaid, Hour: < 7 } && last is { } before && before > early && before < Evening)
            doubt = Asked(line, "Start", early, Later(early));
        if (end is { } to && IsOpen(window.End) && (start ?? last) is { } begins && to <= begins && Later(to) > begins)
        {
            doubt ??= Asked(line, "End", Later(to), to);
            end = Later(to);
        }
        if (start is { } first && end is { } past && past < first && Period.Between(past, first).Hours < 12)
        {
            doubt ??= new(line, "End", $"It would end before it begins, at {Wording.Time(past, Events.ClockStyle.Hours24)}. When does it end? That was left open.");
            end = null;
        }
        if (start is { } now)
        {
            if (!pastMidnight && last >= Evening && now < Morning && !IsOpen(window.Start))
            {
                pastMidnight = true;
                doubt ??= new(line, "PastMidnight", $"Is {Wording.Time(now, Events.ClockStyle.Hours24)} in the night after the evening before it?");
            }
            else if (now >= Morning) pastMidnight = false;
            last = now;
        }
        return new(start, pastMidnight && start is not null, end, doubt);
    }

    private static LocalTime Later(LocalTime time) => time.PlusHours(12);

    private bool IsOpen(ClockTime? time) => !has24 && time is { IsOpen: true, Hour: < 12 };

    private Doubt? Asked(int line, string field, LocalTime proposed, LocalTime other)
    {
        if (hasAsked) return null;
        hasAsked = true;
        return new(line, field, "In which half of the day is this time? The times that follow are read likewise.",
            [WallClock.Time.Format(proposed), WallClock.Time.Format(other)]);
    }
}
