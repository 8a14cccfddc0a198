using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Web.Tests.Accounts;

namespace Workshop.Web.Tests.Pages.Manage.Import;

/// <summary>Sources that hold several events: the talks of a seminar.</summary>
public sealed class ImportedSeriesTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    [Fact]
    public async Task A_list_of_talks_begins_a_series_with_an_event_for_each_that_is_ticked()
    {
        using var emmy = await app.MemberAsync("Emmy");
        await ReadAsync(emmy, Talks("Seminar on tides", 4));
        Assert.Contains("Events 4", emmy.Text, StringComparison.Ordinal);
        Assert.Equal("Seminar on tides", emmy.ValueOf("Form.SeriesTitle"));
        emmy.Page.QuerySelectorAll<AngleSharp.Html.Dom.IHtmlInputElement>("input[name='Form.Ticked']").ElementAt(1).IsChecked = false;
        await AnswerZoneAsync(emmy);
        await emmy.PressAsync("Begin the events");
        Assert.Equal("/manage", emmy.Address);

        var begun = await BegunAsync("Seminar on tides");
        Assert.Equal(["Tides, part 1", "Tides, part 3", "Tides, part 4"], begun.Order(StringComparer.Ordinal));

        // The same list again, longer by one: what is here does not begin again, and the series is the one that there is.
        await ReadAsync(emmy, Talks("Seminar on tides", 5));
        Assert.Equal(3, emmy.Page.QuerySelectorAll(".notes a").Count(link => link.TextContent.StartsWith("Import into tides-part-", StringComparison.Ordinal)));
        await AnswerZoneAsync(emmy);
        await emmy.PressAsync("Begin the events");
        Assert.Equal(["Tides, part 1", "Tides, part 2", "Tides, part 3", "Tides, part 4", "Tides, part 5"], (await BegunAsync("Seminar on tides")).Order(StringComparer.Ordinal));
        Assert.Equal(1, await app.WithDbAsync(db => db.Series.CountAsync(series => series.Title == "Seminar on tides")));
    }

    [Fact]
    public async Task Whoever_gives_two_talks_is_asked_about_and_is_one_person_unless_somebody_says_otherwise()
    {
        using var emmy = await app.MemberAsync("Emmy");
        await ReadAsync(emmy, Talks("Seminar on one voice", 3, speaker: "Wanjiru Achterberg"));
        Assert.Contains("Who is “Wanjiru Achterberg”? (Tides, part 3)", emmy.Text, StringComparison.Ordinal);
        await AnswerZoneAsync(emmy);
        var last = emmy.Page.QuerySelectorAll("fieldset.choices").Last(fieldset => fieldset.TextContent.Contains("Wanjiru Achterberg", StringComparison.Ordinal));
        emmy.Tick(last.QuerySelector("input[type=radio]")!.GetAttribute("name")!, "new");
        await emmy.PressAsync("Show what the answers make of it");
        await emmy.PressAsync("Begin the events");
        Assert.Equal("/manage", emmy.Address);
        var persons = await app.WithDbAsync(db => db.Credits.AsNoTracking().Where(credit => credit.EventId != Guid.Empty).Select(credit => credit.Body).ToListAsync());
        Assert.Equal(2, persons.Where(credit => credit.Name == "Wanjiru Achterberg").Select(credit => credit.Person).Distinct().Count());
    }

    [Fact]
    public async Task A_hundred_talks_are_looked_at_in_as_many_queries_as_three_and_on_several_pages()
    {
        using var emmy = await app.MemberAsync("Emmy");
        await ReadAsync(emmy, Talks("Seminar of three", 3));
        var three = await CountAsync(emmy);
        await ReadAsync(emmy, Talks("Seminar of a hundred", 100));
        Assert.Equal(three, await CountAsync(emmy));
        Assert.Contains("Page 1 of 6", emmy.Text, StringComparison.Ordinal);

        var ticks = new List<string>();
        for (; ; await emmy.PressAsync("Next"))
        {
            ticks.AddRange(emmy.Page.QuerySelectorAll("input[name='Form.Ticked']").Select(tick => tick.GetAttribute("value")!));
            if (!emmy.Page.QuerySelectorAll("button").Any(button => button.TextContent == "Next")) break;
        }
        Assert.Equal(Enumerable.Range(0, 100).Select(at => $"event/{at}"), ticks);
    }

    [Fact]
    public async Task Pressing_twice_begins_once()
    {
        using var emmy = await app.MemberAsync("Emmy");
        await ReadAsync(emmy, Talks("Seminar pressed twice", 2));
        await AnswerZoneAsync(emmy);
        var (address, fields) = (emmy.Address, emmy.FieldsFor(emmy.Address)!);
        fields.Add(new("Form.Do", "apply"));
        using var first = emmy.Window();
        using var second = emmy.Window();
        await Task.WhenAll(first.PostAsync(address, fields), second.PostAsync(address, fields));
        Assert.Equal(("/manage", "/manage"), (first.Address, second.Address));
        Assert.Equal(2, (await BegunAsync("Seminar pressed twice")).Count);
    }

    /// <summary>A page as seminars have it: a table of a year's Thursdays, and the next year's.</summary>
    private static string Talks(string series, int count, string? speaker = null)
    {
        var page = new StringBuilder($"# {series}\n\nThursdays 4pm, Room 202, Euler Hall.\n");
        var (day, year) = (new LocalDate(2026, 1, 1), 0);
        for (var at = 0; at < count; (at, day) = (at + 1, day.PlusDays(7)))
        {
            if (day.Year != year) page.Append(CultureInfo.InvariantCulture, $"\n## {year = day.Year}\n\n| Date | Speaker | Affiliation | Title |\n|---|---|---|---|\n");
            page.Append(CultureInfo.InvariantCulture, $"| {CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(day.Month)} {day.Day} | {speaker ?? $"Speaker{(char)('A' + (at % 26))} Of{(char)('a' + (at / 26))}tides"} | Tidewater Institute | Tides, part {at + 1} |\n");
        }
        return page.ToString();
    }

    private static async Task ReadAsync(Visitor emmy, string page)
    {
        await emmy.OpenAsync("/manage/import");
        await emmy.Choose("Form.Files", Encoding.UTF8.GetBytes(page), "seminar.md").PressAsync("Read it");
        Assert.Contains("What was understood", emmy.Text, StringComparison.Ordinal);
    }

    private static async Task AnswerZoneAsync(Visitor emmy)
    {
        var zone = emmy.Page.QuerySelector("input[list=zones]")!.GetAttribute("name")!;
        await emmy.PressAsync("Show what the answers make of it", (zone, "Europe/Lisbon"));
    }

    private async Task<long> CountAsync(Visitor emmy)
    {
        await emmy.OpenAsync(emmy.Address);
        var before = app.CountSql;
        await emmy.OpenAsync(emmy.Address);
        return app.CountSql - before;
    }

    /// <summary>The titles of a series' talks.</summary>
    private Task<List<string>> BegunAsync(string series) => app.WithDbAsync(async db =>
        (await (from row in db.Series
                where row.Title == series
                join meeting in db.Events on row.Id equals meeting.Series
                join session in db.Set<Row<Session>>() on meeting.Id equals session.EventId
                select session.Body).ToListAsync()).ConvertAll(session => session.Title!));
}
