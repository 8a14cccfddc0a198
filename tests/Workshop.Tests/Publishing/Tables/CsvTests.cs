using System.Text;
using Workshop.Events;
using Workshop.Importing;
using Workshop.Importing.Tables;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Publishing.Tables;
using Workshop.Tests.Meetings;

namespace Workshop.Tests.Publishing.Tables;

public sealed class CsvTests
{
    [Fact]
    public void A_table_begins_with_a_byte_order_mark_and_its_lines_end_as_spreadsheets_want()
    {
        var table = Csv.Write(TestMeeting.First);
        Assert.Equal<byte[]>([0xEF, 0xBB, 0xBF], table[..3]);
        var text = Encoding.UTF8.GetString(table[3..]);
        Assert.StartsWith("Day,Start,End,", text, StringComparison.Ordinal);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.Equal(TestMeeting.First.Sessions.Count + 1, text.Split("\r\n").Length - 1);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49 551", "'+49 551")]
    [InlineData("-5 °C", "'-5 °C")]
    [InlineData("@home", "'@home")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'=1", "''=1")]
    [InlineData("'quoted'", "'quoted'")]
    [InlineData("a=1", "a=1")]
    [InlineData("a;=1+1", "a;'=1+1")]
    [InlineData("a; '-1;b", "a;' '-1;b")]
    [InlineData("a;'b", "a;'b")]
    public void What_a_spreadsheet_would_calculate_is_disarmed_and_comes_back_as_it_was(string title, string cell)
    {
        var programme = With(session => session with { Title = title });
        Assert.Contains($",{cell},", Text(programme), StringComparison.Ordinal);
        Assert.Equal(title, Back(programme).Title);
    }

    [Fact]
    public void An_abstract_that_begins_with_a_list_or_with_code_comes_back_as_it_was()
    {
        foreach (var text in new[] { "- one\n- two", "\tcode", "    code\n\ntext", "@you, =me" })
            Assert.Equal(text, Back(With(session => session with { Abstract = text })).Abstract);
    }

    [Fact]
    public void Nothing_is_calculated_wherever_a_spreadsheet_splits_a_cell_and_every_text_comes_back()
    {
        const string signs = "=-; '\"\n\ta";
        var texts = new List<string> { "" };
        for (var at = 0; at < texts.Count && texts[at].Length < 6; at++) texts.AddRange(signs.Select(sign => texts[at] + sign));
        foreach (var text in texts)
        {
            var cell = CellText.Disarmed(text);
            if (CellText.Restored(cell) != text) Assert.Fail($"{text} comes back as {CellText.Restored(cell)}.");
            foreach (var piece in cell.Split(';', '\n', '\t'))
                if (piece.TrimStart(' ') is ['=' or '-', ..] || piece != cell && piece.TrimStart(' ', '"') is ['=' or '-', ..] && !cell.StartsWith(piece, StringComparison.Ordinal)) Assert.Fail($"{cell} would be calculated.");
        }
    }

    [Fact]
    public void People_stand_in_one_cell_with_their_affiliations_and_whoever_presents_is_marked()
    {
        var text = Text(TestMeeting.First);
        Assert.Contains("Łucja Źdźbłowska (Politechnika Bałtycka, Gdynia)", text, StringComparison.Ordinal);
        Assert.Contains("Authors (* presents)", text, StringComparison.Ordinal);
        Assert.Contains(") *", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_could_be_read_in_another_way_stands_in_quotation_marks()
    {
        string[] names = ["King, Jr., Martin Luther", "Ada; Emmy", "Bob (the Builder)", "\"Q\"", "Crosby and Nash", "Katie Bouman", "KATIE BOUMAN"];
        var people = names.Select((name, n) => new Workshop.People.Credit(Examples.Id(50 + n), Examples.Id(70 + n), name)).ToValueList();
        var programme = With(session => session with { Speakers = people.Select(credit => credit.Id).ToValueList() }) with
        {
            Credits = people, People = people.Select(credit => new Workshop.People.Person(credit.Person, $"p-{credit.Person:N}", credit.Name)).ToValueList(),
        };
        Assert.Equal(names, Read(Csv.Write(programme)).Credits.Select(credit => credit.Name));
        Assert.Contains("\"\"Katie Bouman\"\"; \"\"KATIE BOUMAN\"\"", Text(programme), StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_that_is_not_known_says_so_below_one_that_is()
    {
        var days = With(session => session with { Day = new(2026, 9, 14) });
        var programme = days with { Sessions = [.. days.Sessions, Examples.Talk(2, "Later"), Examples.Talk(3, "Later still")], LastNumber = 3 };
        Assert.Equal([new(2026, 9, 14), null, null], Read(Csv.Write(programme)).Sessions.Select(session => session.Day));
        Assert.DoesNotContain("TBA", Text(With(session => session)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_is_a_table_whose_rows_are_anybodys()
    {
        var result = new Csv().Read([new(SampleTable.FileName, SampleTable.Write())], Answers.None).Value;
        Assert.Empty(result.Aside);
        var programme = Assert.Single(result.Events).Programme;
        Assert.Empty(programme.Problems());
        Assert.Equal(nameof(EventDetails.Title), Assert.Single(result.Events[0].Questions).Field); // whose title a table has no place for
        Assert.Equal(10, programme.Sessions.Count);
        Assert.Equal(2, programme.Sessions.Count(session => session.Parent is not null));
        Assert.Equal(new Author(programme.Sessions[3].Speakers[0], Presents: true), programme.Sessions[3].Authors[0]);
        Assert.DoesNotContain(",Id", Encoding.UTF8.GetString(SampleTable.Write()), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_column_says_what_may_stand_in_it() => Assert.All(CsvColumn.All, column => Assert.True(column.Heading.Length > 0 && column.Meaning.Length > 0));

    [Fact]
    public void It_is_found_by_its_name() => Assert.IsType<Csv>(Formats.Find("CSV"));

    private static Programme With(Func<Session, Session> change) =>
        Examples.On(Examples.OneDay()) with { Event = Examples.On(Examples.OneDay()).Event with { When = new Workshop.Events.When.NotGiven() }, Sessions = [change(Examples.Talk(1, "Frogs"))], LastNumber = 1 };

    private static Session Back(Programme programme) => Assert.Single(Read(Csv.Write(programme)).Sessions);

    private static Programme Read(byte[] table) => Assert.Single(new Csv().Read([new("t.csv", table)], Answers.None).Value.Events).Programme;

    private static string Text(Programme programme) => Encoding.UTF8.GetString(Csv.Write(programme));
}
