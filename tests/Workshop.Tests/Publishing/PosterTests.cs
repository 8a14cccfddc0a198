using System.Text.RegularExpressions;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Publishing;

namespace Workshop.Tests.Publishing;

public sealed partial class PosterTests
{
    private const string Sentence = "Neural networks learn the sequence rules of gene regulation from data. ";

    [Fact]
    public void A_seminar_says_who_what_when_where_and_who_invites()
    {
        var sheet = Posters.SheetOf(Posters.Seminar());
        Assert.Equal("Scientific seminar", sheet.Kind);
        Assert.Equal([new PosterSpeaker("Ada Lovelace", "University of London")], sheet.Speakers);
        Assert.Equal("Notes on the Analytical Engine", sheet.Title);
        Assert.Equal("Monday 15 August 2022", sheet.Date.DayText);
        Assert.Equal(("11:00", "CEST (Europe/Berlin)"), (sheet.Date.Hours?.Text, sheet.Date.Note));
        Assert.Equal(["Lecture hall", "Göttingen, Germany"], sheet.Place);
        Assert.Equal("Host: Charles Babbage, Cambridge", sheet.Host);
        Assert.Equal("An institute", sheet.Foot);
        Assert.Equal(("https://portal.example.org/events/it", "portal.example.org/events/it"), (sheet.Address, sheet.TypedAddress));
        Assert.Null(sheet.Text.More);
    }

