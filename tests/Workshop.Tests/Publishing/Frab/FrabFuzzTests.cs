using System.Text;
using Workshop.Importing;
using Workshop.Publishing;
using Workshop.Publishing.Frab;
using Workshop.Tests.Fixtures;
using Workshop.Tests.Importing;
using Workshop.Tests.Meetings;
using Xunit.Abstractions;

namespace Workshop.Tests.Publishing.Frab;

[Trait("Category", Proof.Category)]
public sealed class FrabFuzzTests(ITestOutputHelper output)
{
    [Fact]
    public void Whatever_is_called_schedule_xml_is_read_or_refused_in_words() =>
        Fuzzing.Stands(new FrabXml(), "schedule.xml", [.. new[] { Dialects.Pentabarf, Dialects.Frab, Dialects.Template }.Select(Encoding.UTF8.GetBytes), Ours(new FrabXml())], output);

    [Fact]
    public void Whatever_is_called_schedule_json_is_read_or_refused_in_words() =>
        Fuzzing.Stands(new FrabJson(), "schedule.json", [Encoding.UTF8.GetBytes(Dialects.Pretalx), Ours(new FrabJson())], output);

    [FixtureFact, Trait("Category", Fixture.Category)]
    public void Real_schedules_that_were_broken_are_read_or_refused_in_words()
    {
        Fuzzing.Stands(new FrabXml(), "schedule.xml", [.. Fixture.Named("xml").Select(Piece)], output);
        Fuzzing.Stands(new FrabJson(), "schedule.json", [.. new[] { "frab-camp2019.json", "pretalx-democon.json" }.Select(name => Encoding.UTF8.GetBytes(Shortened(Fixture.Read("schedules", "c3voc", "json", "examples", name))))], output);
    }

    /// <summary>Each made only when it is its turn: together they are half a gigabyte.</summary>
    private static readonly Dictionary<string, Func<string>> Made = new()
    {
        ["elements without end"] = () => Many("<a>"),
        ["elements within a schedule"] = () => $"<schedule>{Many("<a>")}",
        ["attributes"] = () => $"<schedule {string.Concat(Enumerable.Range(0, 2_000_000).Select(n => $"a{n}='>' "))}>",
        ["one attribute"] = () => $"<schedule><conference a=\"{new string('x', Source.Largest - 100)}\"></conference></schedule>",
        ["a text"] = () => $"<schedule><conference><title>{new string('x', Source.Largest - 100)}</title></conference></schedule>",
        ["one line of brackets"] = () => $"<schedule><conference><title>{Many("&lt;")}</title></conference></schedule>",
        ["an abstract of HTML"] = () => OneEvent($"<abstract>{Many("&lt;div&gt;")}</abstract>"),
        ["an abstract of open links"] = () => OneEvent($"<abstract>{Many("&lt;a href='")}</abstract>"),
        ["names"] = () => OneEvent($"<person>{Many("Anna Unke, ")}</person>"),
        ["people"] = () => OneEvent($"<persons>{Many("<person>A B</person>")}</persons>"),
        ["events"] = () => $"<schedule><day date='2020-01-01'>{Many("<event/>")}</day></schedule>",
        ["days"] = () => $"<schedule>{Many("<day date='2020-01-01'/>")}</schedule>",
        ["rooms"] = () => $"<schedule><day>{string.Concat(Enumerable.Range(0, 500_000).Select(n => $"<room name='{n}'/>"))}</day></schedule>",
        ["tracks"] = () => $"<schedule><tracks>{string.Concat(Enumerable.Range(0, 500_000).Select(n => $"<track>{n}</track>"))}</tracks></schedule>",
        ["unknown elements"] = () => $"<schedule>{string.Concat(Enumerable.Range(0, 500_000).Select(n => $"<u{n}>x</u{n}>"))}</schedule>",
        ["billion laughs"] = () => $"<!DOCTYPE s [<!ENTITY a 'lol'>{string.Concat(Enumerable.Range(0, 30).Select(n => $"<!ENTITY a{n} '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"))}]><schedule>&a29;</schedule>",
        ["blanks"] = () => new string(' ', Source.Largest - 1),
        ["brackets"] = () => $"{{\"schedule\":{{\"conference\":{Many("[")}",
        ["an array of arrays"] = () => $"{{\"schedule\":{{\"conference\":{{\"days\":[{Many("[[[1]]],")}1]}}}}}}",
        ["objects"] = () => $"{{\"schedule\":{{\"conference\":{Many("{\"a\":")}",
        ["numbers"] = () => $"{{\"schedule\":{{\"conference\":{{\"days\":[{Many("1,")}1]}}}}}}",
        ["empty lists"] = () => $"{{\"schedule\":{{\"conference\":{{\"days\":[{Many("[],")}1]}}}}}}",
        ["one string"] = () => $"{{\"schedule\":{{\"conference\":{{\"title\":\"{new string('x', Source.Largest - 100)}\"}}}}}}",
        ["escapes"] = () => $"{{\"schedule\":{{\"conference\":{{\"title\":\"{Many("\\ud800")}\"}}}}}}",
        ["json events"] = () => $"{{\"schedule\":{{\"conference\":{{\"days\":[{{\"date\":\"2020-01-01\",\"rooms\":{{\"A\":[{Many("{},")}{{}}]}}}}]}}}}}}",
    };

    public static TheoryData<string> Attacks => [.. Made.Keys];

    [Theory, MemberData(nameof(Attacks))]
    public void An_attack_is_stood(string name)
    {
        var attack = Made[name]();
        var bytes = Encoding.UTF8.GetBytes(attack);
        if (attack.TrimStart().StartsWith('{')) Fuzzing.Stands(new FrabJson(), new("attack.json", bytes));
        else Fuzzing.Stands(new FrabXml(), new("attack.xml", bytes));
    }

    private static byte[] Ours(IFormat format) => format.Write(TestMeeting.First.Published(), Examples.Site);

    private static string OneEvent(string content) => $"<schedule><day date='2020-01-01'><room name='A'><event id='1'>{content}</event></room></day></schedule>";

    /// <summary>As often as fits into the largest file.</summary>
    private static string Many(string piece) => string.Concat(Enumerable.Repeat(piece, (Source.Largest - 1_000) / piece.Length));

    /// <summary>Its head, a few of its events, and the ends of what is open then.</summary>
    private static byte[] Piece(string path) => Encoding.UTF8.GetBytes(Shortened(File.ReadAllText(path)));

    private static string Shortened(string text) => text.Length <= 12_000 ? text : text[..8_000] + text[^4_000..];
}
