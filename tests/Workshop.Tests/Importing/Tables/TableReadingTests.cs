using System.Text;
using NodaTime;
using Workshop.Importing;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Publishing.Tables;

namespace Workshop.Tests.Importing.Tables;

public sealed class TableReadingTests
{
    [Fact]
    public void A_page_with_a_table_in_Markdown_is_a_page()
    {
        var source = new Source("pasted.txt", System.Text.Encoding.UTF8.GetBytes("# Tide talks\n\n| Date | Speaker | Title |\n|------|---------|-------|\n| 4 May | Ada Marsh | Ebb |\n"));
        Assert.False(new Csv().Recognizes(source));
        Assert.Equal(new PastedPage().Name, ReadableFormats.Of([source])!.Name);
    }

    [Fact]
    public void Headings_are_known_in_any_order_and_language()
    {
        foreach (var table in new[]
        {
            "Title,Start,Room,Speaker\nTides,9:00,Hall 1,Ada Lovelace (Analytical Institute)",
            "Raum;Titel;Vortragende;Beginn\nHall 1;Tides;Ada Lovelace (Analytical Institute);09:00",
            "Salle;Heure de début;Titre;Intervenant\nHall 1;9h00;Tides;Ada Lovelace (Analytical Institute)",
            "Título\tPonente\tSala\tHora de inicio\nTides\tAda Lovelace (Analytical Institute)\tHall 1\t9.00",
            "Relatore|Affiliazione|Titolo|Ora inizio|Aula\nAda Lovelace|Analytical Institute|Tides|9:00 am|Hall 1",
            "presenterName,talk_title,ROOM NAME,startTime,Presenter affiliation\nAda Lovelace,Tides,Hall 1,0900,Analytical Institute",
        })
        {
            var programme = Read(table);
            var session = Assert.Single(programme.Sessions);
            Assert.Equal(("Tides", new LocalTime(9, 0), SessionKind.ContributedTalk), (session.Title, session.Start, session.Kind));
            Assert.Equal("Hall 1", Assert.Single(programme.Rooms).Name);
            Assert.Equal(("Ada Lovelace", "Analytical Institute"), (programme.Credits[0].Name, programme.Credits[0].Affiliation));
        }
    }

    [Theory]
    [InlineData("2027-05-20")]
    [InlineData("20.05.2027")]
    [InlineData("20.5.27")]
    [InlineData("20 May 2027")]
    [InlineData("Thu 20 May 2027")]
    [InlineData("Donnerstag, 20. Mai 2027")]
    [InlineData("jeudi 20 mai 2027")]
    [InlineData("20 de mayo de 2027")]
    [InlineData("giovedì 20 maggio 2027")]
    [InlineData("May 20, 2027")]
    [InlineData("20/05/2027")]
    [InlineData("05/20/2027")]
    public void A_day_is_read_however_it_is_written(string day) => Assert.Equal(new(2027, 5, 20), Read($"Date;Title\n{day};Tides").Sessions[0].Day);

    [Theory]
    [InlineData("09:00", "10:30", 9, 0, 10, 30)]
    [InlineData("9 am", "10.30 am", 9, 0, 10, 30)]
    [InlineData("14h30", "16h", 14, 30, 16, 0)]
    [InlineData("14 Uhr", "15:15 Uhr", 14, 0, 15, 15)]
    [InlineData("930", "1045", 9, 30, 10, 45)]
    [InlineData("2027-05-20T09:00:00", "2027-05-20T10:00:00", 9, 0, 10, 0)]
    public void Times_are_read_however_they_are_written(string start, string end, int hour, int minute, int endHour, int endMinute)
    {
        var session = Read($"Start;End;Title\n{start};{end};Tides").Sessions[0];
        Assert.Equal((new LocalTime(hour, minute), new LocalTime(endHour, endMinute)), (session.Start, session.End));
    }

    [Theory]
    [InlineData("09:00–09:30", 30)]
    [InlineData("9.00 - 9.30 am", 30)]
    [InlineData("Thu 20 May 2027, 09:00-09:30", 30)]
    [InlineData("09:00 to 09:30", 30)]
    [InlineData("von 9 bis 9:30 Uhr", 30)]
    public void Start_and_end_may_stand_in_one_cell(string time, int minutes)
    {
        var session = Read($"Time;Title\n{time};Tides").Sessions[0];
        Assert.Equal((new LocalTime(9, 0), new LocalTime(9, minutes)), (session.Start, session.End));
    }

