using NodaTime;
using Workshop.Events;
using Workshop.Importing;
using Workshop.Importing.Indico;
using Workshop.Importing.Sessionize;
using Workshop.Programmes;
using Workshop.Tests.Importing.Indico;
using Xunit.Abstractions;

namespace Workshop.Tests.Fixtures;

/// <summary>Exports of other systems, as they are.</summary>
[Trait("Category", Fixture.Category)]
public sealed class RealExportsTests(ITestOutputHelper output)
{
    [FixtureFact]
    public void Every_detail_of_an_event_of_indico_is_the_same_event()
    {
        var programme = Indico("http_api_event_events.json", "http_api_event_contributions.json", "http_api_event_sessions.json");
        Assert.Equal(["2011-06-23 08:00 d1c1", "2011-06-23 08:20 d1c2", "2011-06-24 12:00 d2c1", "2011-06-24 14:00 d2s1", "2011-06-24 14:00 > d2s1c1"], IndicoTests.Lines(programme));
        Assert.Equal(("Export Test", new When.Range(new(2011, 6, 23), new(2011, 6, 24), new(8, 0), new(18, 0)), "Europe/Zurich", "CERN"), (programme.Event.Title, programme.Event.When, programme.Event.Zone, programme.Event.Place!.Venue));
        Assert.Empty(programme.Problems());
        Assert.Equal(IndicoTests.Lines(programme), IndicoTests.Lines(Indico("http_api_event_sessions.json")));
        Assert.Equal(["d1c1", "d1c2", "d2c1", "d2s1", "d2s1c1"], Indico("http_api_event_contributions.json").Sessions.Select(session => session.Title));
    }

    [FixtureFact]
    public void A_timetable_that_is_cut_off_is_refused_with_its_line() =>
        Assert.StartsWith("Line ", Assert.Single(new IndicoJson().Read([File("schedules", "indico", "derived", "http_api_timetable_Results.json")], Answers.None).Problems).Message, StringComparison.Ordinal);

    [FixtureFact]
    public void All_that_sessionize_says_of_a_day_is_read()
    {
        var source = File("schedules", "sessionize_gab2021", "sessionize.json");
        var read = Assert.IsType<SessionizeJson>(ReadableFormats.Of([source])).Read([source], new(new Dictionary<string, string> { ["zone"] = "Europe/Vienna", ["title"] = "GAB" })).Value;
        var programme = Assert.Single(read.Events).Programme;
        Assert.Equal((37, 40, 5, 45), (programme.Sessions.Count, programme.Credits.Count, programme.Rooms.Count, programme.Sessions.Sum(session => session.Speakers.Count)));
        Assert.Equal(new LocalDate(2021, 4, 16), programme.Event.When.OnlyDay!.Date);
        Assert.All(programme.Sessions, session => Assert.NotNull(session.Language));
        Assert.Empty(programme.Problems());
        output.WriteLine($"{programme.Tracks.Count} tracks, {programme.Sessions.Sum(session => session.Materials.Count)} materials; {string.Join(' ', read.Aside.Select(aside => aside.Reason))}");
    }

    private static Programme Indico(params string[] names)
    {
        var sources = names.Select(name => File("schedules", "indico", "derived", name)).ToList();
        return Assert.Single(Assert.IsType<IndicoJson>(ReadableFormats.Of(sources)).Read(sources, Answers.None).Value.Events).Programme;
    }

    private static Source File(params string[] path) => new(path[^1], System.IO.File.ReadAllBytes(Fixture.At(path)));
}
