using Workshop.Programmes;
using Workshop.Web.Data;
using Workshop.Web.Tests.Accounts;

namespace Workshop.Web.Tests.Pages.Manage.Sessions;

public sealed class AddTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    private const string Lines = "09:00–09:30 Katie Bouman (Invited Talk 2)\nLunch Break\n~~15:00 Imaging black holes (Anna Brandt)~~\nTime\tTitle\tSpeaker";

    [Fact]
    public async Task Sessions_are_pasted_a_line_each_looked_over_and_added()
    {
        var emmy = await OpenAsync("pasted", Given.Meeting("Pasted").WithOrganizer(Given.Somebody("katie-pasted", "Bouman, Katie"), "Katie Bouman"));
        await emmy.PressAsync("Read the lines", ("Lines", Lines));
        Assert.Contains("Line 4: “Time Title Speaker” seems to be no session.", emmy.Text, StringComparison.Ordinal);
        Assert.Equal(("09:00", "09:30", "Invited talk", "Invited Talk 2", "Katie Bouman"),
            (emmy.ValueOf("Start-1"), emmy.ValueOf("Until-1"), emmy.ValueOf("Kind-1"), emmy.ValueOf("Label-1"), emmy.ValueOf("Speakers-1")));
        Assert.Equal(("Meal", "Lunch Break", "cancelled"), (emmy.ValueOf("Kind-2"), emmy.ValueOf("Title-2"), emmy.ValueOf("Cancelled-3")));
        Assert.True((await app.ProgrammeAsync("pasted")).Sessions.IsEmpty);

        await emmy.PressAsync("Add them", ("Start-2", "noon"));
        Assert.Equal("/manage/events/pasted/sessions", emmy.Address);
        var saved = await app.ProgrammeAsync("pasted");
        Assert.Equal(["", "Lunch Break", "Imaging black holes"], saved.Sessions.Select(session => session.Title ?? ""));
        Assert.Equal([1, 2, 3], saved.Sessions.Select(session => session.Number));
        Assert.Equal((saved.Credits[0].Id, new NodaTime.LocalTime(12, 0), true), (saved.Sessions[0].Speakers[0], saved.Sessions[1].Start, saved.Sessions[2].Cancelled));
        Assert.Equal("Anna Brandt", saved.Credits.Find(saved.Sessions[2].Speakers[0])!.Name);
    }

    [Fact]
    public async Task What_is_wrong_brings_the_rows_back_and_none_is_added_twice()
    {
        var emmy = await OpenAsync("twice", Given.Meeting("Twice").WithTalks(2));
        await emmy.PressAsync("Read the lines", ("Lines", Lines));
        await emmy.PressAsync("Add them", ("Until-2", "soon"));
        Assert.Contains("“soon” is not a time of day", emmy.Text, StringComparison.Ordinal);
        Assert.Equal(("soon", "Lunch Break"), (emmy.ValueOf("Until-2"), emmy.ValueOf("Title-2")));

        var again = emmy.Page;
        await emmy.PressAsync("Add them", ("Until-2", "1 h"), ("Remove-3", "true"));
        Assert.Equal(4, (await app.ProgrammeAsync("twice")).Sessions.Count);
        var fields = again.QuerySelectorAll("input, select").OfType<AngleSharp.Html.Dom.IHtmlElement>().Select(Field).OfType<KeyValuePair<string, string>>().ToList();
        await emmy.PostAsync("/manage/events/twice/sessions/add", [.. fields.Where(field => field.Key != "Until-2"), new("Until-2", "60 min")]);
        Assert.Equal(4, (await app.ProgrammeAsync("twice")).Sessions.Count);

        static KeyValuePair<string, string>? Field(AngleSharp.Html.Dom.IHtmlElement element) => element switch
        {
            AngleSharp.Html.Dom.IHtmlInputElement { Type: "checkbox", IsChecked: false } => null,
            AngleSharp.Html.Dom.IHtmlInputElement { Name: { Length: > 0 } name } input => new(name, input.Value),
            AngleSharp.Html.Dom.IHtmlSelectElement { Name: { Length: > 0 } name } select => new(name, select.Value ?? ""),
            _ => null,
        };
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u0001\u202E")]
    [InlineData("-----")]
    public async Task From_nothing_nothing_is_made(string lines)
    {
        var slug = $"nothing-{lines.Length}";
        var emmy = await OpenAsync(slug, Given.Meeting("Nothing"));
        await emmy.PressAsync("Read the lines", ("Lines", lines));
        Assert.Null(emmy.Page.QuerySelector("table.sheet"));
    }

    private async Task<Visitor> OpenAsync(string slug, Programme programme)
    {
        await app.ReleaseAsync(slug, programme);
        var emmy = await app.ColleagueAsync("Emmy Noether", slug, Role.Owner);
        return await emmy.OpenAsync($"/manage/events/{slug}/sessions/add");
    }
}
