using System.Net;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Tests.Meetings;
using Workshop.Web.Data;
using Workshop.Web.Tests.Accounts;

namespace Workshop.Web.Tests.Pages.Manage.Sessions;

public sealed class EditTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    [Fact]
    public async Task A_session_of_each_kind_of_the_hardest_meeting_saved_as_it_stands_stays_as_it_is()
    {
        await app.ReleaseAsync("hardest", TestMeeting.First);
        using var emmy = await app.ColleagueAsync("Emmy Noether", "hardest", Role.Owner);
        foreach (var session in TestMeeting.First.Sessions.DistinctBy(session => session.Kind))
        {
            await emmy.OpenAsync($"/manage/events/hardest/sessions/{session.Code}");
            await emmy.PressAsync("Save");
            Assert.Equal("/manage/events/hardest/sessions", emmy.Address);
        }
        var saved = await app.ProgrammeAsync("hardest");
        Assert.Equal(TestMeeting.First with { Calendar = [] }, saved with { Calendar = [] });
    }

    [Fact]
    public async Task Everything_of_a_session_can_be_typed()
    {
        var track = new Track(Guid.NewGuid(), "Theory", 3);
        var (slug, emmy) = await OpenAsync("everything", Given.Meeting("Everything").WithTalks(2) with { Tracks = [track] });
        await emmy.PressAsync("Show how it will look: Abstract", ("Form.Abstract", "We show **this**."), ("Form.Title", "p < 0.05"));
        Assert.Equal("this", emmy.Opened!.QuerySelector("#look strong")!.TextContent);
        var whole = emmy.Page.QuerySelectorAll("[name='Form.Whole'] option")[^1].GetAttribute("value")!;
        await emmy.Tick("Form.Tracks", "Theory").PressAsync("Save", ("Form.Kind", "Poster"), ("Form.Label", "Poster 3"), ("Form.Language", "de"), ("Form.Day", "2026-06-01"),
            ("Form.Start", "00:30 +1"), ("Form.Until", "90 min"), ("Form.Room", "Aula"), ("Form.Authors", "Anna Brandt (NYU) *\nJo Li"), ("Form.Chairs", "Jo Li"),
            ("Form.Whole", whole), ("Form.Board", "B 7"), ("Form.Award", "Best poster"), ("Form.Cancelled", "cancelled"), ("Form.Materials", "Slides: https://example.org/a.pdf | The slides"));
        var saved = await app.ProgrammeAsync(slug);
        var (anna, jo) = (saved.Credits[^2], saved.Credits[^1]);
        Assert.Equal(("Anna Brandt", "NYU", "Jo Li"), (anna.Name, anna.Affiliation, jo.Name));
        Assert.Equal(
            saved.Sessions[0] with
            {
                Kind = SessionKind.Poster, Label = "Poster 3", Title = "p < 0.05", Language = "de", Authors = [new(anna.Id, true), new(jo.Id)], Chairs = [jo.Id],
                Abstract = "We show **this**.", Day = new(2026, 6, 1), Start = new(0, 30), PastMidnight = true, Minutes = 90, Room = saved.Rooms[0].Id, Tracks = [track.Id],
                Parent = saved.Sessions[1].Id, Board = "B 7", Materials = [new(MaterialKind.Slides, "https://example.org/a.pdf", "The slides")], Award = "Best poster", Cancelled = true,
            },
            saved.Sessions[0]);
    }

    [Fact]
    public async Task Two_who_save_the_same_session_lose_nothing()
    {
        var (slug, emmy) = await OpenAsync("same-session", Given.Meeting("Same session").WithTalks(1));
        using var david = await app.ColleagueAsync("David Hilbert", slug, Role.Editor);
        await david.OpenAsync(emmy.Address);
        await emmy.PressAsync("Save", ("Form.Title", "Emmy’s title"), ("Form.Abstract", "Emmy’s abstract"));
        await david.PressAsync("Save", ("Form.Title", "David’s title"), ("Form.Board", "7"));
        Assert.Contains("Emmy’s title", david.Text, StringComparison.Ordinal);
        Assert.Equal(("David’s title", "Emmy’s abstract", "7"), (david.ValueOf("Form.Title"), david.ValueOf("Form.Abstract"), david.ValueOf("Form.Board")));
        await david.Tick("Give", "Title").PressAsync("Save");
        var session = (await app.ProgrammeAsync(slug)).Sessions[0];
        Assert.Equal(("Emmy’s title", "Emmy’s abstract", "7"), (session.Title, session.Abstract, session.Board));
    }

    [Theory]
    [InlineData("Form.Start", "quarter past", "is not a time of day")]
    [InlineData("Form.Authors", "Anna Brandt, Jo Li", "Are these several people?")]
    [InlineData("Form.Board", null, "Up to 300 characters")]
    [InlineData("Form.Abstract", "> ", "nested too deeply")]
    public async Task What_is_wrong_is_said_beside_its_field_and_everything_typed_comes_back(string field, string? some, string message)
    {
        var typed = some switch { null => new string('x', 301), "> " => string.Concat(Enumerable.Repeat(some, 400)) + "x", _ => some };
        var (slug, emmy) = await OpenAsync($"wrong-{field.ToLowerInvariant().Replace('.', '-')}", Given.Meeting("Wrong").WithTalks(1));
        var before = await app.ProgrammeAsync(slug);
        await emmy.PressAsync("Save", (field, typed), ("Form.Title", "Kept"));
        Assert.Contains(message, emmy.Page.GetElementById($"{field.Replace('.', '_')}-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("Kept", typed), (emmy.ValueOf("Form.Title"), emmy.ValueOf(field)));
        Assert.Equal(before, await app.ProgrammeAsync(slug));
    }

    [Fact]
    public async Task A_session_is_removed_after_it_was_named_and_what_was_part_of_it_goes_up()
    {
        var programme = Given.Meeting("Removed").WithTalks(2);
        programme = programme with { Sessions = [programme.Sessions[0], programme.Sessions[1] with { Parent = programme.Sessions[0].Id }] };
        var (slug, emmy) = await OpenAsync("removed", programme);
        var form = emmy.Address;
        using var david = await app.ColleagueAsync("David Hilbert", slug, Role.Editor);
        await david.OpenAsync($"{form}/remove");
        await emmy.PressAsync("Save", ("Form.Title", "Changed"));

        await david.PressAsync("Remove “Talk 1”");
        Assert.Contains("changed since you opened this page", david.Text, StringComparison.Ordinal);
        Assert.Contains("Talk 2", david.Text, StringComparison.Ordinal);
        await david.PressAsync("Remove “Changed”");
        var left = Assert.Single((await app.ProgrammeAsync(slug)).Sessions);
        Assert.Equal(("Talk 2", null), (left.Title, left.Parent));
        Assert.Equal(HttpStatusCode.NotFound, (await emmy.OpenAsync(form)).Status);
    }

    [Fact]
    public async Task Somebody_elses_session_is_not_here()
    {
        var (_, emmy) = await OpenAsync("mine", Given.Meeting("Mine").WithTalks(1));
        var foreign = Given.Meeting("Foreign").WithTalks(1);
        await app.ReleaseAsync("foreign", foreign);
        var code = foreign.Sessions[0].Code;
        foreach (var address in new[] { $"/manage/events/mine/sessions/{code}", $"/manage/events/foreign/sessions/{code}", $"/manage/events/mine/sessions/{code}/remove" })
            Assert.Equal(HttpStatusCode.NotFound, (await emmy.OpenAsync(address)).Status);
    }

    private async Task<(string Slug, Visitor Owner)> OpenAsync(string slug, Programme programme)
    {
        await app.ReleaseAsync(slug, programme);
        var emmy = await app.ColleagueAsync("Emmy Noether", slug, Role.Owner);
        await emmy.OpenAsync($"/manage/events/{slug}/sessions/{programme.Sessions[0].Code}");
        return (slug, emmy);
    }
}
