using NodaTime;
using Workshop.Events;
using Workshop.Programmes;

namespace Workshop.Tests.Programmes;

/// <summary>Programmes as tests about time need them: nothing in them but what they are about.</summary>
internal static class SomeProgramme
{
    internal static readonly LocalDate Day = new(2019, 12, 14);

    internal static Programme Of(params Session[] sessions) =>
        new(Guid.NewGuid(), new() { Kind = EventKind.Workshop, When = new When.OnDays([new(Day)]), Zone = "America/Vancouver" })
        {
            Sessions = sessions.ToValueList(),
        };

    internal static Session Talk(string title, string? start = null, string? end = null) =>
        new(Guid.NewGuid(), "ABCDEF", 1, SessionKind.ContributedTalk) { Title = title, Start = Time(start), End = Time(end) };

    internal static LocalTime? Time(string? text) => text is null ? null : Workshop.Time.WallClock.Time.Parse(text).Value;

    /// <summary>Nested, half untimed, some past midnight, on days with and without a date, a few with parents that make no sense.</summary>
    internal static Programme Random(Random random, int sessions)
    {
        var ids = Enumerable.Range(0, sessions).Select(_ => Guid.NewGuid()).ToList();
        var rooms = Enumerable.Range(1, 12).Select(number => new Room(Guid.NewGuid(), $"Room {number}")).ToList();
        var tracks = Enumerable.Range(1, 5).Select(number => new Track(Guid.NewGuid(), $"Track {number}")).ToList();
        return new(Guid.NewGuid(), new() { When = new When.Range(new(2019, 11, 1), new(2019, 11, 3)), Zone = "America/Vancouver" })
        {
            Rooms = rooms.ToValueList(),
            Tracks = tracks.ToValueList(),
            Sessions = ids.Select((id, index) => new Session(id, $"S{index:00000}", index + 1, (SessionKind)random.Next(13))
            {
                Title = $"Talk {index}",
                Day = random.Next(4) == 0 ? null : new LocalDate(2019, 11, random.Next(1, 4)),
                Start = random.Next(2) == 0 ? null : LocalTime.FromMinutesSinceMidnight(random.Next(96) * 15),
                Minutes = random.Next(2) == 0 ? null : random.Next(1, 12) * 15,
                PastMidnight = random.Next(10) == 0,
                Room = random.Next(3) == 0 ? null : rooms[random.Next(rooms.Count)].Id,
                Tracks = random.Next(2) == 0 ? [] : [tracks[random.Next(tracks.Count)].Id],
                Parent = random.Next(3) == 0 ? ids[random.Next(ids.Count)] : null,
            }).ToValueList(),
        };
    }
}
