using Workshop.Publishing;
using Workshop.Time;

namespace Workshop.Programmes.SideBySide;

/// <summary>What a session says.</summary>
internal static class SessionParticulars
{
    public static IEnumerable<Particular> Of(Session session, Func<Guid, string> whole, Func<Guid, string> credit, Func<Guid, string> room, Func<Guid, string> track) =>
    [
        new("Title", session.Title ?? ""), new("Label", session.Label ?? ""), new("Kind", Headline.KindOf(session.Kind)),
        new("Speakers", Written.Lines(session.Speakers.Select(credit))),
        new("Authors", Written.Lines(session.Authors.Select(author => credit(author.Credit) + (author.Presents ? " (presents)" : "")))),
        new("Chairs", Written.Lines(session.Chairs.Select(credit))),
        new("Day", session.Day is { } day ? Wording.Day(day) : ""),
        new("Start", session.Start is { } start ? WallClock.Time.Format(start) + (session.PastMidnight ? " (after midnight)" : "") : ""),
        new("End", session.End is { } end ? WallClock.Time.Format(end) : ""), new("Minutes", Written.Number(session.Minutes)),
        new("Room", session.Room is { } where ? room(where) : ""), new("Tracks", Written.Lines(session.Tracks.Select(track))),
        new("Part of", session.Parent is { } parent ? whole(parent) : ""), new("Board", session.Board ?? ""),
        new("Abstract", session.Abstract ?? ""), new("Materials", Written.Lines(session.Materials.Select(Written.Material))),
        new("Award", session.Award ?? ""), new("Cancelled", session.Cancelled ? "yes" : ""), new("Language", session.Language ?? ""),
        new("Code", session.Code), new("Number", Written.Number((int?)session.Number)),
    ];
}
