using System.Net;
using Workshop.Events;
using Workshop.Web.Data;
using Workshop.Web.Tests.Accounts;

namespace Workshop.Web.Tests.Pages.Manage.Rooms;

public sealed class RoomTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    private static readonly Place Centre = new() { Floor = "1st floor", Venue = "Convention Centre", City = "Vancouver", Latitude = 49.2889, Longitude = -123.1111 };

    [Fact]
    public async Task Rooms_and_tracks_are_named_ordered_added_and_removed_at_once()
    {
        var (slug, emmy) = await OpenAsync("at-once");
        var before = await app.ProgrammeAsync(slug);
        await emmy.PressAsync("Save", ("Room-Name-1", "Aula"), ("Room-Capacity-1", "120"), ("Room-Remove-2", "true"), ("Room-Name-3", "Foyer"), ("Room-Order-3", "1"),
            ("Track-Hue-1", "17"), ("Track-Remove-2", "true"), ("Track-Name-3", "p < 0.05 <script>"));
        Assert.Equal($"/manage/events/{slug}/rooms", emmy.Address);
        var saved = await app.ProgrammeAsync(slug);
        Assert.Equal([("Foyer", null), ("Aula", 120)], saved.Rooms.Select(room => (room.Name, room.Capacity)));
        Assert.Equal([("Theory", 17), ("p < 0.05 <script>", null)], saved.Tracks.Select(track => (track.Name, track.Hue)));
        Assert.Equal([before.Rooms[0].Id, null, null], saved.Sessions.Select(session => session.Room));
        Assert.Equal([before.Tracks[0].Id], saved.Sessions[0].Tracks);
        Assert.Equal(before with { Rooms = [], Tracks = [], Sessions = [] }, saved with { Rooms = [], Tracks = [], Sessions = [] });
        Assert.Equal("p < 0.05 <script>", emmy.ValueOf("Track-Name-2"));

        await emmy.PressAsync("Save");
        Assert.Equal(saved, await app.ProgrammeAsync(slug));
    }

    [Theory]
    [InlineData("Room-Name-1", "", "Give it a name, or remove it.")]
    [InlineData("Room-Capacity-1", "many", "“many” is not a number of people.")]
    [InlineData("Room-Capacity-3", "20", "Give it a name, or remove it.")]
    [InlineData("Room-Order-1", "last", "“last” is no number.")]
    public async Task What_is_wrong_is_said_and_nothing_is_saved(string field, string typed, string message)
    {
        var (slug, emmy) = await OpenAsync($"wrong-{field.ToLowerInvariant()}");
        var before = await app.ProgrammeAsync(slug);
        await emmy.PressAsync("Save", (field, typed), ("Track-Name-1", "Kept"));
        Assert.Contains(message, emmy.Text, StringComparison.Ordinal);
        Assert.Equal((typed, "Kept"), (emmy.ValueOf(field), emmy.ValueOf("Track-Name-1")));
        Assert.Equal(before, await app.ProgrammeAsync(slug));
    }

    [Fact]
    public async Task Two_who_rename_the_same_room_see_both_names()
    {
        var (slug, emmy) = await OpenAsync("renamed");
        using var david = await app.ColleagueAsync("David Hilbert", slug, Role.Editor);
        await david.OpenAsync(emmy.Address);
        await emmy.PressAsync("Save", ("Room-Name-1", "Emmy’s room"), ("Track-Name-1", "Emmy’s track"));
        await david.PressAsync("Save", ("Room-Name-1", "David’s room"), ("Room-Capacity-1", "7"));
        Assert.Contains("Emmy Noether saved “Emmy’s room”", david.Text, StringComparison.Ordinal);
        await david.PressAsync("Save");
        var saved = await app.ProgrammeAsync(slug);
        Assert.Equal(("David’s room", 7, "Emmy’s track"), (saved.Rooms[0].Name, saved.Rooms[0].Capacity, saved.Tracks[0].Name));
    }

    [Fact]
    public async Task A_room_is_where_the_event_is_until_something_else_is_said()
    {
        var (slug, emmy) = await OpenAsync("elsewhere");
        var room = (await app.ProgrammeAsync(slug)).Rooms[0];
        await emmy.OpenAsync($"/manage/events/{slug}/rooms/{room.Id}");
        Assert.Equal(("Convention Centre", ""), (emmy.ValueOf("Form.Venue"), emmy.ValueOf("Form.Floor") ?? ""));
        await emmy.PressAsync("Save", ("Form.Name", "Aula"));
        Assert.Equal(room with { Name = "Aula" }, (await app.ProgrammeAsync(slug)).Rooms[0]);

        await emmy.OpenAsync($"/manage/events/{slug}/rooms/{room.Id}");
        await emmy.PressAsync("Save", ("Form.Floor", "2nd floor"), ("Form.Coordinates", "91, 0"));
        Assert.Contains("latitude and longitude", emmy.Text, StringComparison.Ordinal);
        await emmy.PressAsync("Save", ("Form.Coordinates", "49, -123"));
        Assert.Equal(Centre with { Floor = "2nd floor", Latitude = 49, Longitude = -123 }, (await app.ProgrammeAsync(slug)).Rooms[0].Place);
    }

    [Fact]
    public async Task Somebody_elses_room_is_not_here()
    {
        var (slug, _) = await OpenAsync("theirs");
        var (_, emmy) = await OpenAsync("hers");
        var room = (await app.ProgrammeAsync(slug)).Rooms[0].Id;
        foreach (var address in new[] { $"/manage/events/hers/rooms/{room}", $"/manage/events/theirs/rooms/{room}", "/manage/events/theirs/rooms" })
            Assert.Equal(HttpStatusCode.NotFound, (await emmy.OpenAsync(address)).Status);
    }

    private async Task<(string Slug, Visitor Owner)> OpenAsync(string slug)
    {
        var programme = Given.Meeting("Rooms").WithTalks(3);
        Room west = new(Guid.NewGuid(), "West 110"), east = new(Guid.NewGuid(), "East 1");
        Track theory = new(Guid.NewGuid(), "Theory", 3), practice = new(Guid.NewGuid(), "Practice");
        await app.ReleaseAsync(slug, programme with
        {
            Event = programme.Event with { Place = Centre },
            Rooms = [west, east],
            Tracks = [theory, practice],
            Sessions = [programme.Sessions[0] with { Room = west.Id, Tracks = [practice.Id, theory.Id] }, programme.Sessions[1] with { Room = east.Id }, programme.Sessions[2]],
        });
        var emmy = await app.ColleagueAsync("Emmy Noether", slug, Role.Owner);
        await emmy.OpenAsync($"/manage/events/{slug}/rooms");
        return (slug, emmy);
    }
}
