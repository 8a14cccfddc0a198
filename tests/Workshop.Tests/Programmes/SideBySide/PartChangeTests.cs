using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Programmes.SideBySide;
using Workshop.Tests.Meetings;

namespace Workshop.Tests.Programmes.SideBySide;

public sealed class PartChangeTests
{
    /// <summary>Such as may be there and say nothing.</summary>
    private static readonly string[] MayBeEmpty =
    [
        "EventDetails.Image", "EventDetails.Attendance", "EventDetails.Contact", "EventDetails.Organization", "EventDetails.Place", "Section.Content", "Credit.Photo",
        "Room.Place", "Sponsor.Logo",
    ];

    [Fact]
    [Trait("Category", Proof.Category)]
    public void Whatever_a_release_would_change_is_seen_in_a_field()
    {
        var seen = 0;
        foreach (var programme in Proof.Of(200, Generated.Programme))
            foreach (var (field, changed) in Mutations.Of(programme))
                foreach (var part in PartChange.Between(programme, changed))
                {
                    seen++;
                    Assert.True(part.Fields.Count > 0 && (part.Fields[0].Label != PartChange.NotPrinted || MayBeEmpty.Contains(field)), $"{field} of {part.Part} differs, and nobody sees where.");
                }
        Assert.True(seen > 1000);
    }

    [Fact]
    public void A_field_says_what_it_was_and_what_it_is_in_words()
    {
        var person = new Person(Guid.NewGuid(), "emmy-noether", "Noether, Emmy");
        var credit = new Credit(Guid.NewGuid(), person.Id, "Emmy Noether");
        var talk = new Session(Guid.NewGuid(), "AAAAAA", 1, SessionKind.Keynote) { Title = "Invariants", Start = new(9, 0) };
        var before = new Programme(Guid.NewGuid(), new() { Zone = "Europe/Berlin" }) { People = [person], Credits = [credit], Sessions = [talk], LastNumber = 1 };
        var after = before with { Sessions = [talk with { Start = new(9, 30), Speakers = [credit.Id] }] };

        var change = Assert.Single(PartChange.Between(before, after));
        Assert.Equal([new("Speakers", "", "Emmy Noether"), new("Start", "09:00", "09:30")], change.Fields);
        Assert.Equal((false, false), (change.IsNew, change.IsGone));
    }

    [Fact]
    public void Who_gets_a_namesake_has_not_changed_and_who_is_put_for_one_has()
    {
        var (one, other) = (new Credit(Guid.NewGuid(), Guid.NewGuid(), "Wei Wang"), new Credit(Guid.NewGuid(), Guid.NewGuid(), "Wei Wang"));
        var talk = new Session(Guid.NewGuid(), "AAAAAA", 1, SessionKind.Keynote) { Title = "Invariants", Start = new(9, 0), Speakers = [one.Id] };
        var before = new Programme(Guid.NewGuid(), new()) { Credits = [one], Sessions = [talk], LastNumber = 1 };

        var later = PartChange.Between(before, before with { Credits = [one, other], Sessions = [talk with { Start = new(10, 0) }] }).Single(change => change.Part.Part == UnpublishedPart.Session);
        Assert.Equal([new("Start", "09:00", "10:00")], later.Fields);
        var another = PartChange.Between(before, before with { Credits = [other], Sessions = [talk with { Speakers = [other.Id] }] }).Single(change => change.Part.Part == UnpublishedPart.Session);
        Assert.Equal("Speakers", Assert.Single(another.Fields).Label);
    }

    [Fact]
    public void What_came_and_what_went_say_all_that_they_say()
    {
        var (room, track) = (new Room(Guid.NewGuid(), "West 110"), new Track(Guid.NewGuid(), "Theory"));
        var before = new Programme(Guid.NewGuid(), new()) { Rooms = [room] };
        var changes = PartChange.Between(before, before with { Rooms = [], Tracks = [track] });

        Assert.Equal([(true, false, ""), (false, true, "West 110")], changes.OrderByDescending(change => change.IsNew).Select(change => (change.IsNew, change.IsGone, change.Fields[0].Was)));
        Assert.Equal(new ParticularChange("Name", "", "Theory"), changes.Single(change => change.IsNew).Fields[0]);
    }

    [Fact]
    public void An_order_is_told_by_names()
    {
        Section about = new(Guid.NewGuid(), SectionKind.About, ""), venue = new(Guid.NewGuid(), SectionKind.Venue, "Where");
        var before = new Programme(Guid.NewGuid(), new()) { Sections = [about, venue] };

        Assert.Equal([new("Order", "About\nWhere", "Where\nAbout")], Assert.Single(PartChange.Between(before, before with { Sections = [venue, about] })).Fields);
    }
}
