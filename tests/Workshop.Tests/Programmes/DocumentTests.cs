using System.Reflection;
using System.Text;
using NodaTime;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Tests.Meetings;

namespace Workshop.Tests.Programmes;

public sealed class DocumentTests
{
    private static readonly Programme Meeting = Small();

    [Fact]
    public void A_programme_survives_being_written_and_read() => Assert.Equal(Meeting, Document.Read(Document.Write(Meeting)));

    [Fact]
    public void Writing_again_gives_the_same_bytes() =>
        Assert.Equal(Document.Write(Meeting), Document.Write(Document.Read(Document.Write(Meeting))));

    [Fact]
    [Trait("Category", Proof.Category)]
    public void Every_programme_survives_and_every_writing_of_it_is_the_same_bytes()
    {
        foreach (var programme in Proof.Of(10_000, Generated.Programme))
        {
            var document = Document.Write(programme);
            var read = Document.Read(document);
            Assert.Equal(programme, read);
            Assert.Equal(document, Document.Write(read));
        }
    }

    [Fact]
    public void The_kept_document_of_schema_1_reads_as_the_meeting_that_it_was_written_of() =>
        Assert.Equal(TestMeeting.First, Document.Read(File.ReadAllBytes(Kept("document-1.json"))));

    [Fact]
    public void A_document_of_every_schema_is_kept() =>
        Assert.All(Enumerable.Range(1, Document.Schema), schema => Assert.True(File.Exists(Kept($"document-{schema}.json"))));

    [Theory]
    [InlineData("""{"schema":99,"programme":{}}""", "A newer version of the program wrote it")]
    [InlineData("""{"programme":{}}""", "schema version")]
    [InlineData("""{"schema":1,"programme":{"id":7}}""", "cannot be read")]
    [InlineData("no", "cannot be read")]
    public void What_is_no_document_of_ours_is_refused_in_words(string json, string words) =>
        Assert.Contains(words, Assert.Throws<DocumentException>(() => Document.Read(Encoding.UTF8.GetBytes(json))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_part_survives_as_a_row_keeps_it()
    {
        var section = Meeting.Sections[0];
        Assert.Equal(section, Document.ReadPart<Section>(Document.WritePart(section)));
    }

    /// <summary>Written once by the program of its time and never again.</summary>
    private static string Kept(string name) => Path.Combine(
        typeof(DocumentTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepoRoot").Value!,
        "tests", "Workshop.Tests", "Golden", name);

    private static Programme Small()
    {
        var credit = new Credit(Guid.NewGuid(), Guid.NewGuid(), "Alán Aspuru-Guzik") { Affiliation = "University of Toronto" };
        return new(Guid.NewGuid(), new()
        {
            Kind = EventKind.Workshop,
            Title = "Machine Learning and the Physical Sciences",
            When = new When.OnDays([new(new(2019, 12, 14), new LocalTime(8, 0), new LocalTime(18, 30))]),
            Zone = "America/Vancouver",
            Place = new() { Room = "West 109 + 110" },
        })
        {
            Sections =
            [
                new(Guid.NewGuid(), SectionKind.People, "Organizers") { Content = new PeopleGroup(GroupRole.Organizers, [credit.Id]) },
                new(Guid.NewGuid(), SectionKind.Dates, "Important dates")
                {
                    Content = new ImportantDates([new("Submission", ImportantDateKind.Submission, new(new(2019, 9, 9), null, Deadline.AnywhereOnEarth))]),
                },
            ],
            Credits = [credit],
            People = [new(credit.Person, "alan-aspuru-guzik", "Aspuru-Guzik, Alán")],
            Sessions = [new(Guid.NewGuid(), "A1B2C3", 1, SessionKind.InvitedTalk) { Label = "Invited Talk 3", Speakers = [credit.Id] }],
            LastNumber = 1,
            Calendar = [new(Guid.NewGuid(), "x@example.org", 2, Instant.FromUtc(2019, 10, 1, 8, 0), CalendarTime.Days(new(2019, 12, 14), null))],
        };
    }
}
