using System.Diagnostics;
using System.Text.Json;
using Workshop.Importing;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Publishing.Frab;
using Workshop.Tests.Publishing;
using Workshop.Tests.Publishing.Frab;
using Workshop.Time;
using Xunit.Abstractions;

namespace Workshop.Tests.Fixtures;

/// <summary>Schedules of real conferences: what a person counted in them (truth.json) is what is read, and it goes out again whole.</summary>
[Trait("Category", Fixture.Category)]
public sealed class RealSchedulesTests(ITestOutputHelper output)
{
    private static readonly string[] Records = ["FOSDEM2009", "FOSDEM2013", "FOSDEM2018", "FOSDEM2025", "C31C3", "JCAMP", "JDEMO"];

    [FixtureFact]
    public void What_a_person_counted_is_what_is_read()
    {
        foreach (var id in Records)
        {
            var (truth, read) = (Truth(id), Read(id));
            var programme = read.Programme;
            Assert.All(programme.Problems(), problem => Assert.Equal("Zone", problem.Field));
            Assert.Equal(Text(truth, "title"), programme.Event.Title);
            Assert.Equal((Text(truth, "start"), Text(truth, "end")), (WallClock.Date.Format(programme.Event.When.FirstDay!.Value), WallClock.Date.Format(programme.Event.When.LastDay!.Value)));
            Assert.Equal(Text(truth, "tz"), programme.Event.Zone);
            Assert.Equal((Text(truth, "venue"), Text(truth, "city")), (programme.Event.Place?.Venue, programme.Event.Place?.City));
            Assert.Equal(Number(truth, "events"), programme.Sessions.Count);
            Assert.Equal(Math.Max(Number(truth, "rooms"), Number(truth, "rooms_from_event")), programme.Rooms.Count);
            Assert.Equal(Number(truth, "person_links"), programme.Sessions.Sum(session => session.Speakers.Count));
            Assert.Equal(Number(truth, "distinct_person_names"), programme.Credits.Select(credit => credit.Name).Distinct().Count());
            Assert.Equal(Number(truth, "tracks"), programme.Tracks.Count);
            var timings = Timings.Of(programme);
            Assert.Equal(truth.GetProperty("per_day").EnumerateObject().Select(day => $"{day.Name}: {day.Value}"),
                programme.Sessions.GroupBy(session => timings[session].Day!.Value).OrderBy(day => day.Key).Select(day => $"{WallClock.Date.Format(day.Key)}: {day.Count()}"));
            var order = SessionOrder.Of(programme);
            Assert.Equal(Text(truth.GetProperty("first"), "hhmm"), WallClock.Time.Format(order[0].Start!.Value));
            Assert.Equal(Text(truth.GetProperty("last"), "hhmm"), WallClock.Time.Format(order[^1].Start!.Value));
            var last = Assert.Single(programme.Sessions, session => session.Title!.StartsWith(Text(truth.GetProperty("last"), "title")!, StringComparison.Ordinal));
            Assert.Equal(Text(truth.GetProperty("last"), "room"), programme.Rooms.Find(last.Room!.Value)!.Name);
            output.WriteLine($"{id}: {programme.Sessions.Count} sessions, {read.Questions.Count} questions");
        }
    }

    [FixtureFact]
    public void A_day_s_schedule_that_a_template_made_is_read_too()
    {
        var truth = Truth("W16");
        var read = new FrabXml().Read([Source("schedules/lswt2021_schedule.xml")], Answers.None).Value.Events[0].Programme;
        Assert.Equal(Number(truth, "xml_events"), read.Sessions.Count);
        Assert.Equal(Number(truth, "xml_rooms"), read.Rooms.Count);
        Assert.Equal(Number(truth, "xml_persons_after_comma_split"), read.Credits.Count);
        Assert.Equal((Text(truth, "start_date"), Text(truth, "end_date")), (WallClock.Date.Format(read.Event.When.FirstDay!.Value), WallClock.Date.Format(read.Event.When.LastDay!.Value)));
    }

