using Workshop.Programmes;

namespace Workshop.Tests.Programmes;

public sealed class SessionOrderTests
{
    [Theory]
    [InlineData("a b c", "a b c")]
    [InlineData("a@10 b@9 c@8", "c@8 b@9 a@10")]
    [InlineData("a@10 b c@9 d", "c@9 d a@10 b")]
    [InlineData("a b@10 c@9", "a c@9 b@10")]
    [InlineData("a@9 b@9 c@9", "a@9 b@9 c@9")]
    [InlineData("a@9 b c@9 d", "a@9 b c@9 d")]
    public void Timed_ones_sort_by_start_and_untimed_ones_follow(string listed, string printed) =>
        Assert.Equal(printed.Split(' '), SessionOrder.Siblings(listed.Split(' '), Start));

    [Fact]
    public void The_order_keeps_its_laws()
    {
        var random = new Random(31);
        for (var round = 0; round < 10_000; round++)
        {
            var listed = Enumerable.Range(0, random.Next(12)).Select(i => random.Next(2) == 0 ? $"{i}" : $"{i}@{random.Next(5)}").ToArray();
            var printed = SessionOrder.Siblings(listed, Start);

            Assert.Equal(listed.Order(), printed.Order());
            Assert.Equal(printed, SessionOrder.Siblings(printed, Start));
            Assert.Equal(listed.Where(IsTimed).OrderBy(Start), printed.Where(IsTimed));
            for (var i = 0; i < listed.Length; i++)
            {
                if (IsTimed(listed[i])) continue;
                var at = printed.ToList().IndexOf(listed[i]);
                Assert.Equal(i == 0 ? null : listed[i - 1], at == 0 ? null : printed[at - 1]);
            }
        }
    }

    [Fact]
    public void Parts_stand_right_behind_what_they_are_part_of_in_an_order_of_their_own()
    {
        var late = SomeProgramme.Talk("late", "14:00");
        var early = SomeProgramme.Talk("early", "09:00");
        var second = SomeProgramme.Talk("second", "09:30") with { Parent = early.Id };
        var first = SomeProgramme.Talk("first", "09:00") with { Parent = early.Id };
        var poster = SomeProgramme.Talk("poster") with { Parent = late.Id };
        Assert.Equal(["early", "first", "second", "late", "poster"], Titles(late, second, poster, early, first));
    }

    [Fact]
    public void Days_come_in_their_order_whatever_the_list_says_and_no_day_comes_last()
    {
        var monday = SomeProgramme.Talk("monday", "15:00") with { Day = new(2019, 12, 9) };
        var tuesday = SomeProgramme.Talk("tuesday", "09:00") with { Day = new(2019, 12, 10) };
        var someday = SomeProgramme.Talk("someday", "08:00");
        var programme = SomeProgramme.Of(someday, tuesday, monday);
        programme = programme with { Event = programme.Event with { When = new Workshop.Events.When.NotGiven() } };
        Assert.Equal(["monday", "tuesday", "someday"], SessionOrder.Of(programme).Select(session => session.Title));
    }

    [Fact]
    public void A_talk_past_midnight_comes_after_the_evening_of_its_day() =>
        Assert.Equal(["evening", "night"], Titles(SomeProgramme.Talk("night", "00:30") with { PastMidnight = true }, SomeProgramme.Talk("evening", "23:00")));

    [Fact]
    public void Parts_of_each_other_and_of_nothing_stand_on_their_own()
    {
        var (a, b) = (SomeProgramme.Talk("a"), SomeProgramme.Talk("b"));
        var itself = SomeProgramme.Talk("itself");
        Assert.Equal(["a", "b", "itself", "lost"], Titles(
            a with { Parent = b.Id }, b with { Parent = a.Id }, itself with { Parent = itself.Id }, SomeProgramme.Talk("lost") with { Parent = Guid.NewGuid() }));
    }

    [Fact]
    public void Every_session_is_printed_exactly_once()
    {
        var random = new Random(32);
        for (var round = 0; round < 200; round++)
        {
            var programme = SomeProgramme.Random(random, random.Next(60));
            var numbers = programme.Sessions.Select(session => session.Number).ToList();
            Assert.Equal(numbers, SessionOrder.Of(programme).Select(session => session.Number).Order());
            Assert.Equal(numbers, Agenda.Of(programme).Items.SelectMany(item => item.WithParts()).Select(item => item.Session.Number).Order());
            Assert.Equal(SessionOrder.Of(programme with { Sessions = SessionOrder.Of(programme).ToValueList() }), SessionOrder.Of(programme));
        }
    }

    private static IEnumerable<string?> Titles(params Session[] sessions) => SessionOrder.Of(SomeProgramme.Of(sessions)).Select(session => session.Title);

    private static bool IsTimed(string item) => Start(item) is not null;

    private static long? Start(string item) =>
        item.Split('@') is [_, var start] ? long.Parse(start, System.Globalization.CultureInfo.InvariantCulture) : null;
}