    [Fact]
    public void A_date_may_stand_with_the_time_or_above_the_rows_or_in_the_first_of_them()
    {
        foreach (var table in new[]
        {
            "Time,Title\n2027-05-20 09:00,A\n2027-05-20 10:00,B\n2027-05-21 09:00,C\n2027-05-21 10:00,D",
            "Time,Title\nThursday 20 May 2027,\n09:00,A\n10:00,B\nFriday 21 May 2027,\n09:00,C\n10:00,D",
            "Day,Time,Title\n20.05.2027,09:00,A\n,10:00,B\n21.05.2027,09:00,C\n,10:00,D",
            "Day,Time,Title\nThu 20 May 2027,09:00,A\nThu 20 May 2027,10:00,B\nFriday,09:00,C\nFriday,10:00,D\nFri 21 May 2027,,E",
        })
            Assert.Equal(["A 2027-05-20 09:00", "B 2027-05-20 10:00", "C 2027-05-21 09:00", "D 2027-05-21 10:00"], Read(table).Sessions.Take(4).Select(Line));
    }

    [Fact]
    public void Which_of_two_dates_is_meant_the_other_rows_may_say()
    {
        Assert.Equal([new(2027, 6, 7), new(2027, 6, 13)], Read("Date,Title\n07/06/2027,A\n13/06/2027,B").Sessions.Select(session => session.Day));
        Assert.Equal([new(2027, 6, 7), new(2027, 6, 13)], Read("Date,Title\n06/07/2027,A\n06/13/2027,B").Sessions.Select(session => session.Day));
        Assert.Equal(new(2027, 6, 7), Read("Date,Title\nMon 06/07/2027,A").Sessions[0].Day);
    }

    [Fact]
    public void Which_of_two_dates_is_meant_is_asked_where_nothing_says_it()
    {
        const string table = "Date,Title\n06/07/2027,A";
        var question = Asked(table, "Day");
        Assert.Null(Read(table).Sessions[0].Day);
        Assert.Equal(["7 Jun 2027", "6 Jul 2027"], question.Choices.Select(choice => choice.Label).Order(StringComparer.Ordinal).Reverse());
        Assert.Equal(new(2027, 6, 7), Read(table, (question.Key, "month first")).Sessions[0].Day);
        Assert.Equal(new(2027, 7, 6), Read(table, (question.Key, "day first")).Sessions[0].Day);
        Assert.Equal([new(2027, 6, 7), new(2027, 6, 8)], Read("Date,Title\n06/07/2027,A\n06/08/2027,B").Sessions.Select(session => session.Day));
    }

    [Fact]
    public void A_year_that_is_missing_is_asked_and_the_day_of_the_week_narrows_it()
    {
        const string table = "Date,Title\nThursday 20 May,A\nFriday 21 May,B";
        var question = Asked(table, "Day");
        Assert.Equal(["2021", "2027", "2032"], question.Choices.Select(choice => choice.Value));
        Assert.All(Read(table).Sessions, session => Assert.Null(session.Day));
        Assert.Equal([new(2027, 5, 20), new(2027, 5, 21)], Read(table, (question.Key, "2027")).Sessions.Select(session => session.Day));
        var named = new Csv().Read([new("school-2027.csv", Encoding.UTF8.GetBytes(table))], Answers.None).Value.Events[0];
        Assert.True(named.Questions.Single(each => each.Field == "Day").IsProposed);
        Assert.Equal(new(2027, 5, 20), named.Programme.Sessions[0].Day);
    }

    [Fact]
    public void A_day_before_the_first_has_no_date_until_it_is_told() =>
        Assert.Equal([null, new LocalDate(2027, 5, 20), new LocalDate(2027, 5, 21)], Read("Day,Title\nDay 0,Tutorials\n20.05.2027,A\n21.05.2027,B").Sessions.OrderBy(session => session.Day).Select(session => session.Day));

    [Fact]
    public void Days_that_are_only_counted_follow_the_date_of_the_first_which_is_asked()
    {
        const string table = "Day,Start,Title\n1,9:00,A\n2,9:00,B\n2,10:00,C";
        Assert.Equal([new(2027, 5, 20), new(2027, 5, 21), new(2027, 5, 21)], Read(table, (Asked(table, "Day").Key, "2027-05-20")).Sessions.Select(session => session.Day));
    }

