using System.Text;
using Workshop.Importing;
using Workshop.Importing.Tables;
using Workshop.Publishing.Tables;
using Workshop.Tests.Fixtures;
using Workshop.Tests.Meetings;
using Xunit.Abstractions;

namespace Workshop.Tests.Importing.Tables;

public sealed class TableFuzzTests(ITestOutputHelper output)
{
    private static readonly byte[][] Tables =
    [
        Csv.Write(TestMeeting.First), SampleTable.Write(), Csv.Write(Publishing.Examples.Seminar()),
        Encoding.UTF8.GetBytes("Start time, Program\n08:30,Opening\n08:40,Invited Talk #1: Ada Lovelace (virtual)\n10:00,\"Coffee, tea\"\n11:00,Panel\n11:30,End\n"),
        Encoding.Latin1.GetBytes("Datum;Beginn;Ende;Titel;Vortragende;Einrichtung;Raum\n20.5.2027;9.00;9.30;Größe;Jürgen Groß;Universität;HS 1\n;9.30;10.00;Kaffee;;;\n21/5;9;10;\"a\"\"b\";\"Li, Bo; Wu, An\";;\n"),
        Encoding.Unicode.GetBytes("\uFEFFDay\tTime\tTitle\tSpeaker 1\tSpeaker 2\n06/07/2027\t9–10 am\tTides\tAda Lovelace\tEmmy Noether\nDay 2\t1.5 h\tTBA\tTBA\t\n"),
        Encoding.UTF8.GetBytes("uid,title,abstract,authors,slides_pdf,session,day,position,keywords\n1,Tides,\"Long,\nlonger.\",Ada Lovelace* (UK); Emmy Noether (DE),https://s.example,2,1,3,sea\n"),
        Encoding.UTF8.GetBytes("09:00,10:00,Tides,Ada Lovelace\n10:00,11:00,Fog,Emmy Noether\n11:00,12:00,Rain,Mary Somerville\n"),
    ];

    private static readonly Dictionary<string, string> Parts = XlsxBytes.Parts(
        XlsxBytes.Row(1, "Day", "Start", "End", "Title", "Speakers") + """<row r="2"><c r="A2" s="1"><v>46527</v></c><c r="B2" s="2"><v>0.375</v></c><c r="C2" s="4"><v>0.5</v></c><c r="D2" t="s"><v>0</v></c><c r="E2" t="s"><v>1</v></c></row>""",
        ["<t>Tides</t>", "<r><t>Ada </t></r><r><t>Lovelace</t></r>"], """<mergeCells count="1"><mergeCell ref="A2:A4"/></mergeCells>""");

    [Fact]
    [Trait("Category", Proof.Category)]
    public void Broken_tables_are_read_or_refused() => Fuzzing.Stands(new Csv(), "t.csv", Tables, output);

    [Fact]
    [Trait("Category", Proof.Category)]
    public void Broken_archives_are_read_or_refused() => Fuzzing.Stands(new Xlsx(), "t.xlsx", [XlsxBytes.Packed(Parts), XlsxBytes.Of(["Start", "Title"], ["9:00", "Tides"])], output);

    /// <summary>Most changes to an archive only break it; these are in order and what is in them is not.</summary>
    [Fact]
    [Trait("Category", Proof.Category)]
    public void Broken_sheets_are_read_or_refused()
    {
        var parts = Parts.Select(part => (part.Key, Samples: new Mutations([Encoding.UTF8.GetBytes(part.Value)]).Take(Proof.Of(100_000) / Parts.Count).ToList())).ToList();
        var format = new Xlsx();
        foreach (var (name, samples) in parts)
            foreach (var sample in samples)
                Fuzzing.Stands(format, new("t.xlsx", XlsxBytes.Packed(Parts.ToDictionary(part => part.Key, part => part.Key == name ? sample : Encoding.UTF8.GetBytes(part.Value)))));
        output.WriteLine($"{parts.Sum(part => part.Samples.Count):N0} workbooks with a broken part");
    }

    [FixtureFact]
    [Trait("Category", Fixture.Category)]
    public void Real_tables_that_are_broken_are_read_or_refused() =>
        Fuzzing.Stands(new Csv(), "t.csv", [.. Fixture.Named("csv").Select(path => File.ReadAllBytes(path) is var bytes && bytes.Length > 100_000 ? bytes[..100_000] : bytes)], output);

    [Theory]
    [InlineData('a')]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('"')]
    [InlineData('\n')]
    [InlineData('\t')]
    [InlineData('(')]
    [InlineData('1')]
    public void Twenty_megabytes_of_one_sign_are_read_or_refused(char sign)
    {
        Fuzzing.Stands(new Csv(), new Source("t.csv", Encoding.UTF8.GetBytes(new string(sign, Source.Largest))));
        Fuzzing.Stands(new Csv(), new Source("t.csv", Encoding.UTF8.GetBytes("Day,Start,Title,Speakers,Authors,Materials,Part of\n2027-05-20,9:00," + new string(sign, 1_000_000) + ",\"" + new string(sign, 1_000_000).Replace("\"", "\"\"", StringComparison.Ordinal) + "\"")));
    }
}
