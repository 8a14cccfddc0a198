using NodaTime;
using Workshop.Programmes;
using Workshop.Text;
using Workshop.Time;

namespace Workshop.Importing;

/// <summary>Goes through the lines and keeps what one says for those that follow: the day, the half of the day, a time that stands alone.</summary>
internal sealed class SessionReader(Programme programme, bool has24)
{
    private readonly IReadOnlyList<LocalDate> dates = [.. programme.Event.When.Dates()];
    private readonly KnownPeople people = new(programme.Credits);
    private readonly RunningClock clock = new(has24);
    private LocalDate? day;
    private Doubt? dayDoubt;
    private (int Line, SessionTimes Times)? above;
    private bool hasAskedForZone;

    internal List<SessionLine> Sessions { get; } = [];

    internal List<Doubt> Aside { get; } = [];

    /// <param name="text">The line without marks.</param>
    internal void Read(Line line, string text, bool isStruck)
    {
        if (DayHeading.Of(text, dates, line.Number) is { } heading)
        {
            End();
            if (heading.Day is null || heading.Day != day) clock.NextDay();
            (day, dayDoubt) = (heading.Day, heading.Doubt);
            var behind = SessionTimes.Of(heading.Rest);
            if (behind.Rest.Length == 0 || heading.IsNumbered && behind.Window.IsEmpty)
            {
                Aside.Add(dayDoubt ?? new(line.Number, nameof(SessionLine.Day), $"The lines that follow are on {Wording.Day(day!.Value)}."));
                dayDoubt = null;
                if (behind.Window.IsEmpty) return;
            }
            text = heading.Rest;
        }
        if (!text.Any(char.IsLetterOrDigit) || NameGuess.AreColumns(Entry.Split(text, SessionLines.Cells())))
        {
            Aside.Add(new(line.Number, "", $"{Words.Quoted(line.Text)} seems to be no session."));
            return;
        }
        var times = SessionTimes.Of(text);
        if (!times.Window.IsEmpty && times.Rest.Length == 0)
        {
            End();
            above = (line.Number, times);
            return;
        }
        if (above is { } alone && times.Window.IsEmpty) times = alone.Times with { Rest = times.Rest };
        else End();
        above = null;
        Add(line.Number, times, isStruck);
    }

    /// <summary>A time below which nothing stands is a session of which nothing else is known.</summary>
    internal void End()
    {
        if (above is { } alone) Add(alone.Line, alone.Times, isStruck: false);
        above = null;
    }

    private void Add(int line, SessionTimes times, bool isStruck)
    {
        var time = clock.Next(times.Window, line);
        var draft = new SessionDraft(line, programme.Rooms, people) { Minutes = times.Window.Minutes };
        draft.Read(times.Rest);
        if (!draft.IsSession && times.Window.Start is null && times.Window.End is null)
        {
            Aside.Add(new(line, "", $"{Words.Quoted(times.Rest)} seems to be no session."));
            return;
        }
        if (times.Zone is { } zone)
        {
            draft.Aside.Add(zone);
            if (!hasAskedForZone)
                draft.Doubt(nameof(SessionLine.Start), $"The times are said to be in {zone} and are kept as they stand. Is that the event’s zone?");
            hasAskedForZone = true;
        }
        if (time.Doubt is { } doubt) draft.Doubts.Add(doubt);
        if (dayDoubt?.Line == line) draft.Doubts.Add(dayDoubt);
        Sessions.Add(draft.Session() with
        {
            Day = day,
            Start = time.Start,
            PastMidnight = time.PastMidnight,
            End = time.End,
            Minutes = time.End is null ? draft.Minutes : null,
            Cancelled = draft.IsCancelled || isStruck,
        });
    }
}
