using System.Text;
using Workshop.Importing;
using Workshop.Importing.Indico;
using Workshop.Tests.Fixtures;
using Workshop.Tests.Meetings;
using Xunit.Abstractions;

namespace Workshop.Tests.Importing.Indico;

[Trait("Category", Proof.Category)]
public sealed class IndicoFuzzTests(ITestOutputHelper output)
{
    [Fact]
    public void Broken_exports_are_read_or_refused() =>
        Fuzzing.Stands(new IndicoJson(), "export.json", [.. new[] { IndicoSamples.Event, IndicoSamples.Timetable, IndicoSamples.Category }.Select(Encoding.UTF8.GetBytes)], output);

    [FixtureFact, Trait("Category", Fixture.Category)]
    public void Real_exports_that_are_broken_are_read_or_refused() =>
        Fuzzing.Stands(new IndicoJson(), "export.json", [.. Directory.GetFiles(Fixture.At("schedules", "indico", "derived")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)], output);

    private const string Date = "{\"date\":\"2031-05-20\",\"time\":\"09:00:00\",\"tz\":\"UTC\"}";

    private static readonly Dictionary<string, Func<string>> Made = new()
    {
        ["events"] = () => Results(Attack.Many("{\"startDate\":1},")),
        ["five thousand events"] = () => Results(Attack.Counted(5_000, n => $"{{\"id\":{n},\"title\":\"T\",\"startDate\":{Date}}},")),
        ["contributions"] = () => One($"\"contributions\":[{Attack.Many("{},")}{{}}]"),
        ["twenty thousand contributions"] = () => One($"\"contributions\":[{Attack.Counted(19_900, n => $"{{\"id\":{n},\"title\":\"T {n}\"}},")}{{}}]"),
        ["contributions in sessions that are not there"] = () => One($"\"contributions\":[{Attack.Counted(19_900, n => $"{{\"id\":{n},\"session\":\"S {n}\"}},")}{{}}]"),
        ["five thousand contributions with all that there is"] = () => One($"\"contributions\":[{Attack.Counted(5_000, n => $"{{\"id\":{n},\"title\":\"T {n}\",\"session\":\"S {n % 500}\",\"startDate\":{Date},\"speakers\":[{{\"fullName\":\"Last{n}, First{n}\"}}],\"description\":\"<p>a<b>c</b></p>{new string('x', 600)}\"}},")}{{}}]"),
        ["contributions of one session that is there often"] = () => One($"\"contributions\":[{Attack.Counted(9_000, n => $"{{\"id\":{n},\"session\":\"S\",\"startDate\":{Date}}},")}{{}}],\"sessions\":[{Attack.Counted(9_000, n => $"{{\"id\":{n},\"title\":\"S\"}},")}{{}}]"),
        ["people"] = () => One($"\"contributions\":[{{\"speakers\":[{Attack.Counted(400_000, n => $"{{\"fullName\":\"A {n}, B\"}},")}1]}}]"),
        ["people everywhere"] = () => One($"\"contributions\":[{Attack.Counted(400, m => $"{{\"id\":{m},\"speakers\":[{Attack.Counted(1_000, n => $"{{\"fullName\":\"A {n}-{m}, B\"}},")}1]}},")}{{}}]"),
        ["members"] = () => One(Attack.Counted(1_000_000, n => $"\"m{n}\":1,") + "\"z\":1"),
        ["members of a person"] = () => One($"\"chairs\":[{{{Attack.Counted(1_000_000, n => $"\"m{n}\":1,")}\"name\":\"A B\"}}]"),
        ["a description of tags"] = () => One($"\"description\":\"{Attack.Many("<div>")}\""),
        ["descriptions of tags"] = () => One($"\"contributions\":[{Attack.Counted(190, n => $"{{\"id\":{n},\"description\":\"{new string('x', 10)}{string.Concat(Enumerable.Repeat("<div><b>", 10_000))}\"}},")}{{}}]"),
        ["links"] = () => One($"\"material\":[{{\"title\":\"m\",\"resources\":[{Attack.Counted(300_000, n => $"{{\"url\":\"https://a.example/{n}\"}},")}1]}}]"),
        ["results of days"] = () => $"{{\"_type\":\"HTTPAPIResult\",\"results\":{{{Attack.Counted(600_000, n => $"\"d{n}\":{{\"a\":{{}}}},")}\"z\":1}}}}",
        ["entries"] = () => $"{{\"_type\":\"HTTPAPIResult\",\"results\":{{\"1\":{{\"20310520\":{{{Attack.Counted(500_000, n => $"\"d{n}\":{{\"entryType\":\"Break\"}},")}\"z\":1}}}}}}}}",
        ["unknown entries"] = () => $"{{\"_type\":\"HTTPAPIResult\",\"results\":{{\"1\":{{\"20310520\":{{{Attack.Counted(500_000, n => $"\"d{n}\":{{\"entryType\":\"E{n}\"}},")}\"z\":1}}}}}}}}",
        ["nested entries"] = () => $"{{\"_type\":\"HTTPAPIResult\",\"results\":{{\"1\":{{\"20310520\":{Attack.Many("{\"a\":{\"entryType\":\"Session\",\"entries\":")}",
        ["one title"] = () => One($"\"title\":\"{new string('x', Source.Largest - 1_000)}\""),
        ["escapes"] = () => One($"\"title\":\"{Attack.Many("\\ud800")}\""),
        ["brackets"] = () => $"{{\"_type\":\"HTTPAPIResult\",\"results\":{Attack.Many("[")}",
    };

    public static TheoryData<string> Attacks => [.. Made.Keys];

    [Theory, MemberData(nameof(Attacks))]
    public void An_attack_is_stood(string name) => Attack.Stands(new IndicoJson(), "export.json", Made[name](), output);

    private static string Results(string results) => $"{{\"_type\":\"HTTPAPIResult\",\"results\":[{results}1]}}";

    private static string One(string members) => Results($"{{\"id\":1,{members}}},");
}