    [FixtureFact]
    public void A_large_conference_is_read_again_without_a_change_and_goes_out_with_all_that_came_in()
    {
        var source = Source(Files("FOSDEM2025")[0]);
        new FrabXml().Read([source], Answers.None); // what is compiled and loaded once
        var (began, before) = (Process.GetCurrentProcess().TotalProcessorTime, GC.GetAllocatedBytesForCurrentThread());
        var read = new FrabXml().Read([new(source.Name, source.Bytes)], Answers.None).Value.Events[0].Programme;
        output.WriteLine($"read in {(Process.GetCurrentProcess().TotalProcessorTime - began).TotalSeconds:0.00} s of processor time, {(GC.GetAllocatedBytesForCurrentThread() - before) / 1e6:0} MB allocated in all");
        Assert.Equal(read, new FrabXml().Read([new(source.Name, source.Bytes)], Answers.None).Value.Events[0].Programme);

        var publication = new Publication(read, new(1, Examples.FirstRelease), Examples.Live("fosdem-2025"));
        Assert.Empty(new FrabXml().LeavesOut(publication));
        foreach (var (format, readable) in new (IFormat, IReadableFormat)[] { (new FrabXml(), new FrabXml()), (new FrabJson(), new FrabJson()) })
        {
            var again = readable.Read([new("again", format.Write(publication, Examples.Site))], Answers.None).Value.Events[0].Programme;
            Assert.Equal(read.Sessions.Select(session => (session.Id, session.Number, session.Title, session.Start, session.Minutes, session.Abstract)), again.Sessions.Select(session => (session.Id, session.Number, session.Title, session.Start, session.Minutes, session.Abstract)));
            Assert.Equal(read.Rooms.Select(room => (room.Id, room.Name)), again.Rooms.Select(room => (room.Id, room.Name)));
            Assert.Equal(read.Credits.Select(credit => (credit.Person, credit.Name)), again.Credits.Select(credit => (credit.Person, credit.Name)));
            Assert.Equal(read.Sessions.Sum(session => session.Speakers.Count), again.Sessions.Sum(session => session.Speakers.Count));
        }
    }

    [FixtureFact("xmllint --version")]
    public void What_was_read_is_written_as_the_schema_has_it() => Schemas.ValidXml(Again(new FrabXml()));

    [AjvFixtureFact]
    public void What_was_read_is_written_as_the_schema_of_the_json_has_it() => Schemas.ValidJson(Again(new FrabJson()));

    private static IEnumerable<byte[]> Again(IFormat format) => Records.Select(id => Read(id, ("zone", "Europe/Brussels")).Programme)
        .Select(read => format.Write(new(read, new(1, Examples.FirstRelease), Examples.Live()), Examples.Site));

    private static ReadEvent Read(string id, params (string Key, string Answer)[] answers)
    {
        var source = Source(Files(id)[0]);
        return Assert.Single(ReadableFormats.Of([source])!.Read([source], new(answers.ToDictionary(pair => pair.Key, pair => pair.Answer))).Value.Events);
    }

    private static Source Source(string file) => new(Path.GetFileName(file), File.ReadAllBytes(Fixture.At(file)));

    private static string[] Files(string id) => [.. Record(id).GetProperty("files").EnumerateArray().Select(file => file.GetString()!)];

    private static JsonElement Truth(string id) => Record(id).GetProperty("truth");

    private static JsonElement Record(string id) => JsonDocument.Parse(Fixture.Read("truth.json")).RootElement.EnumerateArray().Single(record => record.GetProperty("id").GetString() == id);

    private static string? Text(JsonElement truth, string key) => truth.TryGetProperty(key, out var value) && value.GetString() is { Length: > 0 } text ? text : null;

    private static int Number(JsonElement truth, string key) => truth.TryGetProperty(key, out var value) ? value.GetInt32() : 0;
}
