using System.Globalization;
using System.Text;
using NodaTime;
using Workshop.Events;
using Workshop.Importing;
using Workshop.Programmes;

namespace Workshop.Tests.Importing.Pages;

/// <summary>Tables in which what looks like a time is none of the session beside it, and tables of several years.</summary>
public sealed class TableHabitsTests
{
    private const string Head = "# Knots and links\n\n12–13 May 2031, Jena\n\n## Programme\n\n";

    [Theory]
    [InlineData("Duration", "20 min", "30 min")]
    [InlineData("Time (Berlin)", "10:00", "10:30")]
    [InlineData("EST", "03:00", "03:30")]
    [InlineData("Again", "15:00–15:20", "15:30–16:00")]
    public void A_duration_another_zone_or_another_time_beside_the_time_is_no_end(string heading, string first, string second)
    {
        var sessions = Sessions($"{Head}| Time | {heading} | Talk |\n|---|---|---|\n| 9:00 | {first} | Knots and their complements |\n| 9:30 | {second} | Links between them |\n");
        Assert.Equal([new LocalTime(9, 0), new(9, 30)], sessions.Select(session => session.Start));
        Assert.All(sessions, session => Assert.True(session.End is null || session.End < new LocalTime(10, 1), $"{session.End}"));
    }

    [Fact]
    public void What_stands_where_the_end_would_be_is_read()
    {
        var sessions = Sessions($"<h1>Knots and links</h1><p>12 May 2031, Jena</p><h2>Programme</h2><table><tr><th>Start<th>End<th>Talk<tr><td>9:00<td>10:00<td>Knots and their complements<tr><td>10:00<td>11:00<td>Links between them<tr><td>13:00<td colspan=2>Lunch<tr><td>14:00<td>15:00<td>Braids and no end</table>", "a.html");
        Assert.Equal(["Knots and their complements", "Links between them", "Lunch", "Braids and no end"], sessions.Select(session => session.Title));
        Assert.Equal([new LocalTime(10, 0), new(11, 0), null, new(15, 0)], sessions.Select(session => session.End));
    }

    [Fact]
    public void Beside_each_column_of_times_stand_its_own_sessions()
    {
        var sessions = Sessions($"{Head}| Time | Morning | Time | Afternoon |\n|---|---|---|---|\n| 9:00 | Knots and their complements | 14:00 | Braids and no end |\n| 10:00 | Links between them | 15:00 | Closing |\n");
        Assert.Equal([("Knots and their complements", new(9, 0)), ("Braids and no end", new(14, 0)), ("Links between them", new(10, 0)), ("Closing", new LocalTime(15, 0))], sessions.Select(session => (session.Title, session.Start!.Value)));
    }

    [Fact]
    public void A_row_above_sessions_that_has_no_time_stands_aside()
    {
        var read = Read("<h1>Knots and links</h1><p>12 May 2031, Jena</p><h2>Programme</h2><table><tr><td colspan=2>On tame knots<tr><td>9:00<td>Knots and their complements<tr><td>10:00<td>Links between them</table>", "a.html");
        Assert.Equal(2, read.Events[0].Programme.Sessions.Count);
        Assert.Contains(read.Aside, aside => aside.Origin.Text == "On tame knots");
    }

    [Theory]
    [InlineData("### Session 1 (12 May 2031)", "### Session 2 (13 May 2031)")]
    [InlineData("### Monday 12 May (Great hall)", "### Tuesday 13 May (Small hall)")]
    public void A_day_is_known_with_what_stands_in_brackets_or_in_them(string first, string second) =>
        Assert.Equal([new LocalDate(2031, 5, 12), new(2031, 5, 13)], Sessions($"{Head}{first}\n\n9:00 Knots and their complements\n\n{second}\n\n9:00 Links between them\n").Select(session => session.Day));

