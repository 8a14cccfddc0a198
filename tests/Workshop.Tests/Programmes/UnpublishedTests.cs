using Workshop.Programmes;
using Workshop.Tests.Meetings;

namespace Workshop.Tests.Programmes;

public sealed class UnpublishedTests
{
    [Fact]
    [Trait("Category", Proof.Category)]
    public void A_release_that_would_say_the_same_has_nothing_to_publish_and_any_other_has()
    {
        foreach (var programme in Proof.Of(2_000, Generated.Programme))
        {
            Assert.Empty(Unpublished.Between(programme, Document.Read(Document.Write(programme))));
            if (programme.Sessions.IsEmpty) continue;
            var last = programme.Sessions[^1];
            var retitled = programme with { Sessions = programme.Sessions.With(last with { Title = "Quite another title" }) };
            Assert.Equal([(last.Id, UnpublishedPart.Session)], Unpublished.Between(programme, retitled).Select(part => (part.Id, part.Part)));
        }
    }

    [Fact]
    public void Parts_that_came_went_and_changed_places_are_told_each()
    {
        var before = new Programme(Guid.NewGuid(), new()) { Tracks = [new(Guid.NewGuid(), "a"), new(Guid.NewGuid(), "b"), new(Guid.NewGuid(), "c")] };
        var after = before with { Tracks = [before.Tracks[1], before.Tracks[0], new(Guid.NewGuid(), "d")] };

        Assert.Equal([("d", UnpublishedPart.Track), ("c", UnpublishedPart.Track), ("Track", UnpublishedPart.Order)],
            Unpublished.Between(before, after).Select(part => (part.Name, part.Part)));
    }

    [Fact]
    public void Before_the_first_release_everything_is()
    {
        var programme = new Programme(Guid.NewGuid(), new() { Title = "A meeting" });

        Assert.Equal([new Unpublished(programme.Id, UnpublishedPart.Details, "A meeting")], Unpublished.Between(null, programme));
    }
}
