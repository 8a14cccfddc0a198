using System.Globalization;
using System.Text;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Publishing.Calendars;

namespace Workshop.Tests.Publishing.Calendars;

public sealed class ContentLinesTests
{
    [Theory]
    [InlineData("Commas, semicolons; and \\ backslashes", "Commas, semicolons; and \\ backslashes")]
    [InlineData("two\r\nlines\rand\nmore\u2028yet\u2029more\u0085end", "two\nlines\nand\nmore\nyet\nmore\nend")]
    [InlineData("bell\u0007 null\0 escape\u001b[31m delete\u007f C1\u009b", "bell null escape[31m delete C1")]
    [InlineData("BEGIN:VEVENT\r\nEND:VCALENDAR", "BEGIN:VEVENT\nEND:VCALENDAR")]
    public void A_text_comes_back_as_it_was_but_for_what_no_calendar_may_hold(string title, string read) =>
        Assert.Equal(read, Summary(title));

    [Fact]
    public void Half_a_surrogate_pair_does_not_break_the_encoding() => Assert.Equal("half a \ufffd pair", Summary("half a \ud83d pair"));

    [Theory]
    [InlineData("😀")]
    [InlineData("👩‍👩‍👧‍👦")]
    [InlineData("e\u0301")]
    [InlineData("漢")]
    [InlineData("🇩🇪")]
    [InlineData("ß,")]
    public void A_fold_never_parts_a_character_as_a_reader_sees_it(string character)
    {
        var title = string.Concat(Enumerable.Repeat(character, 998 / character.Length));
        Assert.Equal(title, Summary(title));
        var boundaries = Boundaries(title.Replace(",", "\\,", StringComparison.Ordinal));
        Assert.All(Folds(title), fold => Assert.Contains(fold, boundaries));
    }

    [Fact]
    public void A_character_of_more_octets_than_a_line_is_parted_between_code_points()
    {
        var monster = "Z" + string.Concat(Enumerable.Repeat("\u0335", 200)) + "!";
        Assert.Equal(monster, Summary(monster));
    }

    [Theory]
    [InlineData("Müller, Anna", "CN=\"Müller, Anna\"")]
    [InlineData("The \"Pond\" ^ Group\nLeipzig", "CN=The ^'Pond^' ^^ Group^nLeipzig")]
    [InlineData("a:b;c", "CN=\"a:b;c\"")]
    [InlineData("a\\", "CN=\"a\\\"")] // ahead of the colon one reader takes it for an escape
    public void A_name_in_a_parameter_is_quoted_and_written_with_carets(string name, string parameter)
    {
        var meeting = Examples.On(Examples.OneDay());
        var line = Line(meeting with { Event = meeting.Event with { Contact = new(name, "anna@example.org") } }, "ORGANIZER");
        Assert.Equal(parameter, line.Parameters);
        Assert.Equal("mailto:anna@example.org", line.Value);
    }

    [Theory]
    [InlineData("not an address")]
    [InlineData("@example.org")]
    [InlineData("a@b@example.org")]
    [InlineData("https://good.example@evil.example/")] // of "%3A" readers make different things
    [InlineData("a@example.org\r\nATTENDEE:mailto:b@example.org")]
    [InlineData("")]
    public void Without_a_usable_address_the_event_stands_for_its_organizer(string email)
    {
        var meeting = Examples.On(Examples.OneDay());
        var line = Line(meeting with { Event = meeting.Event with { Contact = new(null, email) } }, "ORGANIZER");
        Assert.Equal(new CalendarReading.Line("ORGANIZER", "CN=Society for Amphibian Acoustics", "https://meetings.example/events/frogs-2026"), line);
    }

    [Fact]
    public void A_link_to_join_cannot_smuggle_in_a_line()
    {
        var meeting = Examples.On(Examples.OneDay());
        var calendar = Calendar(meeting with { Event = meeting.Event with { Attendance = new() { JoinUrl = "https://a.example/\r\nX-EVIL:1" } } });
        Assert.DoesNotContain(CalendarReading.Lines(calendar), line => line.Name is "X-EVIL" or "CONFERENCE");
    }

    [Fact]
    public void Coordinates_have_points_whatever_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            var meeting = Examples.On(Examples.OneDay());
            var place = new Place { City = "Leipzig", Latitude = 51.3396951, Longitude = -12.5 };
            Assert.Equal("51.339695;-12.5", Line(meeting with { Event = meeting.Event with { Place = place } }, "GEO").Value);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static byte[] Calendar(Programme meeting) => ICalendar.Event(meeting.Released().Published(), Examples.Site);

    private static CalendarReading.Line Line(Programme meeting, string name) => CalendarReading.Lines(Calendar(meeting)).Single(line => line.Name == name);

    private static Programme Titled(string title)
    {
        var meeting = Examples.On(Examples.OneDay());
        return meeting with { Event = meeting.Event with { Title = title } };
    }

    private static string? Summary(string title) => Assert.Single(CalendarReading.Read(Calendar(Titled(title))).Entries).Summary;

    /// <summary>Where in the escaped title the line breaks fall.</summary>
    private static IEnumerable<int> Folds(string title)
    {
        var text = Encoding.UTF8.GetString(Calendar(Titled(title)));
        var start = text.IndexOf("SUMMARY:", StringComparison.Ordinal) + "SUMMARY:".Length;
        var at = 0;
        for (var i = start; ; i++)
            if (text[i] != '\r') at++;
            else if (text[i + 2] != ' ') yield break;
            else
            {
                yield return at;
                i += 2;
            }
    }

    private static HashSet<int> Boundaries(string text) => [.. StringInfo.ParseCombiningCharacters(text), text.Length];
}
