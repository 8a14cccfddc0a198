using Workshop.Programmes;

namespace Workshop.Tests.Programmes;

public sealed class ClashTests
{
    private static readonly Guid Hall = Guid.NewGuid(), Ada = Guid.NewGuid();

    [Fact]
    public void A_room_that_is_used_twice_and_a_speaker_in_two_places_clash()
    {
        var first = SomeProgramme.Talk("first", "09:00", "10:00") with { Room = Hall, Speakers = [Ada] };
        var second = SomeProgramme.Talk("second", "09:30", "10:30") with { Room = Hall };
        var third = SomeProgramme.Talk("third", "09:45", "10:15") with { Speakers = [Ada] };
        Assert.Equal([new(ClashKind.Speaker, Ada, first, third), new(ClashKind.Room, Hall, first, second)], Clash.In(SomeProgramme.Of(third, second, first)));
    }

    [Fact]
    public void One_after_the_other_is_no_clash_and_an_unknown_end_clashes_with_the_same_start_alone()
    {
        var first = SomeProgramme.Talk("first", "09:00", "10:00") with { Room = Hall };
        var next = SomeProgramme.Talk("next", "10:00") with { Room = Hall };
        var later = SomeProgramme.Talk("later", "10:05") with { Room = Hall };
        Assert.Empty(Clash.In(SomeProgramme.Of(first, next, later)));
        var same = SomeProgramme.Talk("same", "10:00") with { Room = Hall };
        Assert.Equal([new(ClashKind.Room, Hall, next, same)], Clash.In(SomeProgramme.Of(first, next, same)));
    }

    [Fact]
    public void A_session_does_not_clash_with_its_parts_but_they_do_with_each_other()
    {
        var whole = SomeProgramme.Talk("whole", "09:00", "12:00") with { Room = Hall };
        var one = SomeProgramme.Talk("one", "09:00", "10:00") with { Room = Hall, Parent = whole.Id };
        var two = SomeProgramme.Talk("two", "10:00", "11:00") with { Room = Hall, Parent = whole.Id };
        Assert.Empty(Clash.In(SomeProgramme.Of(whole, one, two)));
        var over = SomeProgramme.Talk("over", "10:30", "11:30") with { Room = Hall, Parent = whole.Id };
        Assert.Equal([new(ClashKind.Room, Hall, two, over)], Clash.In(SomeProgramme.Of(whole, one, two, over)));
    }

    [Fact]
    public void Cancelled_talks_posters_and_breaks_leave_a_room_free()
    {
        var talk = SomeProgramme.Talk("talk", "09:00", "10:00") with { Room = Hall };
        Assert.Empty(Clash.In(SomeProgramme.Of(talk, talk with { Id = Guid.NewGuid(), Cancelled = true },
            talk with { Id = Guid.NewGuid(), Kind = SessionKind.Poster }, talk with { Id = Guid.NewGuid(), Kind = SessionKind.Break })));
    }

    [Fact]
    public void Untimed_sessions_cannot_clash() =>
        Assert.Empty(Clash.In(SomeProgramme.Of(SomeProgramme.Talk("x") with { Room = Hall }, SomeProgramme.Talk("y") with { Room = Hall })));
}