    [Fact]
    public void Tables_of_several_years_are_all_read()
    {
        var page = new StringBuilder("# Topology seminar\n");
        foreach (var (year, month) in new[] { (2029, 1), (2031, 3), (2027, 5) })
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {year}\n\n| Date | Speaker | Title |\n|---|---|---|\n");
            for (var day = 1; day < 9; day += 2) page.Append(CultureInfo.InvariantCulture, $"| {day}.{month}.{year} | Jane Doe (Jena) | Knots of the number {day} |\n");
        }
        Assert.Equal(12, Read(page.ToString()).Events.Count);
    }

    [Fact]
    public void Slides_below_a_name_are_no_affiliation_and_a_talk_that_does_not_take_place_is_no_room()
    {
        var rows = string.Concat(new[] { "Jane Doe|k", "Bo Reed|l", "Cy Oh|m" }.Select((each, at) =>
            $"<tr><td>{at + 5}.5.2031<td>{each.Split('|')[0]}<br><a href=\"{each.Split('|')[1]}.pdf\">slides</a><td>Knots of the number {at}<td>B 12{(at == 1 ? "<br>cancelled" : "")}"));
        var events = Read($"<h1>Topology seminar</h1><table><tr><th>Date<th>Speaker<th>Title<th>Room{rows}</table>", "a.html").Events;
        Assert.All(events, talk => Assert.Null(Assert.Single(talk.Programme.Credits).Affiliation));
        Assert.All(events, talk => Assert.DoesNotContain("cancelled", $"{talk.Programme.Event.Place}", StringComparison.Ordinal));
        Assert.Equal([false, true, false], events.Select(talk => talk.Cancelled));
    }

    [Theory]
    [InlineData("Europe after 1945")]
    [InlineData("Knot theory. Part 2")]
    public void A_title_that_ends_in_figures_is_no_room(string title)
    {
        var events = Read($"# Seminar\n\n- 12 May 2031: Jane Doe (Oxford). {title}\n- 19 May 2031: Bo Reed (Jena). Links between knots\n- 26 May 2031: Cy Oh (Ulm). Braids and no end\n").Events;
        Assert.Equal(title, events[0].Programme.Sessions[0].Title);
        Assert.Null(events[0].Programme.Event.Place);
    }

    [Theory]
    [InlineData("| | 00/07/2031 | 01/07/2031 |\n|---|---|---|\n| 9:00 | Knots and their complements | Links between them |\n")]
    [InlineData("| | 31/02/2031 | 31/04/2031 |\n|---|---|---|\n| 9:00 | Knots and their complements | Links between them |\n")]
    [InlineData("### 30 October 6025\n\n9:00 Knots and their complements\n\n10:00 Links between them\n")]
    public void A_day_that_there_is_not_is_none(string schedule)
    {
        var read = Read(Head + schedule).Events[0];
        Assert.DoesNotContain(read.Programme.Problems(), problem => problem.Field != "Zone");
        Assert.NotEmpty(read.Programme.Sessions);
    }

    [Fact]
    public void The_day_that_stands_above_the_times_is_that_of_the_table() => Assert.Equal([new(2031, 5, 12), new(2031, 5, 12), new LocalDate(2031, 5, 13)], Sessions(
        $"{Head}| **Tag 1 (12.05)** | **Knoten** |\n|---|---|\n| 9:00 | Knots and their complements |\n| 10:00 | Links between them |\n\n| **Tag 2 (13.05)** | **Zöpfe** |\n|---|---|\n| 9:00 | Braids and no end |\n").Select(session => session.Day));

    [Fact]
    public void A_day_may_have_a_theme_which_stands_aside()
    {
        var read = Read($"{Head}**Monday, May 12 -- Knots & how to untie them**\n\n9:00 Knots and their complements\n\n**Tuesday, May 13 -- Links**\n\n9:00 Links between them\n");
        Assert.Equal([new LocalDate(2031, 5, 12), new(2031, 5, 13)], read.Events[0].Programme.Sessions.Select(session => session.Day));
        Assert.Contains(read.Aside, aside => aside.Origin.Text == "Knots & how to untie them");
    }

    [Fact]
    public void Days_are_keys_of_data_and_a_name_beside_a_title_speaks()
    {
        var sessions = Sessions("monday:\n  - name: Session 1\n    time: \"9:00-10:00\"\n  - name: \"Keynote: Radka Mirko\"\n    time: \"10:00-11:00\"\n    title: Links between knots\ntuesday:\n  - name: Session 2\n    time: \"9:00-10:00\"\n  - name: Lunch\n    time: \"12:00-13:00\"\n", "schedule.yaml");
        Assert.Equal(4, sessions.Count);
        Assert.Equal("Links between knots", sessions[1].Title);
        Assert.Single(sessions[1].Speakers);
    }

    [Fact]
    public void A_list_of_one_day_of_the_week_is_a_series_though_no_name_is_told_from_its_title() => Assert.Equal(6, Read(
        $"Knots and links, Spring 2031\n\n{string.Concat(new[] { "3/7", "3/14", "3/21", "3/28", "4/4", "4/11" }.Select((day, at) => $"Friday {day} on knots of the number {at} and how they come about\n"))}", "a.txt").Events.Count);

    [Theory]
    [InlineData("12-May-31")]
    [InlineData("12-May-2031")]
    public void A_spreadsheet_s_date_is_read(string day) =>
        Assert.Equal(new LocalDate(2031, 5, 12), ((Workshop.Importing.IReadableFormat)new Workshop.Publishing.Tables.Csv()).Read([new("a.csv", Encoding.UTF8.GetBytes($"Date,Start,Title\n{day},9:00,Knots and their complements\n13-May-31,9:00,Links\n"))], Answers.None).Value.Events[0].Programme.Sessions[0].Day);

    [Fact]
    public void Nobody_is_in_the_chair_of_a_break()
    {
        var read = Read($"{Head}9:00 Knots and their complements (Bo Reed)\n\n10:00 Coffee\n\nSession Chair: Radka Mirko\n\n10:30 Links between them (Cy Oh)\n\n11:30 Braids and no end (Ann Lee)\n\n12:30 Lunch\n\n14:00 Closing\n");
        Assert.All(read.Events[0].Programme.Sessions, session => Assert.True(session.Kind != SessionKind.Break || session.Chairs.IsEmpty));
        Assert.Contains(read.Aside, aside => aside.Origin.Text.Contains("Radka Mirko", StringComparison.Ordinal));
    }

    [Fact]
    public void A_substitution_that_ends_a_line_ends_it()
    {
        var told = Read("Knots and links\n===============\n\nCentre Radka Mirko, ENS-Lyon, France  |br|\n12–13 May 2031 |br|\n`Website <https://example.org/>`_\n\nOf knots.\n", "a.rst").Events[0].Programme.Event;
        Assert.Equal("Centre Radka Mirko, ENS-Lyon, France", $"{told.Place}");
    }

    [Fact]
    public void What_is_cancelled_without_a_time_of_its_own_is_a_session_and_no_part_of_the_one_above()
    {
        var sessions = Sessions($"{Head}9:00 Coffee\n\n10:30 Kalle Rivo (Oulu), Learned priors: old and new\n\nCANCELLED: Annika Brück (Jena): Decomposition of knots\n\n11:15 Lunch\n\nCANCELLED 12.15 Wei Zhang (Ulm), Passive links\n\n13:00 Keynote: Pierre Del (Rennes), \"Transport: what it says\"\n\n14:00 Closing\n");
        Assert.Equal([null, "Learned priors: old and new", "Decomposition of knots", null, "Passive links", "Transport: what it says", null], sessions.Select(session => session.Speakers.IsEmpty ? null : session.Title));
        Assert.Equal([false, false, true, false, true, false, false], sessions.Select(session => session.Cancelled));
        Assert.Equal(new LocalTime(12, 15), sessions[4].Start);
    }

    [Theory]
    [InlineData("Payment: 15 February 2031 → 22 February 2031", "Payment", 1)]
    [InlineData("Payment: 15 February 2031, extended to 22 February 2031", "Payment", 1)]
    [InlineData("Payment: 22 February 2031 (extended)", "Payment", 0)]
    [InlineData("Extended abstracts: 22 February 2031", "Extended abstracts", 0)]
    public void A_date_that_was_moved_keeps_the_one_before(string line, string label, int earlier)
    {
        var dates = Assert.Single(Read($"# Knots and links\n\n12–13 May 2031, Jena\n\n## Important dates\n\n- {line}\n- Workshop: 12 May 2031\n").Events[0].Programme.Sections.Select(section => section.Content).OfType<ImportantDates>()).Rows;
        Assert.Equal((label, new LocalDate(2031, 2, 22), earlier), (dates[0].Label, dates[0].Due.Date, dates[0].Earlier.Count));
    }

    [Theory]
    [InlineData(1_000, 1)]
    [InlineData(50, 50)]
    public void Cells_that_span_more_than_there_is_are_read_at_once(int rows, int cells) => Fuzzing.Stands(new PastedPage(), new("a.html", Encoding.UTF8.GetBytes(
        $"<h1>Knots and links</h1><p>12 May 2031</p><table>{string.Concat(Enumerable.Repeat($"<tr>{string.Concat(Enumerable.Repeat("<td colspan=1000 rowspan=1000>9:30 Ada Lovelace: x</td>", cells))}</tr>", rows))}</table>")));

    [Fact]
    public void What_stands_beyond_the_widest_table_is_not_lost()
    {
        var read = Read($"<h1>Knots and links</h1><p>12 May 2031</p><table><tr>{string.Concat(Enumerable.Repeat("<td>9:30</td>", 1_200))}<td>Mirko</td></tr><tr><td>10:00<td>Coffee</table>", "a.html");
        Assert.Contains("Mirko", $"{string.Join(' ', read.Events[0].Programme.Sessions.Select(session => $"{session.Title} {session.Abstract} {session.Label}"))} {string.Join(' ', read.Aside.Select(aside => aside.Origin.Text))} {string.Join(' ', read.Events[0].Programme.Credits.Select(credit => credit.Name))}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<h1>Workshop on &#xFFFE;knots &#x202E;and links</h1><p>12 May 2031, Jena</p><h2>Spea&#xFFFE;kers</h2><ul><li>Radka&#x202E; Mirko (Jena)</ul>", "a.html")]
    [InlineData("# Workshop on &#xFFFE;knots &#x202E;and links\n\n12 May 2031, Jena\n\n## Speakers\n\n- Radka&#x202E; Mirko (Jena)\n", "a.md")]
    public void A_reference_stands_for_no_character_that_a_text_may_not_hold(string page, string name)
    {
        var told = Read(page, name).Events[0].Programme;
        Assert.Equal(("Workshop on knots and links", "Radka Mirko"), (Workshop.Publishing.Headline.Of(told), Assert.Single(told.Credits).Name));
    }

    [Fact]
    public void Tags_of_a_server_are_no_content() =>
        Assert.DoesNotContain("qcnp", Told.Of(Read("<%@ Page Language=\"VB\" title=\"qcnp\" %>\n<h2>Programm</h2>\n<p>10. März 2031 <%= qcnp09.D_ENDE %> in Jena</p><p>9:00 Anreise</p><p>10:00 Begrüßung</p>", "a.aspx").Events[0]), StringComparison.Ordinal);

    [Fact]
    public void A_place_of_figures_is_read_at_once() =>
        Assert.NotEmpty(Read($"# Knots and links\n\n12 May 2031\n\nWhere: {new string('1', 38)}!\n").Events);

    [Theory]
    [InlineData("{% include talk.html speaker=\"Ada Lovelace\" title=\"On engines\" %}", "On engines")]
    [InlineData("{% include person.html name=\"Ada Lovelace\" affiliation=\"King's College\" %}", null)]
    [InlineData("{% include button.html name=\"Register Here\" url=\"https://example.org\" %}", "Register Here")]
    public void What_a_template_is_told_besides_a_name_stands_aside(string tag, string? aside)
    {
        var read = Read($"# Knots and links\n\n12 May 2031, Jena\n\n## Speakers\n\n{tag}\n\n- Bo Reed (Jena)\n");
        Assert.Equal(aside is not null, read.Aside.Any(each => aside is not null && each.Origin.Text.Contains(aside, StringComparison.Ordinal)));
        var people = read.Events[0].Programme.Credits.Select(credit => (credit.Name, credit.Affiliation)).ToList();
        Assert.DoesNotContain(people, person => person.Name == "Register Here");
        if (aside is null) Assert.Contains(("Ada Lovelace", "King's College"), people);
    }

    private static List<Session> Sessions(string page, string name = "a.md") => [.. Read(page, name).Events[0].Programme.Sessions];

    private static ReadResult Read(string page, string name = "a.md") => new PastedPage().Read([new(name, Encoding.UTF8.GetBytes(page))], Answers.None).Value;
}
