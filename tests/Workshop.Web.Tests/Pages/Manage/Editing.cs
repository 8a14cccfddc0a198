using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Workshop.Programmes;
using Workshop.Web.Data.Queries;
using Workshop.Web.Tests.Accounts;

namespace Workshop.Web.Tests.Pages.Manage;

/// <summary>What tests of the back office begin with.</summary>
internal static class Editing
{
    /// <summary>An event of somebody's, made and published as organizers do it.</summary>
    public static async Task<(string Slug, Visitor Owner)> PublishedAsync(this WorkshopApp app, string title)
    {
        var emmy = await app.MemberAsync("Emmy Noether");
        await emmy.OpenAsync("/manage/new");
        await emmy.PressAsync("Create", ("Form.Title", title));
        var slug = emmy.Address.Split('/')[^1];
        await emmy.OpenAsync($"/manage/events/{slug}/review");
        await emmy.PressAsync("Publish");
        return (slug, emmy);
    }

    /// <summary>The working copy as it is saved.</summary>
    public static Task<Programme> ProgrammeAsync(this WorkshopApp app, string slug) => app.WithDbAsync(async db =>
    {
        var meeting = await db.Events.AsNoTracking().SingleAsync(meeting => meeting.Slug == slug);
        return meeting.Compose(await db.ReadRowsAsync(meeting, CancellationToken.None));
    });

    /// <summary>The hidden fields of the page that is open, the token among them.</summary>
    public static List<KeyValuePair<string, string>> Hidden(this Visitor visitor) =>
        [.. visitor.Page.QuerySelectorAll("main input[type=hidden], header input[type=hidden]").OfType<IHtmlInputElement>().DistinctBy(field => field.Name).Select(field => new KeyValuePair<string, string>(field.Name!, field.Value))];
}
