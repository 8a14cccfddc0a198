using Workshop.Importing;
using Workshop.People;

namespace Workshop.Tests.Importing.Pages;

/// <summary>What surrounds a page is left aside; what only looks like it stays.</summary>
public sealed class AroundPagesTests
{
    private const string Head = "# Workshop on Slow Clay\n\n3 May 2031, Delft, Netherlands\n\n";

    [Theory]
    [InlineData("## Programme\n\n09:00 Opening\n10:00 Coffee\n—\n11:00 Ada Ofen: Knots\n12:00 Closing\n", 4)]
    [InlineData("## Programme\n\n09:00 Opening\n10:00 – Open problems in firing\n11:00 – Late glazes of Delft\n", 3)]
    [InlineData("## Programme\n\n| Time | Session title | Session chair |\n|---|---|---|\n| 09:00 | Old clay | Ada Ofen |\n| 10:00 | New clay | Max Ton |\n", 2)]
    public void What_stands_in_a_programme_is_a_session(string programme, int sessions)
    {
        var read = Read($"{Head}{programme}");
        Assert.Equal(sessions, read.Events[0].Programme.Sessions.Count);
        Assert.DoesNotContain(read.Aside, left => left.Reason.Contains("mail", StringComparison.Ordinal));
    }

    [Fact]
    public void Titles_keep_their_words()
    {
        var titles = Read($"{Head}## Programme\n\n09:00 Open problems\n10:00 Late glazes\n11:00 Representations of 𝔤\n12:00 A sonata in B♭\n13:00 Copyright and clay\n").Events[0].Programme.Sessions.Select(session => session.Title);
        Assert.Equal(["Open problems", "Late glazes", "Representations of 𝔤", "A sonata in B♭", "Copyright and clay"], titles);
    }

    [Fact]
    public void People_between_two_lines_that_might_be_a_footers_stay()
    {
        var read = Read($"{Head}All about clay.\n\nThe workshop is hosted by the University of Delft.\n\n## Organizers\n\n- Ada Ofen (London)\n- Max Ton (Göttingen)\n\n## Contact\n\nSubscribe to our mailing list\n");
        Assert.Equal(["Ada Ofen", "Max Ton"], read.Events[0].Programme.Credits.Select(credit => credit.Name));
    }

    [Fact]
    public void A_footer_of_a_site_and_the_ends_of_a_mail_are_left_aside()
    {
        var read = Read("From: Ada Ofen <ada@clay.example>\nTo: all@clay.example\nSubject: Slow Clay\n\nWorkshop on Slow Clay\n3 May 2031\nDelft, Netherlands\n\nProgramme\n09:00 Opening\n10:00 Clay (Max Ton)\n\n-- \nAda Ofen\nOffice hours: Monday\n");
        Assert.Equal("Workshop on Slow Clay", read.Events[0].Programme.Event.Title);
        Assert.Contains(read.Aside, left => left.Reason == "It is the head of a mail." && left.Origin.Text.StartsWith("Subject", StringComparison.Ordinal));
        Assert.Contains(read.Aside, left => left.Reason == "It is the end of a mail." && left.Origin.Text.StartsWith("Office", StringComparison.Ordinal));
        var site = Read($"{Head}All about clay.\n\nAll about kilns.\n\nAll about glazes.\n\nShare on Facebook\nRecent posts\nA kiln was sold\n© 2031 The Clay Site\n");
        Assert.Equal(4, site.Aside.Count(left => left.Reason == "It is the page’s footer."));
    }

    [Fact]
    public void A_row_in_the_end_of_a_mail_is_no_session()
    {
        var read = Read("Workshop on Slow Clay\n3 May 2031\nDelft, Netherlands\n\nProgramme\n09:00 Opening\n10:00 Clay (Max Ton)\n\nBest wishes\n\n-- \nDr. Ada Ofen | House of Clay\nOffice: Mon 14-15 | Room 5\n");
        Assert.Equal(["Opening", "Clay"], read.Events[0].Programme.Sessions.Select(session => session.Title));
        Assert.Contains(read.Aside, left => left.Reason == "It is the end of a mail." && left.Origin.Text.Contains("House of Clay", StringComparison.Ordinal));
        Assert.Contains(read.Aside, left => left.Reason == "It is the end of a mail." && left.Origin.Text == "Best wishes");
    }

    [Theory]
    [InlineData("Best wishes\nAda Ofen\n\n## Programme\n\n| 09:00 | Ada Ofen: Clay |\n| 10:00 | Max Ton: Fire |\n")]
    [InlineData("--\n\n| 09:00 | Ada Ofen: Clay |\n| 10:00 | Max Ton: Fire |\n")]
    public void A_programme_behind_what_might_be_the_end_of_a_mail_is_one(string end) => Assert.Equal(2, Read($"{Head}{end}").Events[0].Programme.Sessions.Count);

    [Theory]
    [InlineData("### 09:00–10:00 Clay\n\n- Speaker: Ada Ofen\n\n### 10:00–11:00 Fire\n\n- Speaker: Max Ton\n")]
    [InlineData("## Morning session\n\n- 09:00 Clay\n- Speaker: Ada Ofen\n- 10:00 Fire\n- Speaker: Max Ton\n")]
    public void Speakers_in_lists_below_their_times_stay_with_their_talks(string programme)
    {
        var sessions = Read($"{Head}{programme}").Events[0].Programme.Sessions;
        Assert.Equal([("Clay", 1), ("Fire", 1)], sessions.Select(session => (session.Title, session.Speakers.Count)));
    }

