using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;

namespace Workshop.Tests.Meetings;

public static partial class Generated
{
    private static ValueList<Session> Sessions(
        Dice dice, int count, bool withTimes, ValueList<Credit> credits, ValueList<Room> rooms, ValueList<Track> tracks)
    {
        var days = Enumerable.Range(0, 3).Select(dice.Date().PlusDays).ToList();
        var people = credits.Select(credit => credit.Id).ToList();
        var sessions = new List<Session>();
        for (var n = 0; n < count; n++)
        {
            var session = new Session(dice.Id(), dice.Code(), (3 * n) + dice.Number(1, 3), dice.Pick<SessionKind>())
            {
                Label = dice.Maybe(() => dice.Text(3)),
                Title = dice.Maybe(() => dice.Text(12)),
                Language = dice.Maybe(dice.Language),
                Speakers = dice.Some(people, 2),
                Authors = dice.Some(people, 4).Select(credit => new Author(credit, dice.Chance(30))).ToValueList(),
                Chairs = dice.Some(people, 1),
                Abstract = dice.Maybe(dice.Markdown),
                Day = dice.MaybeValue(() => dice.Pick(days)),
                Room = rooms.IsEmpty ? null : dice.MaybeValue(() => dice.Pick(rooms).Id),
                Tracks = dice.Some(tracks.Select(track => track.Id).ToList(), 2),
                Parent = n == 0 ? null : dice.MaybeValue(() => dice.Pick(sessions).Id),
                Board = dice.Maybe(() => $"{dice.Pick(["A", "B", "Ω"])}{dice.Number(1, 40)}"),
                Materials = dice.Several(3, () => Material(dice)),
                Award = dice.Maybe(() => dice.Text(3)),
                Cancelled = dice.Chance(20),
            };
            sessions.Add(withTimes ? Timed(dice, session) : session with { Minutes = dice.MaybeValue(() => dice.Number(1, 600)) });
        }
        // Numbers say who came first, not who stands first.
        return (dice.Chance(50) ? sessions : sessions.AsEnumerable().Reverse()).ToValueList();
    }

    private static Session Timed(Dice dice, Session session)
    {
        var start = dice.MaybeValue(dice.Time);
        var lasts = dice.Number(0, 2);
        return session with
        {
            Start = start,
            PastMidnight = start is not null && dice.Chance(20),
            End = lasts == 1 ? dice.Time() : null,
            Minutes = lasts == 2 ? dice.Number(1, 600) : null,
        };
    }
}
