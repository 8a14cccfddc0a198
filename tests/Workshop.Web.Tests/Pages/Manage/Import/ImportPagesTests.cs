using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Workshop.Web.Data;
using Workshop.Web.Data.Imports;
using Workshop.Web.Tests.Accounts;
using Document = Workshop.Programmes.Document;

namespace Workshop.Web.Tests.Pages.Manage.Import;

/// <summary>What a plan says of its source, and what is on which of its pages.</summary>
public sealed class ImportPagesTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    [Fact]
    public async Task The_programme_of_another_event_is_called_so()
    {
        var here = Given.Meeting("Tides of the east", Given.On(2026, 9, 14)).WithTalks(1);
        await app.SaveAsync("tides-of-the-east", here);
        using var emmy = await app.ColleagueAsync("Emmy", "tides-of-the-east", Role.Editor);
        await BeginAsync(emmy, "/manage/events/tides-of-the-east/import", ("other.json", Document.Write(Given.Meeting("Tides of the west", Given.On(2026, 9, 15)))));
        Assert.Contains("the programme of another event, “Tides of the west”", emmy.Text, StringComparison.Ordinal);
        await BeginAsync(emmy, "/manage/events/tides-of-the-east/import", ("same.json", Document.Write(here)));
        Assert.DoesNotContain("another event", emmy.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_is_shown_on_the_page_on_which_it_was_typed()
    {
        var here = Given.Meeting("Planned on two pages", Given.On(2026, 9, 14));
        await app.SaveAsync("planned-on-two-pages", here with { Event = here.Event with { Zone = null } });
        using var emmy = await app.ColleagueAsync("Emmy", "planned-on-two-pages", Role.Editor);
        var rows = string.Concat(Enumerable.Range(0, 130).Select(n => $"2026-09-14,{8 + (n / 20):00}:{n % 20 * 3:00},Talk {n}\n"));
        await BeginAsync(emmy, "/manage/events/planned-on-two-pages/import", ("talks.csv", Encoding.UTF8.GetBytes($"Date,Start,Title\n{rows}")));
        await emmy.PressAsync("Next");
        Assert.Contains("Page 2 of 2", emmy.Text, StringComparison.Ordinal);
        var fields = emmy.FieldsFor(emmy.Page.QuerySelector("form.plan")!.GetAttribute("action") ?? emmy.Address)!;
        fields.AddRange([new("Form.Answers[0].Key", "zone"), new("Form.Answers[0].Typed", "Europe/Nowhere"), new("Form.Do", "look")]);
        await emmy.PostAsync(emmy.Address, fields);
        Assert.Contains("“Europe/Nowhere” is not a time zone that we know.", emmy.Text, StringComparison.Ordinal);
        Assert.Contains("Page 2 of 2", emmy.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_answered_of_the_other_events_of_a_source_is_not_on_the_plan_of_one()
    {
        const string Two = """
            {"_type": "HTTPAPIResult", "results": [
              {"_type": "Conference", "id": "1", "title": "One", "type": "conference", "startDate": {"date": "2031-05-20", "time": "09:00:00"}},
              {"_type": "Conference", "id": "2", "title": "Two", "type": "conference", "startDate": {"date": "2031-05-21", "time": "09:00:00"}}]}
            """;
        var here = Given.Meeting("One of two", Given.On(2031, 5, 20));
        await app.SaveAsync("one-of-two", here with { Event = here.Event with { Zone = null } });
        using var emmy = await app.ColleagueAsync("Emmy", "one-of-two", Role.Editor);
        await BeginAsync(emmy, "/manage/events/one-of-two/import", ("two.json", Encoding.UTF8.GetBytes(Two)));
        emmy.Page.QuerySelector<IHtmlInputElement>("input[type=radio][value='1']")!.IsChecked = true;
        await emmy.PressAsync("Show what would change");
        await emmy.PressAsync("Show what the answers make of it", (ZoneFields().Single().Name!, "Europe/Zurich"));
        var other = emmy.FieldsFor(emmy.Address)!;
        var next = $"Form.Answers[{other.Count(field => field.Key.EndsWith(".Key", StringComparison.Ordinal))}]";
        other.AddRange([new($"{next}.Key", "zone 2"), new($"{next}.Typed", "Asia/Tokyo"), new("Form.Do", "look")]);
        await emmy.PostAsync(emmy.Address, other);
        await emmy.OpenAsync(emmy.Address);
        Assert.Equal(["Europe/Zurich"], ZoneFields().Select(zone => zone.Value));
        Assert.Equal("Asia/Tokyo", (await DraftAsync(emmy)).Answered.To("zone 2"));

        IEnumerable<IHtmlInputElement> ZoneFields() => emmy.Page.QuerySelectorAll<IHtmlInputElement>("input[list=zones]");
    }

    [Fact]
    public async Task A_file_that_is_given_twice_is_read_once()
    {
        using var emmy = await app.MemberAsync("Emmy");
        var talks = "Title,Date\nOn ebb,2031-05-06\nOn flow,2031-05-06\n"u8.ToArray();
        await BeginAsync(emmy, "/manage/import", ("talks.csv", talks), ("talks (1).csv", talks));
        Assert.Equal(["On ebb", "On flow"], ImportDrafts.Read(await DraftAsync(emmy)).Value.Result.Events.Single().Programme.Sessions.Select(session => session.Title));
    }

    /// <summary>Of the plan that somebody has before them.</summary>
    private Task<ImportDraft> DraftAsync(Visitor emmy)
    {
        var id = Guid.Parse(emmy.Address.Split('?')[0][^36..]);
        return app.WithDbAsync(db => db.ImportDrafts.SingleAsync(draft => draft.Id == id));
    }

    private static async Task BeginAsync(Visitor emmy, string at, params (string Name, byte[] Bytes)[] files)
    {
        await emmy.OpenAsync(at);
        foreach (var (name, bytes) in files) emmy.Choose("Form.Files", bytes, name);
        await emmy.PressAsync("Read it");
        Assert.Matches("/[0-9a-f-]{36}$", emmy.Address);
    }
}
