using System.Text;
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