    [Fact]
    public void A_meeting_names_its_organizers_and_whom_it_has_invited()
    {
        var sheet = Posters.SheetOf(Posters.Meeting());
        Assert.Equal(("Organizers", "Ada Lovelace, Charles Babbage"), (sheet.NamesLabel, sheet.Names));
        Assert.Equal(("Invited speakers", "Mary Somerville"), (sheet.WithLabel, sheet.With));
        Assert.Null(sheet.Host);
        Assert.Contains("About the meeting", sheet.Text.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_yet_leaves_no_hole()
    {
        var bare = new Programme(Guid.NewGuid(), new() { Kind = EventKind.Seminar }) { Sessions = [new(Guid.NewGuid(), "ABC123", 1, SessionKind.InvitedTalk)] };
        var sheet = Posters.SheetOf(bare);
        Assert.Equal(("Seminar", null, "Date to be announced"), (sheet.Kind, sheet.Title, sheet.Date.DayText));
        Assert.Empty(sheet.Speakers);
        Assert.Empty(sheet.Place);
        Assert.Equal((null, null, null, "", null), (sheet.Names, sheet.Host, sheet.Foot, sheet.Text.Html, sheet.Text.More));
    }

    [Fact]
    public void An_open_date_is_said_to_be_open()
    {
        var date = Posters.SheetOf(Posters.Seminar() with
        {
            Event = Posters.Seminar().Event with { When = new When.Alternatives([DateSpan.Day(new(2019, 12, 13)), DateSpan.Day(new(2019, 12, 14))]) },
        }).Date;
        Assert.Equal(("13 or 14 December 2019", "Not decided yet"), (date.DayText, date.Note));
        Assert.Contains(date.Day, phrase => phrase is { Strong: true, Text: "or" });
    }

    [Fact]
    public void A_night_that_ends_on_the_next_day_says_which()
    {
        var date = Posters.SheetOf(Posters.Seminar() with
        {
            Event = Posters.Seminar().Event with { When = new When.OnDays([new(new(2022, 8, 15), new(20, 0), new(1, 0))]) },
        }).Date;
        Assert.Null(date.Hours);
        Assert.Contains("Tuesday 16 August", date.DayText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_stands_there_only_with_its_file()
    {
        var seminar = Posters.Seminar();
        Assert.Null(Posters.SheetOf(seminar with { Credits = [seminar.Credits[0] with { Photo = new(null, "Photo: somebody") }, seminar.Credits[1]] }).Portrait);
        var portrait = Posters.SheetOf(seminar with { Credits = [seminar.Credits[0] with { Photo = new("/files/ada", "Photo: somebody") }, seminar.Credits[1]] }).Portrait;
        Assert.Equal(("Photo: somebody", "Ada Lovelace"), (portrait?.Credit, portrait?.Alternative));
    }

    [Fact]
    public void An_address_in_an_abstract_stays_a_link_and_a_table_becomes_words()
    {
        Assert.Contains("<em>life</em>", Posters.SheetOf(Posters.Seminar("On *life*.")).Text.Html, StringComparison.Ordinal);
        var table = Posters.SheetOf(Posters.Seminar("Before.\n\n| a | b |\n|---|---|\n| 1 | <2 |")).Text.Html;
        Assert.DoesNotContain("<table", table, StringComparison.Ordinal);
        Assert.Equal("<p>Before.</p><p>a | b<br>1 | &lt;2</p>", table);
    }

    [Fact]
    public void A_long_abstract_ends_at_a_sentence_and_says_where_the_rest_is()
    {
        var text = Posters.SheetOf(Posters.Seminar(string.Concat(Enumerable.Repeat(Sentence, 85)))).Text;
        Assert.Equal("Full abstract", text.More);
        Assert.EndsWith("from data.</p>", text.Html, StringComparison.Ordinal);
        Assert.InRange(text.Html.Length, 1500, 6000);
    }

    [Fact]
    public void The_more_there_is_to_read_the_smaller_it_stands_and_never_the_other_way()
    {
        var before = Posters.SheetOf(Posters.Seminar(""));
        for (var sentences = 1; sentences < 90; sentences++)
        {
            var sheet = Posters.SheetOf(Posters.Seminar(string.Concat(Enumerable.Repeat(Sentence, sentences))));
            Assert.True(sheet.Fit.Text >= before.Fit.Text && sheet.Fit.Headline >= before.Fit.Headline, $"{sentences}: {before.Fit} then {sheet.Fit}");
            Assert.True(sheet.Text.More is not null || before.Text.More is null, $"{sentences} fits where less did not");
            before = sheet;
        }
        Assert.True(Posters.SheetOf(Posters.Seminar("")).Fit.Headline < before.Fit.Headline);
    }

    [Fact]
    public void A_longer_title_never_stands_larger()
    {
        var before = 1;
        for (var words = 1; words <= 40; words++)
        {
            var fit = Posters.SheetOf(Posters.Seminar(title: string.Join(' ', Enumerable.Repeat("network", words)))).Fit;
            Assert.True(fit.Headline >= before);
            before = fit.Headline;
        }
    }

    [Theory]
    [InlineData("Donaudampfschifffahrtsgesellschaftskapitänspatente")]
    [InlineData("Grundstücksverkehrsgenehmigungszuständigkeit")]
    public void A_long_word_is_not_broken_while_a_smaller_size_holds_it(string word)
    {
        var fit = Posters.SheetOf(Posters.Seminar(title: word)).Fit;
        Assert.True(fit.Headline == PosterFit.Headlines.Count || Workshop.Text.TextWidth.Of(word) * PosterFit.Headlines[fit.Headline - 1] < 560);
    }

    [Fact]
    public void Whatever_an_event_says_stands_on_the_sheet_and_nothing_under_nine_points()
    {
        var random = new Random(20260302);
        for (var i = 0; i < 800; i++)
        {
            var programme = Posters.Any(random);
            var sheet = Posters.SheetOf(programme);
            Assert.True(sheet.Fit.FreeHeight(sheet) >= 0, $"{i}: {sheet.Fit} lacks {-sheet.Fit.FreeHeight(sheet)} pt");
            Assert.InRange(sheet.Fit.Text, 1, PosterFit.Texts.Count);
            Assert.Equal(sheet.Fit, Posters.SheetOf(programme).Fit);
        }
        Assert.All(PosterFit.Texts, size => Assert.True(size >= 9));
    }

    [Fact]
    public void The_sizes_are_those_of_the_style_sheet()
    {
        foreach (var (scale, sizes) in new[] { ("headline", PosterFit.Headlines), ("name", PosterFit.Names), ("date", PosterFit.Dates), ("detail", PosterFit.Details), ("text", PosterFit.Texts) })
            Assert.Equal(sizes, Rule().Matches(Posters.StyleSheet).Where(rule => rule.Groups["scale"].Value == scale)
                .Select(rule => double.Parse(rule.Groups["size"].Value, System.Globalization.CultureInfo.InvariantCulture)).ToValueList());
    }

    [GeneratedRegex(@"\.(?<scale>\w+)-\d \{ --\k<scale>: (?<size>[\d.]+);")]
    private static partial Regex Rule();
}
