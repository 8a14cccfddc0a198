using System.Buffers.Binary;
using System.Text;
using NodaTime;
using Workshop.Importing;
using Workshop.Importing.Tables;
using Workshop.Programmes;
using Workshop.Publishing.Tables;
using Workshop.Tests.Meetings;
using Workshop.Tests.Publishing.Tables;

namespace Workshop.Tests.Importing.Tables;

public sealed class XlsxTests
{
    private static readonly Xlsx Format = new();

    [Fact]
    public void Dates_and_times_are_read_as_the_numbers_that_they_are()
    {
        var session = Assert.Single(Read(Sheet("""<c r="A2" s="1"><v>46527</v></c><c r="B2" s="2"><v>0.375</v></c><c r="C2" s="3"><v>0.4375</v></c><c r="D2" t="s"><v>0</v></c>""")).Sessions);
        Assert.Equal((new LocalDate(2027, 5, 20), new LocalTime(9, 0), new LocalTime(10, 30), "Tides & fog"), (session.Day, session.Start, session.End, session.Title));
    }

    [Fact]
    public void Numbers_without_a_style_are_dates_and_times_where_a_column_says_so()
    {
        var session = Assert.Single(Read(Sheet("""<c r="A2"><v>46527</v></c><c r="B2"><v>0.25</v></c><c r="C2"><v>46527.4375</v></c><c r="D2"><v>2001</v></c>""")).Sessions);
        Assert.Equal((new LocalDate(2027, 5, 20), new LocalTime(6, 0), new LocalTime(10, 30), "2001"), (session.Day, session.Start, session.End, session.Title));
    }

    [Fact]
    public void A_calendar_that_begins_in_1904_is_understood() => Assert.Equal(new(2027, 5, 20), Read(XlsxBytes.Packed(
        XlsxBytes.Parts(Rows("""<c r="A2" s="1"><v>45065</v></c><c r="D2" t="s"><v>0</v></c>"""), ["<t>Tides</t>"], workbook: """<workbookPr date1904="1"/>"""))).Sessions[0].Day);

    [Fact]
    public void Formulas_are_what_they_were_calculated_to_and_errors_nothing()
    {
        var programme = Read(Sheet("""<c r="B2" s="2"><f>B1+TIME(9,0,0)</f><v>0.375</v></c><c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D2" t="str"><f>"Ti"&amp;"des"</f><v>Tides</v></c>"""));
        Assert.Equal(("Tides", new LocalTime(9, 0), null), (programme.Sessions[0].Title, programme.Sessions[0].Start, programme.Sessions[0].End));
    }

    [Fact]
    public void Texts_are_read_in_whatever_letters_they_are_set()
    {
        string[] shared = ["""<r><t xml:space="preserve">Tides </t></r><r><rPr><b/></rPr><t>and</t></r><r><t xml:space="preserve"> fog</t></r><rPh sb="0" eb="1"><t>NOT THIS</t></rPh><phoneticPr fontId="1"/>"""];
        Assert.Equal("Tides and fog", Read(XlsxBytes.Packed(XlsxBytes.Parts(Rows("""<c r="D2" t="s"><v>0</v></c>"""), shared))).Sessions[0].Title);
        Assert.Equal("One two", Read(Sheet("""<c r="D2" t="inlineStr"><is><t>One_x000D__x000A_two</t></is></c>""")).Sessions[0].Title);
    }

    [Fact]
    public void The_first_sheet_that_is_shown_is_read_and_the_others_are_named()
    {
        var result = Result(XlsxBytes.Of(["Start", "Title"], ["9:00", "Tides"]));
        Assert.Equal("Tides", Assert.Single(result.Events[0].Programme.Sessions).Title);
        Assert.Contains(result.Aside, aside => aside.Reason == "Only the sheet “Schedule” was read; “Notes” was not.");
    }

    [Fact]
    public void A_cell_that_was_merged_downwards_says_the_same_for_all_of_its_rows_but_never_a_time()
    {
        var rows = XlsxBytes.Row(1, "Day", "Session", "Room", "Start", "Title") + XlsxBytes.Row(2, "2027-05-20", "Waves", "Hall 1", "9:00", "A") + XlsxBytes.Row(3, "", "", "", "", "B") + XlsxBytes.Row(4, "", "", "", "", "C");
        var programme = Read(XlsxBytes.Packed(XlsxBytes.Parts(rows, behind: """<mergeCells count="4"><mergeCell ref="A2:A4"/><mergeCell ref="B2:B3"/><mergeCell ref="C2:C3"/><mergeCell ref="D2:D4"/></mergeCells>""")));
        Assert.Equal(["Waves", "Waves", null], programme.Sessions.Select(session => session.Label));
        Assert.Equal([new(9, 0), null, null], programme.Sessions.Select(session => session.Start));
        Assert.All(programme.Sessions, session => Assert.Equal(new(2027, 5, 20), session.Day));
        Assert.Equal(2, programme.Sessions.Count(session => session.Room is not null));
    }

