using System.Reflection;
using System.Text;
using NodaTime;
using Workshop.Events;
using Workshop.Importing;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Tests.Meetings;
using Xunit.Abstractions;

namespace Workshop.Tests.Importing.Pages;

public sealed class PastedPageTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(
        typeof(PastedPageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepoRoot").Value!, "tests", "Workshop.Tests", "Importing", "Pages", "Samples");

    public static TheoryData<string> Samples() => [.. Directory.GetFileSystemEntries(Folder).Where(file => !file.EndsWith(".told", StringComparison.Ordinal)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    /// <summary>What a person finds in each page stands beside it; a folder holds the parts of one.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void A_page_is_read_as_a_person_reads_it(string name)
    {
        var path = Path.Combine(Folder, name);
        var parts = Directory.Exists(path) ? Directory.GetFiles(path).Order(StringComparer.Ordinal).ToList() : [path];
        Assert.True(new PastedPage().Read([.. parts.Select(part => new Source(Path.GetFileName(part), File.ReadAllBytes(part)))], Answers.None).TryGetValue(out var read));
        Assert.All(read.Events[0].Programme.Problems(), problem => Assert.Contains(read.Events[0].Questions, question => question.Field == problem.Field));
        Assert.Equal(File.ReadAllText(Path.Combine(Folder, $"{name}.told")).ReplaceLineEndings("\n").TrimEnd(), Told.Of(read.Events[0]));
    }

    [Fact]
    public void What_takes_place_nowhere_but_online_is_read()
    {
        var told = new PastedPage().Read([Source.Pasted("Tide workshop\nSat Dec 14 2031 @ (online)\nAnn Lee · Bo Ek · Cy Oh\n\nAbout\n\nOf tides.\n")], Answers.None).Value.Events[0].Programme;
        Assert.Equal((new LocalDate(2031, 12, 14), null, AttendanceMode.Online), (told.Event.When.Dates().Single(), told.Event.Place?.Venue, told.Event.Attendance?.Mode));
    }

    [Fact]
    public void A_programme_that_is_pasted_alone_has_its_title_once_its_lines_as_they_stand_and_its_wrong_weekday_told()
    {
        var read = new PastedPage().Read([Source.Pasted("Tide days 2027\n\nSat 20 May 2027, 09:00\n\n09:00 Ebb (Ada Marsh)\n10:15 Flow (Bo Reed)\n11:00 Closing\n")], Answers.None).Value;
        var told = read.Events[0];
        Assert.Equal(("Tide days 2027", ""), (told.Programme.Event.Title, Assert.Single(told.Programme.Sections).Body));
        Assert.Equal([5, 6, 7], told.Programme.Sessions.Select(session => told.Origins[session.Id].Line));
        var wrong = Assert.Single(read.Aside);
        Assert.Equal((3, "20 May 2027 is a Thursday, not a Saturday; the date was taken."), (wrong.Origin.Line, wrong.Reason));

        var heading = new PastedPage().Read([Source.Pasted("# Tide days\n\n20–21 May 2027\n\n## Programme\n\n### Thursday, 20 May 2027\n\n09:00 Ebb\n\n### Thursday, 21 May 2027\n\n09:00 Flow\n")], Answers.None).Value;
        Assert.Equal("21 May 2027 is a Friday, not a Thursday; the date was taken.", Assert.Single(heading.Aside).Reason);
    }

    [Theory]
    [InlineData("Monday–Friday, May 17–21, 2027")]
    [InlineData("Monday to Friday, 17 May to 21 May 2027")]
    [InlineData("Saturday and Sunday, May 22 and 23, 2027")]
    [InlineData("Thursday–Sunday, 20–23 May 2027")]
    [InlineData("Sat 22 May 2027 – Sun 23 May 2027")]
    public void Days_of_the_week_that_are_named_together_contradict_nothing(string when) =>
        Assert.Empty(new PastedPage().Read([Source.Pasted($"# Tide days\n\n{when}\n\nOf tides.\n")], Answers.None).Value.Aside);

    [Theory]
    [InlineData("Tide days\n\nProgramme\n09:00 Ebb\n10:15 Flow\n", 4, 5)]
    [InlineData("Tide days\n\n09:00 Ebb<br>10:15 Flow<br>11:00 End\n", 3, 3)]
    [InlineData("Tide days\nHarbour Hall\n\n09:00 Ebb\n10:15 Flow\n", 4, 5)]
    public void A_session_is_traced_to_its_line(string page, int first, int second)
    {
        var told = new PastedPage().Read([Source.Pasted(page)], Answers.None).Value.Events[0];
        Assert.Equal([first, second], told.Programme.Sessions.Take(2).Select(session => told.Origins[session.Id].Line));
        Assert.DoesNotContain("Tide days", Assert.Single(told.Programme.Sections, section => section.Kind == SectionKind.Schedule).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_page_gives_the_same_ids()
    {
        var parts = new[] { new Source("kiln-days.md", File.ReadAllBytes(Path.Combine(Folder, "kiln-days.md"))) };
        Assert.True(new PastedPage().Read(parts, Answers.None).TryGetValue(out var one) & new PastedPage().Read(parts, Answers.None).TryGetValue(out var other));
        Assert.Equal(one!.Events[0].Programme, other!.Events[0].Programme);
    }

    [Fact]
    public void Parts_of_one_page_are_one_event()
    {
        Assert.True(new PastedPage().Read(
            [
                Source.Pasted("# Kiln Days 2031\n\nFriday 9 May 2031, Delft, Netherlands\n", "index.md"), Source.Pasted("Title: Organizers\nDate: 2030-01-01\n\n* Ada Ofen (Delft)\n", "organizers.md"),
                Source.Pasted("Title: Program\nDate: 2030-01-01\n\n| 9:00–9:30 | Opening |\n| 9:30–10:00 | Ada Ofen: Glazes |\n", "program.md"),
            ], Answers.None).TryGetValue(out var read));
        Assert.Equal(
            "Other Kiln Days 2031\nFri 9 May 2031 | Europe/Amsterdam | Delft, Netherlands\n§ People Organizers Organizers: Ada Ofen/Delft\n§ Schedule Program\n" +
            "• 09:00–09:30 Opening “Opening”\n• 09:30–10:00 ContributedTalk “Glazes” Ada Ofen/Delft", Told.Of(Assert.Single(read.Events)));
    }

    [Fact]
    public void A_year_that_is_missing_is_asked_and_the_answer_is_taken()
    {
        var page = new[] { Source.Pasted("Workshop\nSat Dec 14 08:00 AM -- 06:30 PM (PST) @ West 1\nClay and the Physical Sciences\n\nWorkshop Home Page", "pasted.txt") };
        Assert.True(new PastedPage().Read(page, Answers.None).TryGetValue(out var open));
        Assert.Contains("2019", Assert.Single(open.Events[0].Questions, question => question.Key == "year").Choices.Select(choice => choice.Value));
        Assert.Null(open.Events[0].Programme.Event.When.FirstDay);
        Assert.True(new PastedPage().Read(page, new(new Dictionary<string, string> { ["year"] = "2019" })).TryGetValue(out var read));
        Assert.Equal(new NodaTime.LocalDate(2019, 12, 14), read.Events[0].Programme.Event.When.FirstDay);
    }

    private const string Row =
        "Workshop\nSat Dec 14 2019 9:00 – 17:00 (PST) @ West 1\nClay and the Physical Sciences\nAda Ofen · Max Ton · Lina Tau\n\nClay is old, and what it is made of is not yet known. Whoever works with it knows what it does, and not why.\n\n" +
        "Opening Remarks\nGlazes and their colours (Contributed Talk 1)\nHow hot a kiln is (Contributed Talk 2)\nLunch Break\nClosing\n";

    /// <summary>The names come first, as they are printed; their section comes last, for the head of the page names them already.</summary>
    [Fact]
    public void Names_below_the_title_are_the_organizers_where_the_programme_names_others_and_leave_the_text()
    {
        Assert.True(new PastedPage().Read([Source.Pasted($"{Row}Emma Brandt (Invited Talk 1)\n")], Answers.None).TryGetValue(out var read));
        var programme = read.Events[0].Programme;
        Assert.Equal(
            "Workshop Clay and the Physical Sciences\nSat 14 Dec 2019, 09:00–17:00 PST (America/Los_Angeles) | America/Los_Angeles | West 1\n§ Schedule \n§ People  Organizers: Ada Ofen; Max Ton; Lina Tau\n" +
            "• Opening “Opening Remarks”\n• ContributedTalk [Contributed Talk 1] “Glazes and their colours”\n• ContributedTalk [Contributed Talk 2] “How hot a kiln is”\n" +
            "• Meal “Lunch Break”\n• Closing “Closing”\n• InvitedTalk [Invited Talk 1] Emma Brandt\n" +
            "? speakers yes, no\n? zone America/Los_Angeles, America/Vancouver", Told.Of(read.Events[0]));
        Assert.Equal(["Ada Ofen", "Max Ton", "Lina Tau", "Emma Brandt"], programme.Credits.Select(credit => credit.Name));
        Assert.Equal("Clay is old, and what it is made of is not yet known. Whoever works with it knows what it does, and not why.", programme.Sections[0].Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Ada Ofen (Invited Talk 1)\nEmma Brandt (Invited Talk 2)\n")]
    public void Names_below_the_title_are_asked_about_where_nothing_tells_who_they_are(string programme)
    {
        Assert.True(new PastedPage().Read([Source.Pasted(Row + programme)], Answers.None).TryGetValue(out var read));
        Assert.Contains(read.Events[0].Questions, question => question.Key == "group" && question.IsProposed);
        Assert.True(new PastedPage().Read([Source.Pasted(Row + programme)], new(new Dictionary<string, string> { ["group"] = "Committee" })).TryGetValue(out var answered));
        Assert.Contains("§ People  Committee: Ada Ofen; Max Ton; Lina Tau", Told.Of(answered.Events[0]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("This is about the clay that is found in the hills, and what it can be used for.", "en")]
    [InlineData("Hier geht es um den Ton, der in den Hügeln liegt, und wie er mit dem Wasser und der Hitze zu Ziegeln wird.", "de")]
    [InlineData("Clay, clay, clay.", "")]
    public void The_language_of_a_page_that_does_not_name_it_is_that_of_its_words(string text, string language)
    {
        Assert.True(new PastedPage().Read([Source.Pasted($"# Clay Days 2031\n\n{text}")], Answers.None).TryGetValue(out var read));
        Assert.Equal(language, string.Join(' ', read.Events[0].Programme.Event.Languages));
    }

    [Fact]
    public void What_is_no_page_is_said_so()
    {
        foreach (var text in new[] { "", " \n", "{\"a\":1}", "\0\0\0" }) Assert.False(new PastedPage().Read([Source.Pasted(text)], Answers.None).Succeeded);
    }

    [Theory]
    [InlineData(".md")]
    [InlineData(".html")]
    [InlineData(".txt")]
    [InlineData(".rst")]
    [InlineData(".yml")]
    [Trait("Category", Proof.Category)]
    public void Broken_pages_are_read_or_refused(string ending) =>
        Fuzzing.Stands(new PastedPage(), $"page{ending}", [.. Directory.GetFiles(Folder, $"*{ending}", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)], output);

    [Fact]
    public void A_date_may_stand_ahead_of_what_it_is_of_and_a_line_without_one_is_not_lost()
    {
        var dates = Read("page.md", """
            # Workshop on Wool

            June 12–13, 2025, Halifax

            ## Dates to remember

            * ~~March 14~~ **March 28**: abstracts for short talks
            * April 18: answers to the authors
            * All of them end at noon.
            """).Programme.Sections.Single(section => section.Kind == SectionKind.Dates);
        Assert.Equal(["abstracts for short talks 2025-03-28 2025-03-14", "answers to the authors 2025-04-18"],
            ((ImportantDates)dates.Content!).Rows.Select(row => string.Join(' ', new[] { row.Label, $"{row.Due.Date:uuuu-MM-dd}" }.Concat(row.Earlier.Select(old => $"{old.Date:uuuu-MM-dd}")))));
        Assert.Contains("All of them end at noon.", dates.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_site_says_besides_stands_aside()
    {
        var (programme, aside) = Read("page.html", """
            <title>Agenda_v7</title><a href="#main">Zum Inhalt springen</a><h1>Workshop on Wool</h1><p>Tuesday 6 – Wednesday 7 September 2022, in person at the Old Mill, 3 Weaver Lane, Tartu, Estonia</p>
            <h2>Hosts</h2><ul><li>Ada Ofen, Mill Museum</li><li>Kai Laine, Tartu</li></ul>
            <h2>Agenda</h2><h3>Tuesday</h3><table><tr><td>0830–0900</td><td>Registration</td></tr>
            <tr><td>0900–1000</td><td><p><b>Shearing by hand</b></p><p>Mara Toom, Wool Board <i>(invited)</i></p></td></tr>
            <tr><td>1000–1030</td><td>Coffee</td></tr><tr><td>1900</td><td>Dinner</td></tr></table>
            <p>Printed 29/08/2022 14:12 – Page 1 of 2</p><h2>Recent posts</h2><ul><li>A new loom</li></ul><p><a href="/news">← Back to all news</a></p>
            """);
        Assert.Equal(["InvitedTalk", "Break", "Meal"], programme.Sessions.Skip(1).Select(session => session.Kind.ToString()));
        Assert.Equal(new LocalTime(19, 0), programme.Sessions[^1].Start);
        Assert.Equal("Old Mill, 3 Weaver Lane, Tartu, Estonia", programme.Event.Place?.ToString());
        Assert.Equal(GroupRole.Organizers, Assert.IsType<PeopleGroup>(programme.Sections.Single(section => section.Heading == "Hosts").Content).Role);
        var text = string.Join(' ', programme.Sections.Select(section => section.Heading + section.Body));
        foreach (var besides in new[] { "Printed", "Page 1", "new loom", "Back to all", "Zum Inhalt" })
        {
            Assert.DoesNotContain(besides, text, StringComparison.Ordinal);
            Assert.Contains(aside, left => left.Origin.Text.Contains(besides, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_stands_below_a_table_is_read_as_what_stands_above_it_and_a_row_that_is_no_session_is_not_lost()
    {
        var (programme, aside) = Read("harbours.csv", """
            Symposium on Harbours,,,
            "14-15 October 2024, Museum of the Pier, Aberdeen",,,
            ,,,
            ID,Date,Start,Title
            1,14/10/2024,12:00,Registration
            2,14/10/2024,13:00,Tides
            x,,,
            3,15/10/2024,09:00,Quays
            ,,,
            Important dates,,,
            Abstracts due,03/05/2024,,
            Registration closes,20/09/2024,,
            """);
        Assert.Equal(3, programme.Sessions.Count);
        var dates = Assert.IsType<ImportantDates>(programme.Sections.Single(section => section.Kind == SectionKind.Dates).Content);
        Assert.Equal([new LocalDate(2024, 5, 3), new(2024, 9, 20)], dates.Rows.Select(row => row.Due.Date));
        Assert.Equal([0, 7], aside.Select(left => left.Origin.Line));
    }

    private static (Programme Programme, ValueList<LeftAside> Aside) Read(string name, string text)
    {
        Assert.True(new PastedPage().Read([new(name, Encoding.UTF8.GetBytes(text))], Answers.None).TryGetValue(out var read));
        return (Assert.Single(read.Events).Programme, read.Aside);
    }

    /// <summary>What a careless pattern takes long for, 50 KB of it, and a page of 20 MB on one line.</summary>
    public static TheoryData<string> Hostile() =>
    [
        "9:00 A B\n", "# ", "| a | b |\n", "<b>", "<div>", "<table><tr><td>", "- ", "(", "9:00–", "1 May ", "1 May, ", "A B, ", "[", "**", "***a", "{{", "<!--", "Ada Ofen\n", ">", "\n", "9 ", "`", "$", "\\(", "!", "_a_",
        "[x]\ny = 1\n", "[[x]]\ny = 1\n", "a: [\n b\n", "- a: {b: [", "- a:\n", "[ aa ]", "©\n", "Home\n", "default_: 1\n", "Date: Ada\n", "0900-0950 Ada – Clay\n", "<b class=affil>", "A – B\n", "a > ",
        "## Program\n9:00 Ada\n", "<li>", "<dl><dt>a<dd>", "9:00–10:00 Talk: Ada Ofen, “Clay” (University of Delft)\n", "## Speakers\nAda Ofen (Delft)\n", "* Ada Ofen, University of Delft\n", "Session 1: A\n- B (C D)\n",
        "\t", "a\tb\n", ": a\n", "a\n: b\n", "=====\n", "~~~\n", "[a]: http://b.c\n", "<p style=\"font-weight:bold\">", "<script>a<", "{% a %}", "<td rowspan=1000 colspan=1000>", "a·b·", "\"a\" ", "http://a.b/", "a@b.c ", "[a](b",
        "١٢ مارس ", "１２：００ ", "Sat Dec 14 ", "13 or 14 December or ", "+--+\n| a|\n", ".. a::\n", "== a ==\n", "{|\n|a||b\n", "* a\n", "#+title: a\n", ":a: b\n", "- a :: b\n", "*a *", "[[a", "<2026-01-01 ", string.Concat(Enumerable.Repeat("*a [[b <2026-01-01 ", 900)) + "\n", "* a" + new string(' ', 15_000) + "b\n", "<ref>", "[[File:a|", "__NOTOC__", "<nav>", "</nav><nav>", "<textarea>", "\u200B", "\u0301", "organizers:\n  - a\n", new('a', 20_000_000),
    ];

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void Hostile_pages_are_read_in_no_time(string piece)
    {
        foreach (var ending in new[] { ".md", ".html", ".rst", ".txt", ".yml", ".org", ".wiki" })
            Fuzzing.Stands(new PastedPage(), new($"page{ending}", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, Math.Max(1, 50_000 / piece.Length))))));
    }
}
