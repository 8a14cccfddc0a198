using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Workshop.Importing;
using Workshop.Programmes;
using Workshop.Web.Data;
using Workshop.Web.Data.Imports;
using Workshop.Web.Tests.Accounts;
using Document = Workshop.Programmes.Document;

namespace Workshop.Web.Tests.Pages.Manage.Import;

/// <summary>What becomes of an import between its reading and its end.</summary>
public sealed class ImportDraftTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    [Fact]
    public async Task After_a_month_it_is_not_there_any_more_and_then_swept()
    {
        var account = await app.AccountAsync("kept-for-a-month@example.org", name: "Emmy");
        using var emmy = await app.SignInAsync(account.Email!);
        var address = await BeginAsync(emmy, "/manage/import", Given.Meeting("Kept for a month"));
        var began = app.Clock.Now;
        try
        {
            Assert.Equal(HttpStatusCode.OK, await AfterAsync(29));
            Assert.Equal(HttpStatusCode.NotFound, await AfterAsync(31));
            Assert.Equal(1, await app.WithDbAsync(db => db.ImportDrafts.CountAsync(draft => draft.AccountId == account.Id)));
            await app.Services.GetServices<IHostedService>().OfType<ImportSweep>().Single().SweepAsync(default);
            Assert.Equal(0, await app.WithDbAsync(db => db.ImportDrafts.CountAsync(draft => draft.AccountId == account.Id)));
        }
        finally
        {
            app.Clock.Now = began;
        }

        async Task<HttpStatusCode> AfterAsync(int days)
        {
            app.Clock.Now = began.AddDays(days);
            using var again = await app.SignInAsync(account.Email!);
            return (await again.OpenAsync(address)).Status;
        }
    }

    [Fact]
    public async Task Two_windows_that_apply_the_same_at_once_apply_it_once()
    {
        var first = Given.Meeting("Applied in two windows", Given.On(2026, 9, 14)).WithTalks(2);
        await app.SaveAsync("two-windows", first);
        using var emmy = await app.ColleagueAsync("Emmy", "two-windows", Role.Editor);
        var address = await BeginAsync(emmy, "/manage/events/two-windows/import", first with { Sessions = first.Sessions.With(first.Sessions[0] with { Title = "Once" }) });
        var fields = emmy.FieldsFor(address)!;
        fields.Add(new("Form.Do", "apply"));
        using var one = emmy.Window();
        using var other = emmy.Window();
        await Task.WhenAll(one.PostAsync(address, fields), other.PostAsync(address, fields));
        Assert.Equal(("/manage/events/two-windows?imported=1", "/manage/events/two-windows?imported=1"), (one.Address, other.Address));
        Assert.Equal(1, await app.WithDbAsync(db => db.Changes.CountAsync(change => change.Event == first.Id && change.Table == "Imports")));
    }

    [Fact]
    public async Task A_reader_may_not_import_and_whoever_is_no_longer_of_the_team_has_lost_what_they_began()
    {
        var first = Given.Meeting("Left by an editor", Given.On(2026, 9, 14)).WithTalks(1);
        await app.SaveAsync("left-by-an-editor", first);
        using var reader = await app.ColleagueAsync("Rae", "left-by-an-editor", Role.Reader);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.OpenAsync("/manage/events/left-by-an-editor/import")).Status);
        Assert.DoesNotContain("Import", (await reader.OpenAsync("/manage/events/left-by-an-editor")).Text, StringComparison.Ordinal);

        using var emmy = await app.ColleagueAsync("Emmy", "left-by-an-editor", Role.Editor);
        var address = await BeginAsync(emmy, "/manage/events/left-by-an-editor/import", first with { Event = first.Event with { Title = "Taken over" } });
        var fields = emmy.FieldsFor(address)!;
        fields.Add(new("Form.Do", "apply"));
        await app.WithDbAsync(db => db.Team.Where(member => member.Subject == first.Id).ExecuteDeleteAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await emmy.OpenAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await emmy.PostAsync(address, fields)).Status);
        Assert.Equal("Left by an editor", (await app.WorkingAsync("left-by-an-editor")).Event.Title);
    }

    [Fact]
    public async Task What_stands_here_already_is_remembered_so_that_a_later_edit_is_not_overwritten_by_the_next_version()
    {
        var first = Given.Meeting("Written here first", Given.On(2026, 9, 14)).WithTalks(2);
        await app.SaveAsync("written-here-first", first);
        using var emmy = await app.ColleagueAsync("Emmy", "written-here-first", Role.Editor);
        await BeginAsync(emmy, "/manage/events/written-here-first/import", first);
        Assert.Contains("Nothing: all that the source says stands here already", emmy.Text, StringComparison.Ordinal);
        await emmy.PressAsync("Done");
        Assert.Contains("Nothing was to be changed", emmy.Text, StringComparison.Ordinal);

        await emmy.OpenAsync($"/manage/events/written-here-first/sessions/{first.Sessions[0].Code}");
        await emmy.PressAsync("Save", ("Form.Title", "Edited by hand"));
        await BeginAsync(emmy, "/manage/events/written-here-first/import", first with { Sessions = first.Sessions.With(first.Sessions[0] with { Title = "Changed there" }) });
        Assert.Contains("Edited here, and changed in the source 1", emmy.Text, StringComparison.Ordinal);
        await emmy.PressAsync("Apply");
        Assert.Equal("Edited by hand", (await app.WorkingAsync("written-here-first")).Sessions[0].Title);
    }

    [Fact]
    public async Task What_is_pasted_is_text_on_every_page_whatever_it_holds()
    {
        const string hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        var first = Given.Meeting("Told by somebody hostile", Given.On(2026, 9, 14)).WithTalks(1);
        await app.SaveAsync("told-by-somebody-hostile", first);
        using var emmy = await app.ColleagueAsync("Emmy", "told-by-somebody-hostile", Role.Editor);
        var later = first with
        {
            Event = first.Event with { Title = hostile, Summary = hostile },
            Credits = [.. first.Credits.Select(credit => credit with { Name = hostile, Affiliation = hostile })],
            Sessions = first.Sessions.With(first.Sessions[0] with { Title = hostile, Abstract = hostile }),
        };
        await BeginAsync(emmy, "/manage/events/told-by-somebody-hostile/import", later);
        AssertQuiet(emmy);
        await emmy.PressAsync("Apply");
        AssertQuiet(emmy);
        await BeginAsync(emmy, "/manage/import", later with { Id = Guid.NewGuid() });
        AssertQuiet(emmy);

        static void AssertQuiet(Visitor emmy)
        {
            Assert.Contains("alert(1)", emmy.Text, StringComparison.Ordinal);
            Assert.Empty(emmy.Page.QuerySelectorAll("img[onerror], main script"));
        }
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field_and_what_was_pasted_comes_back_with_its_format()
    {
        using var emmy = await app.MemberAsync("Emmy");
        await emmy.OpenAsync("/manage/import");
        await emmy.PressAsync("Read it", ("Form.Pasted", "{\"schema\":1,\"programme\":{\"id\":7}}"), ("Form.Formatted", ""), ("Form.Format", "programme"));
        Assert.Equal(("{\"schema\":1,\"programme\":{\"id\":7}}", "programme"), (emmy.ValueOf("Form.Pasted"), emmy.ValueOf("Form.Format")));
        Assert.NotEmpty(emmy.Page.QuerySelector("#Form_Pasted-problem")!.TextContent);
        Assert.Equal("#Form_Pasted", emmy.Page.QuerySelector(".problems a")!.GetAttribute("href"));

        await emmy.Choose("Form.Files", [1, 2, 0, 255], "nonsense.bin").PressAsync("Read it", ("Form.Format", ""));
        Assert.NotEmpty(emmy.Page.QuerySelector("#Form_Files-problem")!.TextContent);
        await emmy.PressAsync("Read it", ("Form.Pasted", " "));
        Assert.Contains("Paste something, or choose a file.", emmy.Page.QuerySelector("#Form_Pasted-problem")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_a_source_may_have_is_refused_beside_its_field()
    {
        using var emmy = await app.MemberAsync("Emmy");
        await emmy.OpenAsync("/manage/import");
        await emmy.Choose("Form.Files", new byte[Source.Largest + 1], "large.txt").PressAsync("Read it");
        Assert.Contains("“large.txt” is larger than 20 MB.", emmy.Page.QuerySelector("#Form_Files-problem")!.TextContent, StringComparison.Ordinal);
        await emmy.OpenAsync("/manage/import");
        await emmy.PressAsync("Read it", ("Form.Pasted", new string('a', Source.Largest + 1)));
        Assert.NotEmpty(emmy.Page.QuerySelector("#Form_Pasted-problem")!.TextContent);
    }

    /// <returns>The address of the plan.</returns>
    private static async Task<string> BeginAsync(Visitor emmy, string at, Programme programme)
    {
        await emmy.OpenAsync(at);
        await emmy.Choose("Form.Files", Document.Write(programme), "programme.json").PressAsync("Read it");
        Assert.Matches("/[0-9a-f-]{36}$", emmy.Address);
        return emmy.Address;
    }
}
