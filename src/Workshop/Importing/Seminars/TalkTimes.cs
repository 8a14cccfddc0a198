using NodaTime;

namespace Workshop.Importing.Seminars;

/// <summary>The clock times of a talk.</summary>
/// <param name="IsGuessed">The half of the day is not said, and nobody speaks at four in the morning.</param>
internal readonly record struct TalkTimes(LocalTime? Start, LocalTime? End, bool IsGuessed)
{
    /// <summary>Before it no talk begins, so that 4:00 means the afternoon.</summary>
    private const int Morning = 7;

    /// <param name="isMorning">It is known that such an hour is meant as it stands.</param>
    internal static TalkTimes Of(TimeWindow window, bool isMorning = false)
    {
        if (window.Start is not { } start) return new(null, window.End?.Time, false);
        var isGuessed = start.IsOpen && start.Hour < Morning;
        var begins = isGuessed && !isMorning ? start.In(Half.Afternoon).Time : start.Time;
        var ends = window.End?.Time;
        if (ends <= begins && window.End is { IsOpen: true } open && open.In(Half.Afternoon).Time > begins) ends = open.In(Half.Afternoon).Time;
        if (ends is null && window.Minutes is { } minutes) ends = begins.PlusMinutes(minutes);
        return new(begins, ends, isGuessed);
    }
}
