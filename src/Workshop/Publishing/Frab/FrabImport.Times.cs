using NodaTime;
using Workshop.Events;
using Workshop.Importing;
using Workshop.Time;

namespace Workshop.Publishing.Frab;

/// <summary>An event with what is known of its time.</summary>
/// <param name="Day">The programme day.</param>
internal sealed record FrabTiming(FrabEvent Event, LocalDate? Day = null, LocalTime? Start = null, bool PastMidnight = false, int? Minutes = null, OffsetDateTime? Exact = null);

internal sealed partial class FrabImport
{
    /// <summary>Without a word of its own a night ends then.</summary>
    private static readonly LocalTime Morning = new(6, 0);

    /// <summary>All events with their times, in the order of these; what has none stays behind its predecessor's day.</summary>
    private List<FrabTiming> Timed() =>
    [
        .. schedule.Days.SelectMany(Timed).OrderBy(timing => timing.Day is null).ThenBy(timing => timing.Day).ThenBy(timing => timing.Start is null).ThenBy(timing => timing.PastMidnight)
            .ThenBy(timing => timing.Start),
    ];

    private IEnumerable<FrabTiming> Timed(FrabDay day)
    {
        var (opens, closes) = (FrabTime.Moment(day.Start), FrabTime.Moment(day.End));
        var date = FrabTime.Moment(day.Date)?.Date ?? opens?.Date;
        return day.Events.Select(told => Timed(told, date, opens, closes));
    }

    private FrabTiming Timed(FrabEvent told, LocalDate? day, FrabMoment? opens, FrabMoment? closes)
    {
        var (moment, clock) = (FrabTime.Moment(told.Date), FrabTime.Clock(told.Start));
        if (moment is null && told.Date?.Trim() is { Length: > 0 } broken) Aside(told.Origin, $"“{Shortened(broken)}” is no date{(day is null ? "" : "; the day under which it stands was taken")}.");
        if (clock is null && told.Start?.Trim() is { Length: > 0 } unclear && FrabTime.Moment(unclear) is null) Aside(told.Origin, $"“{Shortened(unclear)}” is no time of day.");

        // The clock of the place says the time; the date has nothing but the seconds besides.
        var time = clock?.Time ?? moment?.Time ?? FrabTime.Moment(told.Start)?.Time;
        if (time is { } minutes && moment?.Time is { } precise && (precise.Hour, precise.Minute) == (minutes.Hour, minutes.Minute)) time = precise;
        var timing = new FrabTiming(told, DateOf(moment, time) ?? day, time, Minutes: Lasting(told, moment), Exact: moment?.Time == time ? moment?.Exact : null);
        return time is null || day is null ? timing : Within(timing, day.Value, moment is not null, clock?.Days == 1, opens, closes);
    }

    /// <summary>The day on which the clock of the place shows the time nearest to a moment that is given by another clock.</summary>
    private static LocalDate? DateOf(FrabMoment? moment, LocalTime? time) => moment is { Local: { } local } && time is { } shown
        ? new[] { local.Date, local.Date.PlusDays(1), local.Date.PlusDays(-1) }.MinBy(date => Math.Abs((date + shown).InUtc().ToInstant().Minus(local.InUtc().ToInstant()).TotalMinutes))
        : moment?.Date;

    /// <summary>Under the day of its list, if it is in the night behind it.</summary>
    /// <param name="isDated">It names a day of its own.</param>
    /// <param name="isLate">Its hours are over 24.</param>
    private FrabTiming Within(FrabTiming timing, LocalDate day, bool isDated, bool isLate, FrabMoment? opens, FrabMoment? closes)
    {
        var (start, next) = (timing.Start!.Value, day.PlusDays(1));
        var isNext = isDated ? timing.Day == next : !isLate && BeginsBefore(opens, day, start);
        var isNight = isLate ? timing.Day == day || isNext : isNext && IsNight(new(next, start, timing.Exact?.Offset), closes);
        return isNight ? timing with { Day = day, PastMidnight = true } : timing;
    }

    /// <summary>At that time of its day nothing has begun yet.</summary>
    private bool BeginsBefore(FrabMoment? opens, LocalDate day, LocalTime start) => opens is { Time: { } opening, Date: var date } && date == day
        ? start < opening
        : FrabTime.Clock(schedule.DayChange) is { } change && start < LocalTime.Min(change.Time, Morning);

    private bool IsNight(FrabMoment start, FrabMoment? closes) => closes is { Time: not null } end
        ? start.IsAfter(end) == false
        : start.Time < (FrabTime.Clock(schedule.DayChange)?.Time ?? Morning);

    private int? Lasting(FrabEvent told, FrabMoment? start)
    {
        var minutes = FrabTime.Minutes(told.Duration);
        if (minutes is null) Aside(told.Origin, $"“{Shortened(told.Duration!)}” is no duration.");
        if (minutes is null or 0 && start?.Local is { } from && FrabTime.Moment(told.End)?.Local is { } to && to > from) minutes = (int)Math.Min(Period.Between(from, to, PeriodUnits.Minutes).Minutes, int.MaxValue);
        return minutes is > 0 ? minutes : null;
    }

    /// <summary>All days that have an event, a list or are named as first or last; whether the last one is meant is asked where nothing is on it.</summary>
    private When WhenOf(List<FrabTiming> timed)
    {
        var days = timed.Select(timing => timing.Day).OfType<LocalDate>()
            .Concat(schedule.Days.Select(day => (FrabTime.Moment(day.Date) ?? FrabTime.Moment(day.Start))?.Date).OfType<LocalDate>()).Distinct().Order().ToList();
        var (start, end) = (FrabTime.Moment(schedule.Start)?.Date, FrabTime.Moment(schedule.End)?.Date);
        foreach (var (text, read) in new[] { (schedule.Start, start), (schedule.End, end) })
            if (read is null && text?.Trim() is { Length: > 0 } broken) Aside(origin, $"“{Shortened(broken)}” is no date.");
        if (days.Count == 0) return start is null ? new When.NotGiven() : Between(start.Value, end is { } last && last >= start ? last : start.Value);

        var (first, latest) = (start is { } declared && declared < days[0] ? declared : days[0], days[^1]);
        if (end is { } until && until >= first && until != latest) latest = Asked(first, until, latest);
        return first == days[0] && latest == days[^1] ? MeetingDays.Of(days) : Between(first, latest);
    }

    private LocalDate Asked(LocalDate first, LocalDate declared, LocalDate lastWithEvents)
    {
        var later = LocalDate.Max(declared, lastWithEvents);
        var choices = new[] { later, LocalDate.Min(declared, lastWithEvents) }.Select(last => new Choice(WallClock.Date.Format(last), Between(first, last).ToText(null))).ToValueList();
        var answer = answers.To("end") is { } given && WallClock.Date.Parse(given) is { Success: true } parsed && parsed.Value >= first ? parsed.Value : later;
        draft.Questions.Add(new("end", null, nameof(EventDetails.When), $"The schedule says that it ends on {Wording.Day(declared)}, and its last events are on {Wording.Day(lastWithEvents)}. When is the event?", choices, origin, IsProposed: true));
        return answer;
    }

    private static When Between(LocalDate first, LocalDate last) => first == last ? new When.OnDays([new(first)]) : new When.Range(first, last);

    private static string Shortened(string text) => text.Length <= 60 ? text : $"{text[..59]}…";
}
