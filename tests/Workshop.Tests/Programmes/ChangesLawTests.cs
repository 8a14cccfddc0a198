using Workshop.Programmes;
using Workshop.Tests.Meetings;
using Xunit.Abstractions;

namespace Workshop.Tests.Programmes;

public sealed class ChangesLawTests(ITestOutputHelper output)
{
    /// <summary>Differences that are no news to attendees.</summary>
    private static readonly string[] NoNews =
    [
        "EventDetails.Hue", "EventDetails.Clock", "Track.Hue", "Person.Slug", "Programme.LastNumber", "Programme.Calendar", "CalendarStamp.Uid",
        "CalendarStamp.Sequence", "CalendarStamp.LastModified", "CalendarStamp.Place", "CalendarStamp.Status", "CalendarStamp.Earlier", "CalendarStamp.Code", "CalendarStamp.People",
        "CalendarTime.Start", "CalendarTime.End", "CalendarTime.AllDay", "CalendarTime.Zone",
    ];

    /// <summary>Fields that cannot change alone: identities, the people behind the credits, records that are always there and change inside.</summary>
    private static readonly string[] NeverAlone =
    [
        "Programme.Id", "Section.Id", "Credit.Id", "Person.Id", "Room.Id", "Track.Id", "Session.Id", "CalendarStamp.Record", "Credit.Person",
        "CalendarStamp.Time", "Programme.Credits", "Programme.People", "Programme.Event", "ImportantDate.Due",
    ];

    [Fact]
    [Trait("Category", Proof.Category)]
    public void Every_public_difference_is_told_in_both_directions_and_nothing_else_is()
    {
        var told = new HashSet<string>();
        var count = 0;
        foreach (var programme in Proof.Of(1_500, Generated.Programme))
        {
            Assert.Empty(Changes.Between(programme, programme));
            foreach (var (field, changed) in Mutations.Of(programme))
            {
                count++;
                var news = Programme.Public(programme) != Programme.Public(changed) && !NoNews.Contains(field);
                Assert.True(Changes.Between(programme, changed).IsEmpty != news, $"{field} changed");
                Assert.True(Changes.Between(changed, programme).IsEmpty != news, $"{field} changed back");
                if (news) told.Add(field);
            }
        }
        output.WriteLine($"{count} changes of one field each, over {Proof.Of(1_500)} programmes");
        Assert.Equal([], Fields.RecordsWithin(typeof(Programme)).SelectMany(Fields.Of).Select(Fields.Name).Except(told).Except(NoNews).Except(NeverAlone));
    }

    [Fact]
    [Trait("Category", Proof.Category)]
    public void Whatever_changes_it_is_told_in_few_lines_of_bounded_length()
    {
        var programmes = Proof.Of(2_000, Generated.Programme).ToList();
        foreach (var (before, after) in programmes.Zip(programmes.Skip(1)))
        {
            var lines = Changes.Between(before, after with { Id = before.Id });
            Assert.InRange(lines.Count, 1, 20);
            Assert.All(lines, line => Assert.False(line.Any(char.IsControl) || line.Length > 2_000 || string.IsNullOrWhiteSpace(line), line));
        }
    }

    [Fact]
    [Trait("Category", Proof.Category)]
    public void Nothing_hidden_gets_into_words()
    {
        var hidden = Proof.Of(5_000, Marked.Programme).ToList();
        foreach (var ((before, old), (after, markers)) in hidden.Zip(hidden.Skip(1)))
        {
            var lines = string.Join('\n', Changes.Between(before, after with { Id = before.Id }));
            Assert.DoesNotContain(old.Concat(markers), marker => lines.Contains(marker, StringComparison.OrdinalIgnoreCase));
        }
    }
}
