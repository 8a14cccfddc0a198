using Workshop.Importing;
using Workshop.Programmes;
using Workshop.Publishing.Calendars;
using Workshop.Time;

namespace Workshop.Tests.Importing.Calendars;

/// <summary>Calendars as tests write them: lines end as the text's do.</summary>
internal static class SomeCalendar
{
    internal static readonly ScheduleCalendar Format = new();

    /// <summary>The lines of the calendar around its events, and one event for each text.</summary>
    internal static string Of(string head, params string[] events) =>
        $"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Example//Example//EN\n{head}{(head.Length > 0 ? "\n" : "")}{string.Concat(events.Select(lines => $"BEGIN:VEVENT\n{lines}\nEND:VEVENT\n"))}END:VCALENDAR\n";

    internal static Outcome<ReadResult> Try(string calendar, params (string Key, string Answer)[] answers) =>
        Format.Read([Source.Pasted(calendar, "talks_2026.ics")], new(answers.ToDictionary(answer => answer.Key, answer => answer.Answer)));

    internal static ReadResult Read(string calendar, params (string Key, string Answer)[] answers)
    {
        var read = Try(calendar, answers).Value;
        foreach (var one in read.Events) Assert.DoesNotContain(one.Programme.Problems(), problem => problem.Field != "Zone");
        return read;
    }

    /// <summary>The only event.</summary>
    internal static Programme Event(string calendar, params (string Key, string Answer)[] answers) => Assert.Single(Read(calendar, answers).Events).Programme;

    /// <summary>When its sessions are, or where it has none with a time, when it is: "2019-03-04T00:30–01:00", cancelled ones with an x.</summary>
    internal static IEnumerable<string> Times(ReadResult read) => read.Events.SelectMany(Times);

    private static IEnumerable<string> Times(ReadEvent read)
    {
        var (programme, timings) = (read.Programme, Timings.Of(read.Programme));
        var timed = programme.Sessions.Where(session => timings[session].Start is not null).ToList();
        if (timed.Count == 0) return [programme.Event.When.ToText(null)];
        return timed.Select(session => timings[session]).Zip(timed, (timing, session) =>
            $"{timing.Start:uuuu-MM-ddTHH:mm}{(timing.End is { } end ? $"–{WallClock.Time.Format(end.TimeOfDay)}" : "")}{(session.Cancelled || read.Cancelled ? " x" : "")}");
    }
}