    [Fact]
    public void Rows_are_counted_as_the_sheet_counts_them()
    {
        var aside = Result(XlsxBytes.Packed(XlsxBytes.Parts(XlsxBytes.Row(3, "Start", "Title", "Room") + XlsxBytes.Row(40, "", "", "Hall")))).Aside;
        Assert.Contains(aside, one => one.Origin.Line == 40);
    }

    [Fact]
    public void What_was_written_as_a_table_reads_the_same_from_a_workbook()
    {
        var table = new Csv().Read([new("t.csv", Csv.Write(TestMeeting.First))], Answers.None).Value.Events[0].Programme;
        var rows = CsvHelper.CsvReader.Create(Csv.Write(TestMeeting.First), new() { Separator = ',', HasHeader = false });
        var sheet = new List<string>();
        while (rows.Read()) sheet.Add(Cells(sheet.Count + 1, Enumerable.Range(0, rows.FieldCount).Select(rows.GetString)));
        Assert.Equal(Renamed.Of(table), Renamed.Of(Read(XlsxBytes.Packed(XlsxBytes.Parts(string.Concat(sheet))))));

        static string Cells(int row, IEnumerable<string> cells) => $"<row r=\"{row}\">{string.Concat(cells.Select(text => $"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(text)}</t></is></c>"))}</row>";
    }

    [Fact]
    public void A_sheet_that_unpacks_to_more_than_there_is_room_for_is_refused()
    {
        var bomb = XlsxBytes.Packed(XlsxBytes.Parts($"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{new string('a', 65 * 1024 * 1024)}</t></is></c></row>"));
        Assert.True(bomb.Length < 1_000_000);
        Assert.Contains("more than 64 MB", Refused(bomb), StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_that_are_each_small_are_refused_where_together_they_are_not()
    {
        var parts = XlsxBytes.Parts(XlsxBytes.Row(1, "Start", "Title") + new string(' ', 40 * 1024 * 1024), [$"<t>{new string('a', 40 * 1024 * 1024)}</t>"]);
        Assert.Contains("more than 64 MB", Refused(XlsxBytes.Packed(parts)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_that_lies_about_its_sizes_gets_no_more_room()
    {
        var bomb = XlsxBytes.Packed(XlsxBytes.Parts($"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{new string('a', 65 * 1024 * 1024)}</t></is></c></row>"));
        for (var at = 0; at + 46 < bomb.Length; at++)
        {
            if (!bomb.AsSpan(at).StartsWith("PK\u0001\u0002"u8)) continue;
            BinaryPrimitives.WriteInt32LittleEndian(bomb.AsSpan(at + 24), 100);
        }
        Fuzzing.Stands(Format, new("t.xlsx", bomb));
        Assert.EndsWith(".", Refused(bomb), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"2000000000\"><c r=\"A1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"x\"><c r=\"\"><v>1e999</v></c></row>")]
    [InlineData("<row><c t=\"s\"><v>17</v></c><c t=\"s\"><v>-1</v></c><c s=\"999\"><v>abc</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>1e300</v></c><c r=\"B1\" s=\"1\"><v>-5</v></c><c r=\"C1\" s=\"4\"><v>1e14</v></c></row>")]
    [InlineData("<row")]
    [InlineData("<!DOCTYPE a [<!ENTITY lol \"lol\">]>")]
    public void What_no_program_writes_is_read_or_refused_at_once(string rows) => Fuzzing.Stands(Format, new("t.xlsx", XlsxBytes.Packed(XlsxBytes.Parts(rows))));

    [Fact]
    public void A_cell_holds_what_it_can_hold_in_a_spreadsheet()
    {
        var rows = XlsxBytes.Row(1, "Title", "Abstract", "Board") + """<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>0</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>Fog_x0007__x000A_ </t></is></c>""" + $"<c r=\"B3\" t=\"str\"><v>{new string('x', 40_000)}</v></c></row>";
        var sessions = Read(XlsxBytes.Packed(XlsxBytes.Parts(rows, [$"<t>{new string('x', 40_000)}</t>", "<t>'=Tides_x0007_ </t>"]))).Sessions;
        Assert.Equal(["=Tides", "Fog"], sessions.Select(session => session.Title));
        Assert.All(sessions, session => Assert.Equal(32_767, session.Abstract!.Length));
    }

    [Fact]
    public void A_place_that_is_given_twice_holds_what_it_held_first() =>
        Assert.Equal("Tides", Assert.Single(Read(Sheet("""<c r="D2" t="s"><v>0</v></c><c r="D2"><v>7</v></c>""")).Sessions).Title![..5]);

    [Theory]
    [InlineData(5_000_000, 2_000)]
    [InlineData(1_000, 200_000)]
    public void A_text_that_very_many_cells_share_is_counted_in_each(int length, int cells)
    {
        var rows = XlsxBytes.Row(1, "Start", "Title") + string.Concat(Enumerable.Range(0, cells / 20).Select(row => $"<row r=\"{row + 2}\">{string.Concat(Enumerable.Repeat("<c t=\"s\"><v>0</v></c>", 20))}</row>"));
        var workbook = XlsxBytes.Packed(XlsxBytes.Parts(rows, [$"<t xml:space=\"preserve\">'={new string('a', length)} </t>"]));
        Fuzzing.Stands(Format, new("t.xlsx", workbook));
        Assert.Contains("20 million characters", Refused(workbook), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_in_very_many_pieces_is_put_together_once() =>
        Fuzzing.Stands(Format, new("t.xlsx", Sheet($"<c r=\"D2\" t=\"str\"><v>{string.Concat(Enumerable.Repeat("a<b/>", 4_000_000))}</v></c>")));

    [Theory]
    [InlineData("<a>", 20_000_000, "")]
    [InlineData("<a>", 33, "")]
    [InlineData(" a=''", 4_000_000, "<row")]
    [InlineData("<!--><c a=\"-->", 1, "<a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a>")]
    public void Elements_that_are_deeper_or_longer_than_any_sheet_has_are_refused(string piece, int times, string before)
    {
        var bomb = XlsxBytes.Packed(XlsxBytes.Parts(before + string.Concat(Enumerable.Repeat(piece, times))));
        Assert.True(bomb.Length < 1_000_000);
        Fuzzing.Stands(Format, new("t.xlsx", bomb));
        Assert.EndsWith("or as CSV.", Refused(bomb), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("B1:B1", 300_000)]
    [InlineData("B1:B20000", 300_000)]
    public void Very_many_merged_cells_are_passed_over(string merged, int times)
    {
        var rows = $"<row r=\"1\">{string.Concat(Enumerable.Repeat("<c r=\"A1\"><v>1</v></c>", 100_000))}<c r=\"B1\"><v>2</v></c></row>";
        Fuzzing.Stands(Format, new("t.xlsx", XlsxBytes.Packed(XlsxBytes.Parts(rows, behind: $"<mergeCells>{string.Concat(Enumerable.Repeat($"<mergeCell ref=\"{merged}\"/>", times))}</mergeCells>"))));
    }

    [Fact]
    public void A_document_type_is_refused()
    {
        var parts = XlsxBytes.Parts("");
        parts["xl/workbook.xml"] = "<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;&lol;&lol;\">]>" + parts["xl/workbook.xml"];
        Assert.EndsWith("or as CSV.", Refused(XlsxBytes.Packed(parts)), StringComparison.Ordinal);
    }

    [Fact]
    public void No_other_archive_is_opened()
    {
        Assert.False(Format.Recognizes(new("t.zip", XlsxBytes.Packed(new Dictionary<string, string> { ["schedule.csv"] = "Start,Title\n9:00,Tides" }))));
        Assert.EndsWith("or as CSV.", Refused(XlsxBytes.Packed(new Dictionary<string, string> { ["schedule.csv"] = "Start,Title\n9:00,Tides" })), StringComparison.Ordinal);
        Assert.EndsWith("or as CSV.", Refused(Encoding.UTF8.GetBytes("PK\u0003\u0004 and nothing else")), StringComparison.Ordinal);
    }

    private static byte[] Sheet(string second) => XlsxBytes.Packed(XlsxBytes.Parts(Rows(second), ["<t>Tides &amp; fog</t>"]));

    private static string Rows(string second) => XlsxBytes.Row(1, "Day", "Start", "End", "Title") + $"<row r=\"2\">{second}</row>";

    private static Programme Read(byte[] workbook) => Result(workbook).Events[0].Programme;

    private static ReadResult Result(byte[] workbook)
    {
        var source = new Source("schedule.xlsx", workbook);
        Assert.True(Format.Recognizes(source));
        return Format.Read([source], Answers.None).Value;
    }

    private static string Refused(byte[] workbook) => Assert.Single(Format.Read([new("t.xlsx", workbook)], Answers.None).Problems).Message;
}