    [Theory]
    [InlineData("Anna Imhof 1, Max Ton 2")]
    [InlineData("Clay Days, Kirchhof 2031")]
    public void What_only_ends_as_a_street_or_a_house_is_no_place(string line)
    {
        var place = Read($"# Slow Clay\n\n3 May 2031\n\n{line}\n\n## Programme\n\n09:00 Opening\n10:00 Clay (Max Ton)\n").Events[0].Programme.Event.Place;
        Assert.True(place is null, $"{place}");
    }

    [Theory]
    [InlineData("Haus Lehmgrund, Oberau, May 3 – 5, 2031", "Haus Lehmgrund, Oberau")]
    [InlineData("Tagung des Kreises, 3. Mai 2031\n\nLesesaal der Tonschule, Lehmhof 9, Oberau", "Lesesaal der Tonschule, Lehmhof 9, Oberau")]
    [InlineData("12. Tagung der Töpfer\nvom 3. bis 5. Mai 2031\nSaal 2, Tonhaus, Lehmgasse 7, Innsbruck", "Saal 2, Tonhaus, Lehmgasse 7, Innsbruck")]
    public void A_house_beside_the_date_is_the_place(string lines, string place)
    {
        var where = Read($"# Slow Clay\n\n{lines}\n\n## Programme\n\n09:00 Opening\n10:00 Clay (Max Ton)\n").Events[0].Programme.Event.Place!;
        Assert.Equal(place, string.Join(", ", new[] { where.Room, where.Floor, where.Building, where.Campus, where.Venue, where.Address, where.City }.OfType<string>()));
    }

    [Fact]
    public void Organizers_in_a_list_of_practical_matters_are_a_group()
    {
        var read = Read($"{Head}## Practical matters\n\n- Dress: aprons\n- Organisers: Ada Ofen, Max Ton\n- Lunch: soup\n").Events[0].Programme;
        Assert.Equal(["Ada Ofen", "Max Ton"], read.Credits.Select(credit => credit.Name));
        Assert.DoesNotContain("Organisers", read.Sections.Single(section => section.Heading == "Practical matters").Body, StringComparison.Ordinal);
        Assert.Contains("soup", read.Sections.Single(section => section.Heading == "Practical matters").Body, StringComparison.Ordinal);
    }

    [Fact]
    public void An_announcement_keeps_its_date_below_the_head_of_its_mail()
    {
        var read = Read("From: Ada Ofen <ada@clay.example>\nSent: Monday, 5 May 2031\nTo: all@clay.example\nSubject: Seminar\n\nDate: Friday, 9 May 2031, 16:00\nSpeaker: Max Ton\nTitle: Knots in clay\n");
        var talk = read.Events[0].Programme;
        Assert.Equal((new NodaTime.LocalDate(2031, 5, 9), "Knots in clay"), (talk.Event.When.FirstDay, talk.Sessions[0].Title));
    }

    [Fact]
    public void Data_beside_pages_fill_what_their_templates_leave_empty()
    {
        var read = new PastedPage().Read(
        [
            new("index.md", "# Clay Days 2031\n\n3 May 2031, Delft\n\n## Speakers\n\n{% for p in site.data.speakers %}{{ p.name }}{% endfor %}\n"u8.ToArray()),
            new("speakers.md", "---\ntitle: Speakers\n---\n{% for p in site.data.speakers %}{{ p.name }}{% endfor %}\n"u8.ToArray()),
            new("speakers.yml", "- name: Ada Ofen\n  role: Chair\n  email: ada@clay.edu\n- {title: Dr., first_name: Max, last_name: Ton, affiliation: Delft} # soon\n"u8.ToArray()),
        ], Answers.None).Value;
        Assert.Equal([("Ada Ofen", null), ("Max Ton", "Delft")], read.Events[0].Programme.Credits.Select(credit => (credit.Name, credit.Affiliation)));
        Assert.Equal(2, ((PeopleGroup)read.Events[0].Programme.Sections.First(section => section.Content is PeopleGroup { Members.IsEmpty: false }).Content!).Members.Count);
    }

    [Fact]
    public void A_class_makes_an_affiliation_only_behind_a_name()
    {
        var told = Told.Of(Read("<html><body><h1>Workshop on Slow Clay</h1><p>3 May 2031</p><p>Hosted by <strong class=\"affiliation\">Clay House</strong>.</p><h2>Organizers</h2><ul><li>Ada Ofen <span class=\"affil\">Clay House</span></li></ul></body></html>").Events[0]);
        Assert.Contains("Organizers: Ada Ofen/Clay House", told, StringComparison.Ordinal);
        Assert.DoesNotContain("(Clay House)", Read("<html><body><h1>Workshop on Slow Clay</h1><p>3 May 2031</p><p>Hosted by <strong class=\"affiliation\">Clay House</strong>.</p></body></html>").Events[0].Programme.Sections[0].Body, StringComparison.Ordinal);
    }

    private static ReadResult Read(string page) => new PastedPage().Read([Source.Pasted(page)], Answers.None).Value;
}