    [Fact]
    public void Starts_alone_propose_that_each_ends_when_the_next_begins()
    {
        const string table = "Start time, Program\n08:30,Opening\n08:40,Talk on tides\n10:00,Posters\n10:00,Coffee\n11:00,Panel\n11:30,End";
        var question = Asked(table, "End");
        Assert.True(question.IsProposed);
        Assert.Equal(["08:30–08:40", "08:40–10:00", "10:00–11:00", "10:00–11:00", "11:00–11:30"], Read(table).Sessions.Select(session => $"{session.Start:HH:mm}–{session.End:HH:mm}"));
        Assert.Equal(["", "", "", "", "11:30"], Read(table, (question.Key, "unknown")).Sessions.Select(session => $"{session.End:HH:mm}"));
        Assert.Contains(Result(table).Aside, aside => aside.Origin.Line == 7 && aside.Reason.Contains("11:30 is the end", StringComparison.Ordinal));
    }

    [Fact]
    public void A_clock_of_twelve_hours_runs_on_into_the_afternoon()
    {
        var sessions = Read("Time,Title,Speaker\n9:00,A,Ada Lovelace\n11:30,B,Ada Lovelace\n1:30,C,Ada Lovelace\n2:00,D,Ada Lovelace").Sessions;
        Assert.Equal(["09:00", "11:30", "13:30", "14:00"], sessions.Select(session => $"{session.Start:HH:mm}"));
    }

    [Theory]
    [InlineData("45", 45)]
    [InlineData("45 min", 45)]
    [InlineData("0:45", 45)]
    [InlineData("1.5 h", 90)]
    [InlineData("1 h 30 min", 90)]
    public void A_duration_is_read_in_minutes(string duration, int minutes) => Assert.Equal(minutes, Read($"Start,Duration,Title\n9:00,{duration},Tides").Sessions[0].Minutes);

    [Theory]
    [InlineData("Ada Lovelace (Analytical Institute); Emmy Noether (Göttingen)")]
    [InlineData("Ada Lovelace (Analytical Institute)\nEmmy Noether (Göttingen)")]
    [InlineData("Ada Lovelace (Analytical Institute) | Emmy Noether (Göttingen)")]
    [InlineData("Lovelace, Ada (Analytical Institute); Noether, Emmy (Göttingen)")]
    public void Several_speakers_may_stand_in_one_cell(string cell)
    {
        var programme = Read($"Title,Speakers\nTides,\"{cell}\"");
        Assert.Equal(["Ada Lovelace: Analytical Institute", "Emmy Noether: Göttingen"], programme.Credits.Select(credit => $"{credit.Name}: {credit.Affiliation}"));
    }

    [Theory]
    [InlineData("Title,Speaker 1,Affiliation 1,Speaker 2,Affiliation 2\nTides,Ada Lovelace,Analytical Institute,Emmy Noether,Göttingen")]
    [InlineData("Title,Speakers,Affiliations\nTides,Ada Lovelace; Emmy Noether,Analytical Institute; Göttingen")]
    [InlineData("Title,First name,Last name,Affiliation,First name 2,Last name 2,Affiliation 2\nTides,Ada,Lovelace,Analytical Institute,Emmy,Noether,Göttingen")]
    public void Names_and_affiliations_may_stand_in_several_columns(string table) => Assert.Equal(
        ["Ada Lovelace: Analytical Institute", "Emmy Noether: Göttingen"], Read(table).Credits.Select(credit => $"{credit.Name}: {credit.Affiliation}"));

    [Fact]
    public void Whose_affiliation_it_is_is_not_guessed()
    {
        var result = Result("Title,Speakers,Affiliation\nTides,Ada Lovelace; Emmy Noether,Göttingen");
        Assert.All(result.Events[0].Programme.Credits, credit => Assert.Null(credit.Affiliation));
        Assert.Contains(result.Aside, aside => aside.Reason.Contains("Göttingen", StringComparison.Ordinal));
    }

    [Fact]
    public void Breaks_and_the_like_are_known_by_their_words()
    {
        var sessions = Read("Start,End,Title,Speaker\n9:00,9:15,Begrüßung,\n9:15,10:00,Tides,Ada Lovelace\n10:00,10:30,Kaffeepause,\n12:00,13:00,Lunch,\n13:00,14:00,Panel discussion,").Sessions;
        Assert.Equal([SessionKind.Opening, SessionKind.ContributedTalk, SessionKind.Break, SessionKind.Meal, SessionKind.Panel], sessions.Select(session => session.Kind));
    }

