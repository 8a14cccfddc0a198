using System.Reflection;
using NodaTime;
using Workshop.Programmes;
using Workshop.Publishing.Texts;
using Workshop.Tests.Meetings;
using Workshop.Tests.Publishing.Calendars;

namespace Workshop.Tests.Publishing.Texts;

/// <summary>Whole texts, as they go out, in tests/Workshop.Tests/Golden; GOLDEN=write writes them anew, to be read before they are kept.</summary>
public sealed class TextGoldenTests
{
    private static readonly string Root = typeof(GoldenTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepoRoot").Value!;

    public static TheoryData<string, string> Texts()
    {
        var data = new TheoryData<string, string>();
        foreach (var path in Directory.GetFiles(Path.Combine(Root, "tests", "Workshop.Web.Tests", "Samples"), "*.json").Order(StringComparer.Ordinal))
        {
            var slug = Path.GetFileNameWithoutExtension(path);
            data.Add($"{slug}.txt", PlainText.Write(Document.Read(File.ReadAllBytes(path)).Published(Examples.Live(slug)), Examples.Site));
        }
        data.Add("test-meeting.txt", PlainText.Write(TestMeeting.First.Published(Examples.Live("lml-2026")), Examples.Site));
        data.Add("seminar.txt", PlainText.Write(Examples.Seminar().Published(Examples.Live("tadpoles")), Examples.Site));
        data.Add("announcement.txt", Announcements.Of(Announcements.Monday).Text);
        data.Add("announcement-empty.txt", Announcements.Of(Announcements.Monday - Duration.FromDays(60)).Text);
        return data;
    }

    [Theory, MemberData(nameof(Texts))]
    public void A_text_is_the_same_to_the_letter(string file, string text)
    {
        var path = Path.Combine(Root, "tests", "Workshop.Tests", "Golden", file);
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write") File.WriteAllText(path, text);
        Assert.Equal(File.ReadAllText(path), text);
    }
}
