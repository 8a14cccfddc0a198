using NodaTime;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Time;

namespace Workshop.Sheets;

/// <summary>A session as texts that are typed: what stands in its row of the table of all sessions, and at the head of its own form.</summary>
public record SessionCells
{
    public const string IsCancelled = "cancelled";

    /// <summary>"2019-12-14"; empty: its parent's or the event's only one, or not known.</summary>
    public string Day { get; set; } = "";

    /// <summary>"09:30"; "00:30 +1" is after midnight, still in the programme of the day before.</summary>
    public string Start { get; set; } = "";

    /// <summary>The end, "10:00", or the duration, "30 min".</summary>
    public string Until { get; set; } = "";

    /// <summary>Its name.</summary>
    public string Room { get; set; } = "";

    /// <summary>As <see cref="Headline.KindOf(SessionKind)"/> says it.</summary>
    public string Kind { get; set; } = Headline.KindOf(SessionKind.Other);

    public string Label { get; set; } = "";

    public string Title { get; set; } = "";

    /// <summary><see cref="Names.PeopleOf"/>.</summary>
    public string Speakers { get; set; } = "";

    /// <summary>"cancelled", or empty.</summary>
    public string Cancelled { get; set; } = "";

    public static SessionCells From(Session session, Names names)
    {
        var cells = new SessionCells();
        cells.Fill(session, names);
        return cells;
    }

    protected void Fill(Session session, Names names)
    {
        Day = session.Day is { } day ? WallClock.Date.Format(day) : "";
        Start = StartOf(session.Start, session.PastMidnight);
        Until = UntilOf(session.End, session.Minutes);
        Room = names.RoomOf(session.Room);
        Kind = Headline.KindOf(session.Kind);
        Label = OneLine(session.Label);
        Title = OneLine(session.Title);
        Speakers = names.PeopleOf(session.Speakers);
        Cancelled = session.Cancelled ? IsCancelled : "";
    }

    internal static string StartOf(LocalTime? start, bool pastMidnight) => start is { } time ? WallClock.Time.Format(time) + (pastMidnight ? " +1" : "") : "";

    internal static string UntilOf(LocalTime? end, int? minutes) =>
        end is { } time ? WallClock.Time.Format(time) : minutes is { } length ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{length} min") : "";

    private static string OneLine(string? text) => (text ?? "").ReplaceLineEndings(" ");
}