    [Fact]
    public void One_column_may_hold_all_that_a_session_is()
    {
        var programme = Read("Time,Programme\n9:00–9:10,📢 Opening\n9:10–9:40,Invited Talk #1: Matilde Brio (virtual)\n9:40–10:00,☕ Coffee");
        Assert.Equal(["Opening", "Matilde Brio: title to be announced", "Coffee"], programme.Sessions.Select(session => Headline.Of(session, programme)));
        Assert.Equal(("Invited Talk #1", SessionKind.InvitedTalk), (programme.Sessions[1].Label, programme.Sessions[1].Kind));
    }

    [Fact]
    public void A_row_that_is_no_session_stands_aside_with_its_number()
    {
        var result = Result("Symposium on Tides\n\nStart,Title,Room\n9:00,A,Hall\n,,Hall\nStart,Title,Room\n10:00,B,Hall");
        Assert.Equal(["1", "5", "6"], result.Aside.Select(aside => $"{aside.Origin.Line}"));
        Assert.Equal(["A", "B"], result.Events[0].Programme.Sessions.Select(session => session.Title));
    }

    [Fact]
    public void A_cell_that_is_not_understood_is_asked_and_the_answer_takes_its_place()
    {
        const string table = "Start,Title\n25:61,Tides";
        var question = Asked(table, "Start");
        Assert.Equal(2, question.Origin!.Line);
        Assert.Null(Read(table).Sessions[0].Start);
        Assert.Equal(new(15, 0), Read(table, (question.Key, "3 pm")).Sessions[0].Start);
        Assert.Equal(Read(table).Sessions[0].Id, question.Part);
    }

    [Fact]
    public void A_zone_is_taken_by_its_name_and_else_asked()
    {
        Assert.Equal("Europe/Lisbon", Read("Start,Time zone,Title\n9:00,Europe/Lisbon,Tides").Event.Zone);
        Assert.Equal("Europe/Lisbon", Read("Start (Europe/Lisbon),Title\n9:00,Tides").Event.Zone);
        var question = Asked("Start (WET),Title\n9:00,Tides", "Zone");
        Assert.Equal("Europe/Lisbon", Read("Start (WET),Title\n9:00,Tides", (question.Key, "Europe/Lisbon")).Event.Zone);
    }

    [Fact]
    public void Times_with_an_offset_are_put_on_the_clocks_of_the_zone()
    {
        const string table = "start,end,title\n2027-05-20T23:30:00Z,2027-05-21T00:30:00Z,Tides";
        var session = Read(table, ("zone", "Europe/Berlin")).Sessions[0];
        Assert.Equal((new LocalDate(2027, 5, 21), new LocalTime(1, 30), new LocalTime(2, 30)), (session.Day, session.Start, session.End));
    }

    [Fact]
    public void Columns_that_say_nothing_that_is_printed_are_counted_aside()
    {
        var reasons = Result("Title,Speaker,E-mail,Shoe size\nTides,Ada Lovelace,ada@example.org,38\nFog,Emmy Noether,emmy@example.org,").Aside.Select(aside => aside.Reason).ToList();
        Assert.Contains("The column “E-mail” is not printed anywhere; 2 cells were left aside.", reasons);
        Assert.Contains("The column “Shoe size” was not understood; 1 cell was left aside.", reasons);
    }

    [Fact]
    public void A_table_of_papers_is_a_programme_without_times()
    {
        var programme = Read("UID,title,authors,abstract,keywords,sessions\nx1,Tides,Ada Lovelace|Emmy Noether|Mary Somerville,How they turn.,sea|moon,\nx2,Fog,Emmy Noether,How it waits.,air,");
        Assert.Equal(3, programme.Credits.Count);
        Assert.Equal([3, 1], programme.Sessions.Select(session => session.Authors.Count));
        Assert.Equal("How they turn.", programme.Sessions[0].Abstract);
        Assert.All(programme.Sessions, session => Assert.Null(session.Start));
    }

    [Fact]
    public void Materials_have_columns_of_their_own_or_one_together()
    {
        var programme = Read("Title,Slides,DOI,Materials\nTides,https://slides.example/1,10.5555/12345,\"Video: https://v.example | Recording\nhttps://more.example\"\nFog,slides.pdf,,");
        Assert.Equal(
            [new(MaterialKind.Video, "https://v.example", "Recording"), new(MaterialKind.Other, "https://more.example"), new(MaterialKind.Slides, "https://slides.example/1"), new(MaterialKind.Doi, "10.5555/12345")],
            programme.Sessions[0].Materials);
        Assert.Empty(programme.Sessions[1].Materials);
    }

