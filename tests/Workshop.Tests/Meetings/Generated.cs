using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;

namespace Workshop.Tests.Meetings;

/// <summary>
/// Whole programmes out of a random number: every field of the domain, every value of every enumeration, over a thousand of them
/// (GeneratedTests counts). All hold together (<see cref="Workshop.Programmes.Programme.Problems"/>), so each is what a working copy composes.
/// </summary>
public static partial class Generated
{
    public static Programme Programme(Random random)
    {
        var dice = new Dice(random);
        var id = dice.Id();
        var people = Enumerable.Range(0, dice.Number(0, 8)).Select(_ => Person(dice)).ToValueList();
        var credits = people.Select(person => Credit(dice, person)).ToValueList();
        var rooms = dice.Several(4, () => Room(dice));
        var tracks = dice.Several(3, () => new Track(dice.Id(), dice.Text(3), dice.MaybeValue(() => dice.Number(0, 23))));
        var withTimes = dice.Chance(80);
        var sessions = Sessions(dice, dice.Number(0, 12), withTimes, credits, rooms, tracks);
        return new(id, Event(dice, withTimes))
        {
            Sections = dice.Several(8, () => Section(dice, credits, withTimes)),
            Credits = credits,
            People = people,
            Rooms = rooms,
            Tracks = tracks,
            Sessions = sessions,
            LastNumber = sessions.Select(session => session.Number).DefaultIfEmpty(0).Max() + dice.Number(0, 2),
            Calendar = Calendar(dice, id, sessions),
        };
    }

    private static Person Person(Dice dice) =>
        new(dice.Id(), dice.Slug(), dice.Text(2), dice.Maybe(() => $"0000-0002-{dice.Number(1000, 9999)}-{dice.Number(100, 999)}X"));

    private static Credit Credit(Dice dice, Person person) => new(dice.Id(), person.Id, dice.Text(3))
    {
        Affiliation = dice.Maybe(() => dice.Text()),
        Url = dice.Maybe(dice.Url),
        Biography = dice.Maybe(dice.Markdown),
        Photo = dice.Maybe(() => Picture(dice)),
    };

    private static Room Room(Dice dice) => new(dice.Id(), dice.Text(2))
    {
        Place = dice.Maybe(() => Place(dice)),
        Capacity = dice.MaybeValue(() => dice.Number(1, 4000)),
    };

    private static Picture Picture(Dice dice) => new(
        dice.Maybe(() => $"/files/{dice.Slug()}.jpg"), dice.Maybe(() => dice.Text(4)), dice.Maybe(() => dice.Text()),
        dice.MaybeValue(() => dice.Number(1, 4000)), dice.MaybeValue(() => dice.Number(1, 4000)));

    private static Place Place(Dice dice) => new()
    {
        Room = dice.Maybe(() => dice.Text(2)),
        Floor = dice.Maybe(() => dice.Text(2)),
        Building = dice.Maybe(() => dice.Text(2)),
        Campus = dice.Maybe(() => dice.Text(2)),
        Venue = dice.Maybe(() => dice.Text(4)),
        Address = dice.Maybe(() => dice.Text()),
        City = dice.Maybe(() => dice.Text(1)),
        Country = dice.Maybe(() => dice.Text(1)),
        Latitude = dice.MaybeValue(() => dice.Number(-90_000, 90_000) / 1000.0),
        Longitude = dice.MaybeValue(() => dice.Number(-180_000, 180_000) / 1000.0),
    };

    private static ValueList<CalendarStamp> Calendar(Dice dice, Guid id, ValueList<Session> sessions) =>
        sessions.Select(session => session.Id).Append(id).Append(dice.Id()).Where(_ => dice.Chance(50)).Select(record => Stamp(dice, record)).ToValueList();

    private static CalendarStamp Stamp(Dice dice, Guid record) => new(record, $"{dice.Id():N}@example.org", dice.Number(0, 5), dice.Instant(), Time(dice))
    {
        Place = dice.Maybe(() => dice.Text()),
        Status = dice.Pick<CalendarStatus>(),
        Earlier = dice.Maybe(() => Time(dice)),
        Code = dice.Maybe(() => $"W{dice.Number(10_000, 99_999)}"),
        People = dice.Several(2, dice.Id),
    };

    private static CalendarTime Time(Dice dice)
    {
        var start = dice.Date().At(dice.Time());
        return new(start, dice.MaybeValue(() => start.PlusMinutes(dice.Number(5, 3000))), dice.Chance(30), dice.Maybe(dice.Zone));
    }
}
