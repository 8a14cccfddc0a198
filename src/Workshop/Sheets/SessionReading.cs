using System.Globalization;
using NodaTime;
using Workshop.Importing;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Text;
using Workshop.Time;

namespace Workshop.Sheets;

/// <summary>Reads the cells of a session back. A cell that says what it said before leaves its field to the letter.</summary>
public static class SessionReading
{
    private const int LongestLabel = 200, LongestTitle = 1_000;

    /// <param name="was">What the cells say of the session as it is.</param>
    /// <returns>Problems by the names of the cells.</returns>
    public static Outcome<Session> Read(this SessionCells cells, Session session, SessionCells was, Names names)
    {
        var problems = new List<Problem>();
        if (!Same(cells.Day, was.Day)) session = session with { Day = Taken(DayOf(cells.Day)) };
        if (!Same(cells.Start, was.Start))
        {
            var (time, isPast) = Split(cells.Start);
            session = session with { Start = Taken(TimeCell.Parse(time, nameof(cells.Start))), PastMidnight = isPast };
            if (session.Start is null) session = session with { PastMidnight = false };
        }
        if (!Same(cells.Until, was.Until))
        {
            var (end, minutes) = Taken(Until(cells.Until, session.Start));
            session = session with { End = end, Minutes = minutes };
        }
        if (!Same(cells.Room, was.Room)) session = session with { Room = Taken(names.Room(cells.Room, session.Room, nameof(cells.Room))) };
        if (!Same(cells.Kind, was.Kind)) session = session with { Kind = Taken(KindOf(cells.Kind)) };
        if (!Same(cells.Label, was.Label)) session = session with { Label = Text(cells.Label, LongestLabel, nameof(cells.Label)) };
        if (!Same(cells.Title, was.Title)) session = session with { Title = Text(cells.Title, LongestTitle, nameof(cells.Title)) };
        if (!Same(cells.Speakers, was.Speakers))
            session = session with { Speakers = Taken(names.People(cells.Speakers, session.Speakers, nameof(cells.Speakers))) };
        if (!Same(cells.Cancelled, was.Cancelled)) session = session with { Cancelled = cells.Cancelled.Trim().Length > 0 };
        return problems.Count > 0 ? problems : session;

        T? Taken<T>(Outcome<T> outcome)
        {
            problems.AddRange(outcome.Problems);
            return outcome.TryGetValue(out var value) ? value : default;
        }

        string? Text(string typed, int longest, string field)
        {
            if (typed.Length > longest) problems.Add(new(field, string.Create(CultureInfo.InvariantCulture, $"Up to {longest:N0} characters; these are {typed.Length:N0}.")));
            return typed.Trim() is { Length: > 0 } text ? text : null;
        }
    }

    private static bool Same(string one, string other) => Merge.Same(one, other);

    private static Outcome<LocalDate?> DayOf(string typed)
    {
        if (typed.Trim() is not { Length: > 0 } text) return (LocalDate?)null;
        return WallClock.Date.Parse(text) is { Success: true } day
            ? day.Value
            : new Problem(nameof(SessionCells.Day), $"{Words.Quoted(text)} is not a date: write it like 2019-12-14.");
    }

    /// <summary>"00:30 +1".</summary>
    private static (string Time, bool IsPastMidnight) Split(string typed) =>
        typed.Trim() is var text && text.EndsWith("+1", StringComparison.Ordinal) ? (text[..^2], true) : (text, false);

    private static Outcome<(LocalTime? End, int? Minutes)> Until(string typed, LocalTime? start)
    {
        var text = typed.Trim();
        var end = TimeCell.Parse(text, nameof(SessionCells.Until));
        if (TimeWindow.Duration(text) is { } minutes)
        {
            // "14h" is when it ends, "2h" behind 13:00 how long it lasts.
            return end.TryGetValue(out var time) && (start is null || time > start) ? (time, null) : (null, minutes);
        }
        if (end.TryGetValue(out var at)) return (at, null);
        return new Problem(nameof(SessionCells.Until), $"{end.Problems[0].Message} A duration is written like 45 min.");
    }

    private static Outcome<SessionKind> KindOf(string typed)
    {
        foreach (var kind in Enum.GetValues<SessionKind>())
            if (string.Equals(Headline.KindOf(kind), typed.Trim(), StringComparison.OrdinalIgnoreCase)) return kind;
        return new Problem(nameof(SessionCells.Kind), $"{Words.Quoted(typed)} is not a kind of session.");
    }
}