    [Fact]
    public void A_part_finds_its_whole_by_title_and_no_row_is_part_of_itself()
    {
        var result = Result("Title,Part of,Kind\nPosters,,Poster session\nTides,Posters,Poster\nA,B,\nB,A,\nC,Nowhere,");
        var programme = result.Events[0].Programme;
        Assert.Equal(programme.Sessions[0].Id, programme.Sessions[1].Parent);
        Assert.Single(programme.Sessions.Skip(2), session => session.Parent is not null);
        Assert.Equal(2, result.Aside.Count(aside => aside.Reason.StartsWith("It is said to be part of", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_table_without_headings_is_read_by_what_its_columns_hold_and_that_is_asked()
    {
        const string table = "09:00;10:00;Tides and their tables;Ada Lovelace\n10:00;10:30;Coffee;\n10:30;11:30;Fog, and how to wait;Emmy Noether";
        var question = Asked(table, "Sessions");
        Assert.Equal("Start, End, Title, Speakers", Assert.Single(question.Choices).Value);
        Assert.Equal(["Tides and their tables 09:00", "Coffee 10:00", "Fog, and how to wait 10:30"], Read(table).Sessions.Select(session => $"{session.Title} {session.Start:HH:mm}"));
        Assert.Equal("Tides and their tables", Read(table, (question.Key, "Start, End, Label, –")).Sessions[0].Label);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("Once upon a time there was a tide.")]
    [InlineData("a,b,c\nd,e,f")]
    public void What_is_no_table_is_refused_in_a_sentence(string text) =>
        Assert.EndsWith(".", Assert.Single(new Csv().Read([new("t.csv", Encoding.UTF8.GetBytes(text))], Answers.None).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void Encodings_and_signs_that_separate_are_found_out()
    {
        const string table = "Beginn;Titel;Vortragende\n09:00;Größe;Jürgen Groß\n10:00;Café;André Müller";
        foreach (var bytes in new[] { Encoding.UTF8.GetBytes(table), Encoding.Latin1.GetBytes(table), Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(table)).ToArray(), Encoding.BigEndianUnicode.GetBytes(table), Encoding.UTF8.GetBytes("sep=;\n" + table) })
            Assert.Equal(["Größe: Jürgen Groß", "Café: André Müller"],
                new Csv().Read([new("t.csv", bytes)], Answers.None).Value.Events[0].Programme is var programme ? programme.Sessions.Select(session => $"{session.Title}: {programme.Credits.Find(session.Speakers[0])!.Name}") : []);
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_swallows_no_rows()
    {
        var result = Result("Start,Title\n9:00,Tides\n10:00,\"Fog\n11:00,Rain\n12:00,Snow");
        Assert.Equal(4, result.Events[0].Programme.Sessions.Count);
        Assert.Contains(result.Aside, aside => aside.Origin.Line == 3 && aside.Reason.Contains("never closed", StringComparison.Ordinal));
    }

    [Fact]
    public void Twenty_thousand_rows_are_read_and_one_more_is_refused()
    {
        var rows = string.Concat(Enumerable.Range(0, Source.MostSessions).Select(n => $"Talk {n},Person A{n % 500}\n"));
        Assert.Equal(Source.MostSessions, Read("Title,Speaker\n" + rows).Sessions.Count);
        Assert.Contains("20,000", Assert.Single(new Csv().Read([new("t.csv", Encoding.UTF8.GetBytes("Title,Speaker\n" + rows + "More,\n"))], Answers.None).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_table_again_has_the_same_ids() => Assert.Equal(Read("Title,Speaker\nTides,Ada Lovelace\nTides,Ada Lovelace"), Read("Title,Speaker\nTides,Ada Lovelace\nTides,Ada Lovelace"));

    private static string Line(Session session) => $"{session.Title} {session.Day:uuuu-MM-dd} {session.Start:HH:mm}";

    private static Question Asked(string table, string field) => Result(table).Events[0].Questions.Single(question => question.Field == field);

    private static Programme Read(string table, params (string Key, string Value)[] answers) => Result(table, answers).Events[0].Programme;

    private static ReadResult Result(string table, params (string Key, string Value)[] answers)
    {
        var result = new Csv().Read([new("t.csv", Encoding.UTF8.GetBytes(table))], new(answers.ToDictionary(answer => answer.Key, answer => answer.Value))).Value;
        Assert.All(Assert.Single(result.Events).Programme.Problems(), problem => Assert.Equal("Zone", problem.Field));
        return result;
    }
}
