using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Tests.Meetings;
using Xunit.Abstractions;

namespace Workshop.Tests.Events;

public sealed class EventTests(ITestOutputHelper output)
{
    [Fact]
    [Trait("Category", Proof.Category)]
    public void A_programme_comes_out_of_its_working_copy_as_it_went_in()
    {
        foreach (var programme in Proof.Of(10_000, Generated.Programme)) Assert.Equal(programme, Compose(Copy(programme), programme));
        output.WriteLine($"Compose(Apply(p)) == p over {Proof.Of(10_000)} programmes");
    }

    [Fact]
    [Trait("Category", Proof.Category)]
    public void Over_another_state_of_the_event_it_comes_out_the_same_but_for_numbers_and_stamps_once_given()
    {
        var programmes = Proof.Of(10_000, Generated.Programme).ToList();
        foreach (var (before, programme) in programmes.Zip(programmes.Skip(1).Append(programmes[0])))
        {
            var after = Mixed(before, programme);
            var copy = Copy(before);
            Assert.True(copy.Apply(after).Succeeded);
            var expected = after with
            {
                LastNumber = Math.Max(before.LastNumber, after.LastNumber),
                Calendar = CalendarStamp.Join(before.Calendar, after.Calendar),
            };
            Assert.Equal(expected, Compose(copy, after));
        }
    }

    [Fact]
    public void Rows_are_kept_by_id_and_their_bodies_are_touched_only_where_something_changed()
    {
        var random = new Random(5);
        var programme = Enumerable.Range(0, 100).Select(_ => Generated.Programme(random)).First(one => one.Sessions.Count > 5);
        var copy = Copy(programme);
        var (rows, bodies) = (copy.Sessions.ToList(), copy.Sessions.Select(row => row.Body).ToList());

        // Read anew, so that nothing is the same object any more.
        var changed = Document.Read(Document.Write(programme));
        changed = changed with { Sessions = [.. changed.Sessions.Skip(1), changed.Sessions[0] with { Title = "Another title" }] };
        Assert.True(copy.Apply(changed).Succeeded);

        Assert.Equal(rows, copy.Sessions);
        Assert.Equal("Another title", rows[0].Body.Title);
        for (var n = 1; n < rows.Count; n++) Assert.Same(bodies[n], rows[n].Body);
    }

    /// <param name="order">Of four, the letters; lower case: a new one.</param>
    /// <param name="moved">Whose place is another one than before.</param>
    [Theory]
    [InlineData("BCD", "")]
    [InlineData("ABD", "")]
    [InlineData("ACBD", "CB")]
    [InlineData("ABCDe", "")]
    [InlineData("ABxCD", "CD")]
    [InlineData("AxCD", "")]
    [InlineData("xBCD", "")]
    [InlineData("DABC", "DABC")]
    public void Where_a_row_goes_the_others_have_not_moved(string order, string moved)
    {
        var rooms = "ABCDex".ToDictionary(letter => letter, letter => new Room(Guid.NewGuid(), $"Room {letter}"));
        var copy = new Event(Guid.NewGuid(), "a-meeting");
        Programme Of(string letters) => new(copy.Id, new()) { Rooms = [.. letters.Select(letter => rooms[letter])] };
        Assert.True(copy.Apply(Of("ABCD")).Succeeded);
        var before = copy.Rooms.ToDictionary(row => row.Id, row => row.Order);
        var after = Of(order);
        Assert.True(copy.Apply(after).Succeeded);
        Assert.Equal(after, Compose(copy, after));
        Assert.Equal(moved, string.Concat(order.Where(letter => before.TryGetValue(rooms[letter].Id, out var was) && copy.Rooms.Single(row => row.Id == rooms[letter].Id).Order != was)));
    }

    [Fact]
    public void What_does_not_hold_together_changes_nothing_and_says_what_to_put_right()
    {
        var programme = Generated.Programme(new Random(6)) with { Sections = [] };
        var copy = Copy(programme);
        var broken = programme with
        {
            Event = new() { Title = "Another" },
            Sections = [new(Guid.NewGuid(), SectionKind.People, "Hosts") { Content = new PeopleGroup(GroupRole.Hosts, [Guid.NewGuid()]) }],
        };
        Assert.Contains(copy.Apply(broken).Problems, problem => problem.Message.Contains("Hosts", StringComparison.Ordinal));
        Assert.Equal(programme, Compose(copy, programme));
    }

    [Fact]
    public void Another_events_programme_is_a_bug() =>
        Assert.Throws<ArgumentException>(() => new Event(Guid.NewGuid(), "a-meeting").Apply(Generated.Programme(new Random(7))));

    [Fact]
    public void Every_change_of_status_after_the_first_publication_is_counted()
    {
        var meeting = new Event(Guid.NewGuid(), "a-meeting");
        meeting.Become(EventStatus.Published);
        Assert.Equal(0, meeting.StatusChanges);
        meeting.Become(EventStatus.Published);
        Assert.Equal(0, meeting.StatusChanges);
        meeting.Become(EventStatus.Cancelled);
        meeting.Become(EventStatus.Draft);
        meeting.Become(EventStatus.Published);
        Assert.Equal(3, meeting.StatusChanges);
    }

    private static Event Copy(Programme programme)
    {
        var copy = new Event(programme.Id, "a-meeting");
        Assert.True(copy.Apply(programme).Succeeded);
        return copy;
    }

    private static Programme Compose(Event copy, Programme programme) => copy.Compose(programme.People.ToDictionary(person => person.Id));

    /// <summary>Partly the sections of before, so that rows stay, go and come.</summary>
    private static Programme Mixed(Programme before, Programme programme) => programme with
    {
        Id = before.Id,
        Sections = [.. programme.Sections, .. before.Sections.Where(section => section.Content is null).Take(2).Reverse()],
    };
}
