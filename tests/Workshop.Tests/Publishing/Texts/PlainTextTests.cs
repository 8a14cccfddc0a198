using NodaTime;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Publishing.Texts;
using Workshop.Text;
using Workshop.Tests.Meetings;

namespace Workshop.Tests.Publishing.Texts;

public sealed class PlainTextTests
{
    [Fact]
    [Trait("Category", Proof.Category)]
    public void No_line_is_wider_than_72_columns_unless_an_address_is()
    {
        foreach (var programme in Proof.Of(3_000, Generated.Programme))
            foreach (var line in Write(programme).Split('\n'))
            {
                Assert.True(Columns.Of(line) <= 72 || line.Contains("://", StringComparison.Ordinal) || line.Contains('@', StringComparison.Ordinal), line);
                Assert.False(line.EndsWith(' ') || line.Any(char.IsControl) && !line.Contains('\t', StringComparison.Ordinal), line);
            }
    }

    [Fact]
    [Trait("Category", Proof.Category)]
    public void Nothing_hidden_gets_into_it()
    {
        foreach (var (programme, markers) in Proof.Of(5_000, Marked.Programme))
        {
            var text = Write(programme);
            Assert.DoesNotContain(markers, marker => text.Contains(marker, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void Every_title_name_and_abstract_of_the_test_meeting_is_in_it()
    {
        var text = Unbroken(Write(TestMeeting.First));
        var shown = Programme.Public(TestMeeting.First);
        Assert.All(shown.Sessions, session => Assert.Contains(Unbroken(session.Title ?? session.Label ?? "Title to be announced"), text, StringComparison.Ordinal));
        Assert.All(shown.Credits, credit => Assert.Contains(Unbroken(credit.Name), text, StringComparison.Ordinal));
        Assert.All(shown.Sections, section => Assert.Contains(Unbroken(Headline.Of(section)), text, StringComparison.Ordinal));
        Assert.Contains("Comingsoon.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_is_not_said()
    {
        var text = Write(Examples.On(new When.NotGiven()) with { Event = new() { Title = "Frogs" } });
        Assert.DoesNotContain("When:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Where:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Schedule", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schedule_without_times_is_numbered_and_one_with_times_says_the_zone_once()
    {
        var programme = Examples.On(Examples.OneDay()) with { Sessions = [Examples.Talk(1, "Ears"), Examples.Talk(2, "Ponds")] };
        Assert.Contains("\n1.  Ears\n2.  Ponds\n", Write(programme), StringComparison.Ordinal);
        var timed = Write(programme with { Sessions = [Examples.Talk(1, "Ears", new(9, 30), 30), Examples.Talk(2, "Ponds", new(10, 0), 30)] });
        Assert.Contains("Monday 14 September 2026, all times CEST (Europe/Berlin)\n\n09:30–10:00  Ears\n10:00–10:30  Ponds\n", timed, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_are_written_out_behind_their_words()
    {
        var programme = Examples.On(Examples.OneDay()) with { Sections = [new(Examples.Id(20), SectionKind.About, "") { Body = "See [the pond](https://pond.example/a), <https://bare.example> or [write](mailto:frog@pond.example); [not this](javascript:alert(1))." }] };
        Assert.Contains("See the pond <https://pond.example/a>, https://bare.example or write\n<frog@pond.example>; not this.", Write(programme), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_event_says_so_first() =>
        Assert.StartsWith("*** CANCELLED ***\n", PlainText.Write(Examples.Seminar().Published(Examples.Live(status: EventStatus.Cancelled)), Examples.Site), StringComparison.Ordinal);

    [Theory]
    [InlineData("short", 5)]
    [InlineData("機械学習", 8)]
    [InlineData("e\u0301tude", 5)]
    [InlineData("👩🏽‍🔬", 2)]
    [InlineData("한빛", 4)]
    [InlineData("", 0)]
    public void Characters_take_as_many_columns_as_they_are_wide(string text, int columns) => Assert.Equal(columns, Columns.Of(text));

    [Fact]
    public void Long_words_and_ideographs_are_broken_and_addresses_are_not()
    {
        Assert.Equal(["see", "https://a.example/with/a/long/path", "there"], Columns.Wrap("see https://a.example/with/a/long/path there", 12));
        Assert.Equal(["aaaaaaaaaa", "aaaaa b"], Columns.Wrap("aaaaaaaaaaaaaaa b", 10));
        Assert.Equal(["機械学習、", "物理"], Columns.Wrap("機械学習、物理", 10));
        Assert.Equal(["- one two", "  three"], Columns.Wrap("one two three", 9, "- ", "  "));
    }

    [Fact]
    public void An_announcement_says_until_when_it_is_true()
    {
        var announced = Announcements.Of(Announcements.Monday);
        Assert.Equal(Instant.FromUtc(2026, 10, 5, 9, 0), announced.Until); // the talk begins
        Assert.Equal(Announcements.Of(announced.Until - Duration.FromSeconds(1)).Text, announced.Text);
        Assert.DoesNotContain("hidden", announced.Text, StringComparison.Ordinal);
        Assert.Contains("CANCELLED: Mon 12 Oct 2026", announced.Text, StringComparison.Ordinal);
        Assert.Contains("After that: Mon 19 Oct 2026, Łucja Żabińska", announced.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_series_without_dates_says_that_nothing_is_announced()
    {
        var text = SeriesAnnouncement.Of(Announcements.Ponds, [], Announcements.Monday, Examples.Site).Text;
        Assert.Contains("Nothing is announced for these two weeks.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("After that", text, StringComparison.Ordinal);
    }

    private static string Write(Programme programme) => PlainText.Write(programme.Published(), Examples.Site);

    private static string Unbroken(string text) => string.Concat(Characters.Clean(text).Where(c => !char.IsWhiteSpace(c)));
}
