using System.Reflection;
using Workshop.Importing;
using Workshop.Programmes;
using Workshop.Publishing.Tables;
using Workshop.Tests.Meetings;

namespace Workshop.Tests.Publishing.Tables;

public sealed class CsvLawTests
{
    private static readonly Csv Format = new();

    [Fact]
    [Trait("Category", Proof.Category)]
    public void What_is_written_is_read_back_and_written_again_as_the_same_bytes()
    {
        foreach (var programme in Proof.Of(10_000, Generated.Programme)) Survives(programme);
    }

    [Fact]
    [Trait("Category", Proof.Category)]
    public void What_the_public_sees_is_read_back_too()
    {
        foreach (var programme in Proof.Of(2_000, Generated.Programme)) Survives(Programme.Public(programme));
    }

    [Fact]
    public void The_test_meeting_is_read_back()
    {
        Survives(TestMeeting.First);
        Survives(TestMeeting.Second);
    }

    [Fact]
    public void The_samples_are_read_back()
    {
        var root = typeof(CsvLawTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepoRoot").Value!;
        foreach (var path in Directory.GetFiles(Path.Combine(root, "tests", "Workshop.Web.Tests", "Samples"), "*.json")) Survives(Document.Read(File.ReadAllBytes(path)));
    }

    [Fact]
    public void A_seminar_talk_is_read_back_with_the_time_that_its_event_says()
    {
        Survives(Examples.Seminar());
        Assert.Equal(new(11, 0), Read(Csv.Write(Examples.Seminar())).Sessions[0].Start);
    }

    [Fact]
    public void A_large_conference_is_read_back() => Survives(Generated.Conference());

    [Fact]
    public void Saying_again_what_can_be_said_changes_nothing()
    {
        foreach (var programme in Proof.Of(1_000, Generated.Programme)) Assert.Equal(Said(programme), Said(Said(programme)));
    }

    [Fact]
    public void What_the_table_has_no_column_for_is_listed_and_all_else_survives()
    {
        var survived = new HashSet<string>();
        foreach (var programme in Proof.Of(10_000, Generated.Programme))
            foreach (var (_, property, value) in Fields.Within(Read(Csv.Write(programme))))
                if (!Fields.SaysNothing(value)) survived.Add(Fields.Name(property));
        Assert.Equal(
            [
                "Author.Credit", "Author.Presents", "Credit.Affiliation", "Credit.Id", "Credit.Name", "Credit.Person", "EventDetails.Kind", "EventDetails.When", "EventDetails.Zone", "Material.Kind",
                "Material.Label", "Material.Value", "Person.Id", "Person.Slug", "Person.SortName", "Programme.Credits", "Programme.Event", "Programme.Id", "Programme.LastNumber", "Programme.People",
                "Programme.Rooms", "Programme.Sessions", "Programme.Tracks", "Room.Id", "Room.Name", "Session.Abstract", "Session.Authors", "Session.Award", "Session.Board", "Session.Cancelled",
                "Session.Chairs", "Session.Code", "Session.Day", "Session.End", "Session.Id", "Session.Kind", "Session.Label", "Session.Language", "Session.Materials", "Session.Minutes",
                "Session.Number", "Session.Parent", "Session.PastMidnight", "Session.Room", "Session.Speakers", "Session.Start", "Session.Title", "Session.Tracks", "Track.Id", "Track.Name",
            ],
            survived.Order(StringComparer.Ordinal));
    }

    private static void Survives(Programme programme)
    {
        var written = Csv.Write(programme);
        var read = Read(written);
        Assert.Equal(Renamed.Of(Said(programme)), Renamed.Of(read));
        Assert.Equal(written, Csv.Write(read));
        Assert.Empty(read.Problems());
    }

    private static Programme Said(Programme programme) => ((IReadableFormat)Format).Sayable(programme);

    private static Programme Read(byte[] written)
    {
        var source = new Source("schedule.csv", written);
        Assert.True(Format.Recognizes(source));
        var result = Format.Read([source], Answers.None).Value;
        Assert.Empty(result.Aside);
        return Assert.Single(result.Events).Programme;
    }
}
