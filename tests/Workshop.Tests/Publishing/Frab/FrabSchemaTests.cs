using System.Xml.Linq;
using Workshop.Publishing;
using Workshop.Publishing.Frab;
using Workshop.Tests.Fixtures;
using Workshop.Tests.Meetings;

namespace Workshop.Tests.Publishing.Frab;

/// <summary>Against the schemas of c3voc, which lie beside other people's schedules; and what of them matters most, where they do not.</summary>
public sealed class FrabSchemaTests
{
    private const int Programmes = 1_000;

    private static IEnumerable<Publication> Publications() => Samples.All().Append(TestMeeting.First).Append(TestMeeting.Second).Append(Generated.Conference(200))
        .Concat(Proof.Of(Programmes, Generated.Programme)).Select(programme => programme.Published()).Where(publication => new FrabXml().Refuses(publication) is null);

    [FixtureFact("xmllint --version"), Trait("Category", Fixture.Category), Trait("Category", Proof.Category)]
    public void The_xml_is_valid_by_the_schema_of_c3voc() => Schemas.ValidXml(Publications().Select(publication => new FrabXml().Write(publication, Examples.Site)));

    [AjvFixtureFact, Trait("Category", Fixture.Category), Trait("Category", Proof.Category)]
    public void The_json_is_valid_by_the_schema_of_c3voc() => Schemas.ValidJson(Publications().Select(publication => new FrabJson().Write(publication, Examples.Site)));

    [Fact]
    public void The_xml_has_what_every_app_asks_for()
    {
        foreach (var publication in Publications())
        {
            var schedule = XDocument.Parse(System.Text.Encoding.UTF8.GetString(new FrabXml().Write(publication, Examples.Site))).Root!;
            Assert.Equal(["generator", "url", "version", "conference"], schedule.Elements().Take(4).Select(element => element.Name.LocalName));
            var events = schedule.Elements("day").SelectMany(day => day.Elements("room")).SelectMany(room => room.Elements("event")).ToList();
            Assert.NotEmpty(events);
            foreach (var attribute in new[] { "id", "guid", "code" }) Assert.Equal(events.Count, events.Select(told => told.Attribute(attribute)!.Value).Distinct().Count());
            Assert.Equal(events.Count, events.Select(told => told.Element("slug")!.Value).Distinct().Count());
            Assert.All(events, told =>
            {
                foreach (var required in new[] { "room", "title", "type", "date", "start", "duration", "abstract", "track" }) Assert.NotNull(told.Element(required));
                Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}[+-][0-9]{2}:[0-9]{2}$", told.Element("date")!.Value);
                Assert.Matches("^[0-2][0-9]:[0-5][0-9]$", told.Element("start")!.Value);
                Assert.Matches("^[0-9]{2}:[0-9]{2}$", told.Element("duration")!.Value);
                Assert.Matches("^[a-z0-9_]{4,}-[a-z0-9-_]{4,}$", told.Element("slug")!.Value);
            });
            Assert.Matches("^[a-z0-9_-]{4,}$", schedule.Element("conference")!.Element("acronym")!.Value);
            Assert.All(schedule.Elements("day"), day => Assert.True(day.Attribute("start") is not null && day.Attribute("end") is not null));
            Assert.Equal(Enumerable.Range(1, schedule.Elements("day").Count()), schedule.Elements("day").Select(day => (int)day.Attribute("index")!));
        }
    }
}
