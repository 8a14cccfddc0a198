using NodaTime;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Tests.Meetings;

namespace Workshop.Tests.Programmes;

public sealed class NowAndNextTests
{
    private static readonly DateTimeZone Zone = Workshop.Time.Zones.Find("America/Vancouver")!;

    private static readonly Room A = new(Guid.NewGuid(), "A"), B = new(Guid.NewGuid(), "B");

    [Theory]
    [InlineData("08:00", " -> opening")]
    [InlineData("09:00", "opening -> talk")]
    [InlineData("09:29", "opening -> talk")]
    [InlineData("09:30", "talk -> lunch")]
    [InlineData("10:30", " -> lunch")]
    [InlineData("12:00", "lunch -> ")]
    [InlineData("13:00", "")]
    public void One_thing_follows_another_and_nothing_is_on_between(string time, string said) => Assert.Equal(said, Said(time,
        SomeProgramme.Talk("opening", "09:00", "09:30"), SomeProgramme.Talk("talk", "09:30", "10:30"), SomeProgramme.Talk("lunch", "12:00", "13:00")));

    [Theory]
    [InlineData("09:10", "a1 -> a2")]
    [InlineData("09:50", "session -> a2")]
    [InlineData("10:10", "a2 -> ")]
    public void Of_a_session_and_its_talks_the_talk_is_what_is_on(string time, string said)
    {
        var session = SomeProgramme.Talk("session", "09:00", "10:30");
        Assert.Equal(said, Said(time, session,
            SomeProgramme.Talk("a1", "09:00", "09:30") with { Parent = session.Id }, SomeProgramme.Talk("a2", "10:00", "10:30") with { Parent = session.Id }));
        Assert.Equal(" -> a1", Said("08:00", session, SomeProgramme.Talk("a1", "09:00", "09:30") with { Parent = session.Id }));
    }

    [Theory]
    [InlineData("10:10", " -> coffee | A: a1 -> a2 | B: b1 -> b2")]
    [InlineData("10:45", " -> coffee | A: a2 ->  | B: b1 -> b2")]
    [InlineData("11:30", " -> coffee | B: b2 -> ")]
    [InlineData("12:10", "coffee -> ")]
    public void Every_room_says_its_own(string time, string said) => Assert.Equal(said, Said(time,
        SomeProgramme.Talk("b1", "10:00", "11:00") with { Room = B.Id }, SomeProgramme.Talk("b2", "11:00", "12:00") with { Room = B.Id },
        SomeProgramme.Talk("a1", "10:00", "10:30") with { Room = A.Id }, SomeProgramme.Talk("a2", "10:30", "11:00") with { Room = A.Id },
        SomeProgramme.Talk("coffee", "12:00", "12:30")));

    [Theory]
    [InlineData("09:59", " -> lunch | A: a1 -> a2 | B: b1 -> ")]
    [InlineData("10:00", " -> lunch | A: a2 ->  | B: b1 -> ")]
    [InlineData("13:00", "lunch -> ")]
    [InlineData("23:59", "lunch -> ")]
    public void What_has_no_end_is_on_until_something_else_begins_where_it_is_or_the_day_ends(string time, string said) => Assert.Equal(said, Said(time,
        SomeProgramme.Talk("a1", "09:00") with { Room = A.Id }, SomeProgramme.Talk("a2", "10:00") with { Room = A.Id },
        SomeProgramme.Talk("b1", "09:00") with { Room = B.Id }, SomeProgramme.Talk("lunch", "13:00")));

    [Fact]
    public void A_talk_without_an_end_is_over_when_its_session_is()
    {
        var session = SomeProgramme.Talk("session", "09:00", "10:00");
        Assert.Equal("", Said("10:00", session, SomeProgramme.Talk("talk", "09:30") with { Parent = session.Id }));
    }

    [Fact]
    public void Without_a_time_there_is_nothing_to_say_and_no_moment_at_which_that_changes()
    {
        var nothing = At("09:00", SomeProgramme.Talk("x"), SomeProgramme.Talk("y"));
        Assert.Empty(nothing.Rooms);
        Assert.Null(nothing.Until);
    }

    [Fact]
    public void On_the_day_before_it_names_the_day_until_midnight()
    {
        var index = new ProgrammeIndex(SomeProgramme.Of(SomeProgramme.Talk("x", "09:00", "10:00")));
        var eve = NowAndNext.At(Instant.FromUtc(2019, 12, 13, 20, 0), index);
        Assert.Equal((SomeProgramme.Day, Workshop.Time.Zones.StartOf(Zone, SomeProgramme.Day)), (eve.Day, eve.Until));
        Assert.Equal(At("08:59", index), NowAndNext.At(eve.Until!.Value, index), Same);
    }

    /// <summary>The words of a moment are those of every moment until the one that it names.</summary>
    [Fact, Trait("Category", Proof.Category)]
    public void Between_two_changes_nothing_changes()
    {
        foreach (var random in Proof.Of(300, random => random))
        {
            var index = new ProgrammeIndex(SomeProgramme.Random(random, random.Next(1, 40)));
            Instant? at = Instant.FromUtc(2019, 10, 30, 0, 0);
            for (var steps = 0; at is { } now; steps++, at = NowAndNext.At(now, index).Until)
            {
                Assert.True(steps < 500);
                var shown = NowAndNext.At(now, index);
                if (shown.Until is not { } until) break;
                Assert.True(until > now);
                var between = now + Duration.FromTicks((long)((until - now).TotalTicks * random.NextDouble()));
                Assert.Equal(shown, NowAndNext.At(between, index), Same);
                Assert.Equal(shown, NowAndNext.At(until - Duration.Epsilon, index), Same);
            }
            Assert.DoesNotContain(NowAndNext.At(at ?? Instant.FromUtc(2030, 1, 1, 0, 0), index).Rooms, room => room.Next.Count > 0);
        }
    }

    private static bool Same(NowAndNext one, NowAndNext other) => Words(one) == Words(other) && one.Day == other.Day && one.Until == other.Until;

    private static string Said(string time, params Session[] sessions) => Words(At(time, sessions));

    private static NowAndNext At(string time, params Session[] sessions) =>
        At(time, new ProgrammeIndex(SomeProgramme.Of([.. sessions.Select((session, index) => session with { Code = $"SOME{index:00}" })]) with { Rooms = [A, B] }));

    private static NowAndNext At(string time, ProgrammeIndex index) =>
        NowAndNext.At(Workshop.Time.Zones.ToInstant(Zone, SomeProgramme.Day + SomeProgramme.Time(time)!.Value), index);

    private static string Words(NowAndNext shown) => string.Join(" | ", shown.Rooms.Select(room =>
        $"{(room.Room is { } known ? $"{known.Name}: " : "")}{Titles(room.Now)} -> {Titles(room.Next)}"));

    private static string Titles(IEnumerable<AgendaItem> items) => string.Join(" + ", items.Select(item => item.Session.Title));
}
