using System.Text;
using Workshop.Importing;
using Workshop.Importing.Pages;
using Workshop.Importing.Seminars;
using Workshop.Tests.Meetings;
using Xunit.Abstractions;

namespace Workshop.Tests.Importing.Seminars;

public sealed class SeminarFuzzTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("talks.md")]
    [InlineData("talks.html")]
    [InlineData("talks.txt")]
    [InlineData("talks.yml")]
    [Trait("Category", Proof.Category)]
    public void Broken_announcements_are_read_or_refused(string name)
    {
        var samples = SeminarPagesTests.Names().Where(page => Path.GetExtension(page) == Path.GetExtension(name)).Select(SeminarPagesTests.Bytes).ToList();
        Fuzzing.Stands(new Announcements(), name, samples, output);
    }

    public static TheoryData<string> Hostile() =>
    [
        Many("12 March 2025 "), Many("12/3/25 "), Many("- 12 March — "), Many("a, "), Many("A. "), Many("Ann Lee, "), Many("("), Many("(Ann Lee ("), Many("Host: "), Many("Title: Speaker: "), Many("$"), Many("\\\"{"), Many("\\("),
        Many("Monday "), Many("every Monday at 4 "), Many("“"), Many("Dr. "), Many("of "), Many("12:00 "), Many("- a: \"", 2_000), Many("- when: 2025-03-04\n  who: >\n    a\n    b\n", 3_000), Many("Speaker:\n"), Many("12 March\n"),
        Many("12 March 2025: Ann Lee (MIT): Knots\n", 20_000), Many("| 12 March | Ann Lee | Knots |\n", 10_000), Many("<dt>1.2.<dd>Ann Lee: <i>Knots</i>", 10_000), Many("abstract\n"), Many("Ann Lee will speak on "), Many("2016-17 "), Many("WS "), Many("e\u0326x"),
    ];

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void What_is_made_to_take_long_does_not(string text)
    {
        foreach (var name in new[] { "a.txt", "a.md", "a.html", "a.yml" }) Fuzzing.Stands(new Announcements(), new(name, Encoding.UTF8.GetBytes(text)));
    }

    private static string Many(string text, int times = 40_000) => new StringBuilder().Insert(0, text, Math.Min(times, 400_000 / text.Length)).ToString();

    /// <summary>The reader of announcements on its own.</summary>
    private sealed class Announcements : IReadableFormat
    {
        public string Name => "announcements";

        public string Label => "Announcements";

        public bool Recognizes(Source source) => true;

        public Outcome<ReadResult> Read(IReadOnlyList<Source> parts, Answers answers) =>
            SeminarPage.Read([.. parts.Select(Page.Of)], answers) is { } read ? read : new Problem("", "There is no talk in it.");
    }
}
