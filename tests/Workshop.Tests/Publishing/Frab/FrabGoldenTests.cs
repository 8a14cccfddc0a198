using System.Text;
using Workshop.Publishing;
using Workshop.Publishing.Frab;
using Workshop.Tests.Meetings;

namespace Workshop.Tests.Publishing.Frab;

/// <summary>Whole schedules, byte for byte, in tests/Workshop.Tests/Golden. With GOLDEN=write in the environment they are written anew, to be read before they are kept.</summary>
public sealed class FrabGoldenTests
{
    public static TheoryData<string, byte[]> Schedules()
    {
        var data = new TheoryData<string, byte[]>();
        foreach (var (slug, programme) in Samples.BySlug().Append((TestMeeting.Slug, TestMeeting.First)))
        {
            var publication = programme.Published(Examples.Live(slug));
            foreach (IFormat format in new IFormat[] { new FrabXml(), new FrabJson() })
                if (format.Refuses(publication) is null) data.Add(format.FileName(slug), format.Write(publication, Examples.Site));
        }
        return data;
    }

    [Theory, MemberData(nameof(Schedules))]
    public void A_schedule_is_the_same_to_the_byte(string file, byte[] schedule)
    {
        var path = Path.Combine(Samples.Root, "tests", "Workshop.Tests", "Golden", file);
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write") File.WriteAllBytes(path, schedule);
        Assert.Equal(Encoding.UTF8.GetString(File.ReadAllBytes(path)), Encoding.UTF8.GetString(schedule));
    }
}
