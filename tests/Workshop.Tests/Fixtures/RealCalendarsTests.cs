using System.Text.Json;
using Workshop.Events;
using Workshop.Importing;
using Workshop.Publishing;
using Workshop.Publishing.Calendars;
using Xunit.Abstractions;

namespace Workshop.Tests.Fixtures;

/// <summary>Calendars as Google, Apple, Thunderbird, Nextcloud and scripts of conferences and seminars write them.</summary>
[Trait("Category", Fixture.Category)]
public sealed class RealCalendarsTests(ITestOutputHelper output)
{
    [FixtureFact]
    public void What_repeats_has_the_occurrences_that_it_should_have()
    {
        var count = 0;
        foreach (var record in Records("occurrences_active"))
        {
            var (truth, read) = (record.GetProperty("truth"), Read(record.GetProperty("files")[0].GetString()!.Split('/')));
            var expected = Texts(truth.GetProperty("occurrences_active")).Select(text => text.Split(' ')[0]).ToList();
            var found = TruthMapping.OfCalendar(read);
            Assert.Equal(expected, found["occurrences_active"]);
            if (truth.TryGetProperty("cancelled", out var cancelled)) Assert.Equal(Texts(cancelled), found["cancelled"]);
            Assert.Equal(truth.GetProperty("tz").GetString(), found["tz"]);
            count += expected.Count;
        }
        output.WriteLine($"{count} occurrences");
        Assert.True(count > 0);
    }

    [FixtureFact]
    public void A_school_s_calendar_goes_through_the_change_of_the_clocks_at_the_same_hour()
    {
        var read = Read("schedules", "ics", "issue_48_dst.ics");
        var times = Sessions(read).Where(each => each.Title == "Event#1" && each.Origin.Contains("20201116T081500", StringComparison.Ordinal)).Select(each => each.Start).ToList();
        Assert.Equal(["2020-11-16T08:15", "2020-11-17T08:15", "2020-11-19T08:15", "2020-11-20T08:15", "2020-11-23T08:15"], times.Take(5));
        Assert.DoesNotContain("2020-11-26T08:15", times);
        Assert.Contains("2021-03-16T08:15", times);
        Assert.All(times, time => Assert.EndsWith("T08:15", time, StringComparison.Ordinal));
        Assert.Contains(read.Aside, aside => aside.Reason.Contains("without an end", StringComparison.Ordinal));
    }

    [FixtureFact]
    public void A_conference_of_six_days_is_one_event_with_its_sessions()
    {
        var programme = Assert.Single(Read("schedules", "ismir2023", "ISMIR_2023.ics").Events).Programme;
        Assert.Equal(39, programme.Sessions.Count);
        Assert.Equal(("Europe/Rome", new When.Range(new(2023, 11, 5), new(2023, 11, 10))), (programme.Event.Zone, programme.Event.When));
        Assert.Equal(("Registration", "Visit to the Violin Museum (Cremona)"), (programme.Sessions[0].Title, programme.Sessions[^1].Title));
        Assert.All(programme.Sessions, session => Assert.NotNull(session.Start));
    }

    [FixtureFact]
    public void Times_in_utc_are_by_the_clocks_that_the_calendar_names()
    {
        var read = Assert.Single(Read("schedules", "miniconf_template", "iclr2020_sample_cal.ics").Events);
        Assert.Equal((56, "ICLR 2020"), (read.Programme.Sessions.Count, read.Programme.Event.Title));
        Assert.Equal(("America/New_York", 56), (read.Programme.Event.Zone, read.Programme.Sessions.Count(session => session.Start is not null)));
    }

    [FixtureFact]
    public void A_time_that_floats_waits_for_its_zone()
    {
        var read = Assert.Single(Read("schedules", "sessionize_gab2021", "automated-machine-learning.ics").Events);
        Assert.Null(read.Programme.Event.Zone);
        Assert.Contains(read.Questions, question => question.Field == "Zone" && !question.IsProposed);
    }

    [FixtureFact]
    public void Seminars_have_their_times_by_the_clocks_of_the_place()
    {
        var mini = Assert.Single(Read("seminars", "S15_geochem_md_seminar.ics").Events).Programme;
        Assert.Equal(("Mini-seminar: MD simulations of clays and geochemical systems", "Europe/Stockholm"), (Headline.Of(mini), mini.Event.Zone));
        Assert.Equal(new When.OnDays([new(new(2026, 10, 1), new(9, 0), new(11, 0))]), mini.Event.When);
        Assert.Equal("Aktern/Fören, Department of Chemistry, Umeå University", mini.Event.Place?.ToString());

        var monthly = Read("seminars", "S16_ipparis_seminar.ics");
        Assert.Equal("IP Paris Seminar — Incentives and Computation", monthly.Series?.Title);
        Assert.Equal(["2026-10-12T14:00", "2026-11-16T14:00"], Sessions(monthly).Select(each => each.Start));
        Assert.All(monthly.Events, one => Assert.Equal("Europe/Paris", one.Programme.Event.Zone));
        Assert.Equal([("Jason Hartline", "Northwestern")], monthly.Events.SelectMany(one => one.Programme.Credits).Select(credit => (credit.Name, credit.Affiliation)));
    }

    private ReadResult Read(params string[] path)
    {
        var read = new ScheduleCalendar().Read([new(path[^1], File.ReadAllBytes(Fixture.At(path)))], Answers.None).Value;
        foreach (var one in read.Events) Assert.DoesNotContain(one.Programme.Problems(), problem => problem.Field != "Zone");
        foreach (var question in read.Questions.Concat(read.Events[0].Questions)) output.WriteLine($"{path[^1]}: {question.Field}? {question.Text} [{string.Join(", ", question.Choices.Select(choice => choice.Value))}]");
        foreach (var aside in read.Aside.Take(5)) output.WriteLine($"{path[^1]}:{aside.Origin.Line}: {aside.Reason}");
        return read;
    }

    private static IEnumerable<(string? Title, string Start, string Origin)> Sessions(ReadResult read) => TruthMapping.Occurrences(read).Select(each => (each.Title, each.Start, each.Origin?.Text ?? ""));

    private static IEnumerable<JsonElement> Records(string key) =>
        JsonDocument.Parse(Fixture.Read("truth.json")).RootElement.EnumerateArray().Where(record => record.GetProperty("truth").TryGetProperty(key, out _));

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(text => text.GetString()!);
}
