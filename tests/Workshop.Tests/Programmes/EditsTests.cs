using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Tests.Meetings;

namespace Workshop.Tests.Programmes;

public sealed class EditsTests
{
    [Fact]
    [Trait("Category", Proof.Category)]
    public void Whatever_is_taken_out_of_a_programme_it_still_holds_together()
    {
        foreach (var programme in Proof.Of(2_000, Generated.Programme))
        {
            foreach (var session in programme.Sessions.Take(3)) Holds(programme.WithoutSession(session.Id));
            foreach (var room in programme.Rooms) Holds(programme.WithoutRoom(room.Id));
            foreach (var track in programme.Tracks) Holds(programme.WithoutTrack(track.Id));
            foreach (var credit in programme.Credits.Take(5)) Holds(programme.WithoutCredit(credit.Id));
        }

        static void Holds(Programme programme) => Assert.Empty(programme.Problems());
    }

    [Fact]
    public void The_parts_of_a_session_that_goes_stand_where_it_stood()
    {
        var (outer, inner, talk) = (Talk(1), Talk(2), Talk(3));
        var programme = new Programme(Guid.NewGuid(), new()) { LastNumber = 3, Sessions = [outer, inner with { Parent = outer.Id }, talk with { Parent = inner.Id }] };

        Assert.Equal(outer.Id, programme.WithoutSession(inner.Id).Sessions[1].Parent);
        Assert.Null(programme.WithoutSession(outer.Id).Sessions[0].Parent);
    }

    [Fact]
    public void A_new_session_gets_a_number_that_was_never_given()
    {
        var programme = new Programme(Guid.NewGuid(), new()) { LastNumber = 7 }.Adding(Guid.NewGuid(), "ABC123", session => session with { Title = "New" });

        Assert.Equal((8, 8, "New"), (programme.LastNumber, programme.Sessions[0].Number, programme.Sessions[0].Title));
        Assert.Equal(9, programme.WithoutSession(programme.Sessions[0].Id).Adding(Guid.NewGuid(), "ABC124", session => session).Sessions[0].Number);
    }

    [Fact]
    public void Somebody_who_is_credited_is_among_the_people_and_leaves_with_the_last_credit()
    {
        var person = new Person(Guid.NewGuid(), "noether", "Noether, Emmy");
        var credit = new Credit(Guid.NewGuid(), person.Id, "Emmy Noether");
        var programme = new Programme(Guid.NewGuid(), new()).Crediting(credit, person);

        Assert.Equal([person], programme.People);
        Assert.Empty(programme.Problems());
        Assert.Empty(programme.WithoutCredit(credit.Id).People);
    }

    [Theory]
    [InlineData(0, 1, "bac")]
    [InlineData(2, -2, "cab")]
    [InlineData(1, 99, "acb")]
    [InlineData(1, -99, "bac")]
    [InlineData(0, int.MaxValue, "bca")]
    public void A_part_moves_no_further_than_the_ends(int which, int by, string expected)
    {
        ValueList<Track> tracks = [new(Guid.NewGuid(), "a"), new(Guid.NewGuid(), "b"), new(Guid.NewGuid(), "c")];

        Assert.Equal(expected, string.Concat(tracks.Moved(tracks[which].Id, by).Select(track => track.Name)));
    }

    [Fact]
    public void An_order_that_knows_only_some_puts_those_first_and_loses_nobody()
    {
        ValueList<Track> tracks = [new(Guid.NewGuid(), "a"), new(Guid.NewGuid(), "b"), new(Guid.NewGuid(), "c")];

        Assert.Equal("cab", string.Concat(tracks.InOrderOf([tracks[2].Id, Guid.NewGuid(), tracks[2].Id]).Select(track => track.Name)));
    }

    private static Session Talk(int number) => new(Guid.NewGuid(), $"00000{number}", number, SessionKind.ContributedTalk);
}
