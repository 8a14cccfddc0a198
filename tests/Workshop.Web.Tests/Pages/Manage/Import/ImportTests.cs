using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Workshop.Programmes;
using Workshop.Web.Data;
using Workshop.Web.Tests.Accounts;
using Document = Workshop.Programmes.Document;

namespace Workshop.Web.Tests.Pages.Manage.Import;

public sealed class ImportTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    [Fact]
    public async Task A_file_begins_an_event_once_somebody_has_seen_what_was_understood()
    {
        var programme = Given.Meeting("Begun by a file", Given.On(2026, 9, 14)).WithTalks(3);
        using var emmy = await app.MemberAsync("Emmy");
        await emmy.OpenAsync("/manage/import");
        await emmy.Choose("Form.Files", Document.Write(programme), "programme.json").PressAsync("Read it");
        Assert.Contains("What was understood", emmy.Text, StringComparison.Ordinal);
        Assert.Contains("Begun by a file", emmy.Text, StringComparison.Ordinal);
        Assert.Contains("14 September 2026", emmy.Text, StringComparison.Ordinal);
        Assert.Contains("3 sessions", emmy.Text, StringComparison.Ordinal);
        Assert.False(await app.WithDbAsync(db => db.Events.AnyAsync(meeting => meeting.Id == programme.Id)));

        // A closed tab: it is found again where it began.
        await emmy.OpenAsync("/manage/import");
        var plan = emmy.Page.QuerySelectorAll(".parts a").OfType<IHtmlAnchorElement>().Single(link => link.TextContent == "programme.json: Begun by a file").GetAttribute("href")!;
        await emmy.OpenAsync(plan);
        await emmy.PressAsync("Begin the event");
        Assert.Equal("/manage/events/begun-by-a-file?imported=1", emmy.Address);
        var working = await app.WorkingAsync("begun-by-a-file");
        Assert.Equal(programme with { Calendar = [] }, working with { Calendar = [] });
        Assert.Contains("Emmy imported “programme.json: Begun by a file” (programme JSON)", (await emmy.OpenAsync("/manage/events/begun-by-a-file/trail")).Text, StringComparison.Ordinal);
        // Whoever comes back to it is led to what came of it.
        Assert.Equal("/manage/events/begun-by-a-file?imported=1", (await emmy.OpenAsync(plan)).Address);
        Assert.DoesNotContain("programme.json", (await emmy.OpenAsync("/manage/import")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_version_changes_what_changed_and_what_was_edited_here_stays()
    {
        var first = Given.Meeting("Imported twice", Given.On(2026, 9, 14)).WithTalks(4);
        using var emmy = await app.MemberAsync("Emmy");
        await emmy.OpenAsync("/manage/import");
        await emmy.Choose("Form.Files", Document.Write(first), "first.json").PressAsync("Read it");
        await emmy.PressAsync("Begin the event");
        await emmy.OpenAsync($"/manage/events/imported-twice/sessions/{first.Sessions[1].Code}");
        await emmy.PressAsync("Save", ("Form.Title", "Edited by hand"));

        var later = first with { Sessions = first.Sessions.With(first.Sessions[0] with { Title = "Said otherwise" }).With(first.Sessions[1] with { Title = "Changed there, too" }).Without(first.Sessions[3].Id) };
        await emmy.OpenAsync("/manage/events/imported-twice/import");
        await emmy.Choose("Form.Files", Document.Write(later), "later.json").PressAsync("Read it");
        Assert.Contains("Edited here, and changed in the source 1", emmy.Text, StringComparison.Ordinal);
        Assert.Contains("What the source says otherwise 1", emmy.Text, StringComparison.Ordinal);
        Assert.Contains("Not in the source", emmy.Text, StringComparison.Ordinal);
        await emmy.PressAsync("Apply");
        Assert.Equal("/manage/events/imported-twice?imported=1", emmy.Address);
        var working = await app.WorkingAsync("imported-twice");
        Assert.Equal(["Said otherwise", "Edited by hand", first.Sessions[2].Title!, first.Sessions[3].Title!], working.Sessions.Select(session => session.Title));

        await emmy.OpenAsync("/manage/events/imported-twice/import");
        await emmy.Choose("Form.Files", Document.Write(later), "again.json").PressAsync("Read it");
        Assert.DoesNotContain("What the source says otherwise", emmy.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_can_be_given_otherwise_or_taken_back_and_one_that_is_no_time_zone_is_told_beside_its_field()
    {
        const string Look = "Show what the answers make of it";
        using var emmy = await app.MemberAsync("Emmy");
        await emmy.OpenAsync("/manage/import");
        await emmy.Choose("Form.Files", "title,date,start\nOn symmetry,2031-05-06,09:00\nOn fields,2031-05-06,10:00\n"u8.ToArray(), "talks.csv").PressAsync("Read it");
        Assert.False(Zone().Closest("details") is not null);

        await emmy.PressAsync(Look, (Zone().Name!, "Europe/Nowhere"), (Title().Name!, "Field days"));
        Assert.Equal("Europe/Nowhere", Zone().Value);
        Assert.Equal("“Europe/Nowhere” is not a time zone that we know. Write it like Europe/Berlin.", emmy.Page.GetElementById(Zone().GetAttribute("aria-describedby")!)!.TextContent);
        Assert.NotNull(emmy.Page.QuerySelector($".problems a[href='#{Zone().Id}']"));

        await emmy.PressAsync(Look, (Zone().Name!, "Asia/Kathmandu"));
        Assert.Equal("Field days", Title().Value);
        Assert.Contains("Field days", emmy.Page.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("Asia/Kathmandu", true), (Zone().Value, Zone().Closest("details")!.TextContent.Contains("until you say otherwise", StringComparison.Ordinal)));
        await emmy.PressAsync(Look, (Zone().Name!, "Asia/Tokyo"));
        Assert.Equal("Asia/Tokyo", Zone().Value);
        await emmy.PressAsync(Look, (Zone().Name!, ""));
        Assert.Equal(("", null), (Zone().Value, Zone().Closest("details")));

        await emmy.PressAsync(Look, (Zone().Name!, "Asia/Tokyo"), (Title().Name!, new string('b', 2_001)));
        Assert.Equal(("Asia/Tokyo", 2_001), (Zone().Value, Title().Value.Length));

        IHtmlInputElement Title() => emmy.Page.QuerySelectorAll<IHtmlInputElement>("input[name$='.Typed']:not([list])").First();
        IHtmlInputElement Zone() => emmy.Page.QuerySelectorAll<IHtmlInputElement>("input[list=zones]").Single();
    }

    [Fact]
    public async Task What_is_unticked_stays_as_it_is_and_is_kept_for_later()
    {
        var first = Given.Meeting("Unticked", Given.On(2026, 9, 14)).WithTalks(2);
        await app.SaveAsync("unticked", first);
        using var emmy = await app.ColleagueAsync("Emmy", "unticked", Role.Editor);
        var later = first with { Sessions = first.Sessions.With(first.Sessions[0] with { Title = "No" }).With(first.Sessions[1] with { Title = "Yes" }) };
        await emmy.OpenAsync("/manage/events/unticked/import");
        await emmy.Choose("Form.Files", Document.Write(later), "later.json").PressAsync("Read it");
        var tick = emmy.Page.QuerySelectorAll<IHtmlInputElement>("input[type=checkbox]").First(box => box.Value.Contains(first.Sessions[0].Id.ToString("n"), StringComparison.Ordinal));
        tick.IsChecked = false;
        await emmy.PressAsync("Keep the ticks for later");
        await emmy.PressAsync("Apply");
        Assert.Equal([first.Sessions[0].Title, "Yes"], (await app.WorkingAsync("unticked")).Sessions.Select(session => session.Title));
    }

    [Fact]
    public async Task What_somebody_saved_meanwhile_is_seen_before_anything_is_applied()
    {
        var first = Given.Meeting("Meanwhile imported", Given.On(2026, 9, 14)).WithTalks(2);
        await app.SaveAsync("meanwhile-imported", first);
        using var emmy = await app.ColleagueAsync("Emmy", "meanwhile-imported", Role.Editor);
        using var david = await app.ColleagueAsync("David", "meanwhile-imported", Role.Editor);
        await emmy.OpenAsync("/manage/events/meanwhile-imported/import");
        await emmy.Choose("Form.Files", Document.Write(first with { Sessions = first.Sessions.With(first.Sessions[0] with { Title = "Other" }) }), "later.json").PressAsync("Read it");
        await david.OpenAsync("/manage/events/meanwhile-imported/details");
        await david.PressAsync("Save", ("Form.Acronym", "MI"));
        await emmy.PressAsync("Apply");
        Assert.Contains("Somebody has saved something since you opened this page", emmy.Text, StringComparison.Ordinal);
        await emmy.PressAsync("Apply");
        var working = await app.WorkingAsync("meanwhile-imported");
        Assert.Equal(("MI", "Other"), (working.Event.Acronym, working.Sessions[0].Title));
    }

    [Fact]
    public async Task Nobody_finds_the_import_of_somebody_else_and_a_dropped_one_is_gone()
    {
        var programme = Given.Meeting("Somebody else imports", Given.On(2026, 9, 14));
        using var emmy = await app.MemberAsync("Emmy");
        using var david = await app.MemberAsync("David");
        await emmy.OpenAsync("/manage/import");
        await emmy.Choose("Form.Files", Document.Write(programme), "mine.json").PressAsync("Read it");
        var address = emmy.Address;
        Assert.Equal(HttpStatusCode.NotFound, (await david.OpenAsync(address)).Status);
        await emmy.PressAsync("Drop this import");
        Assert.Equal(HttpStatusCode.NotFound, (await emmy.OpenAsync(address)).Status);
    }
}
