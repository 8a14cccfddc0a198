using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Sheets;
using Workshop.Text;
using Workshop.Web.Accounts;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Manage.Events;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Rooms;

/// <summary>The rooms and the tracks of an event: named, ordered, added, removed, saved at once.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Table(WorkingCopies copies) : WorkingPage(copies)
{
    private const string OfRooms = "Room-", OfTracks = "Track-";

    private static readonly SheetColumn[] RoomColumns =
        [new(nameof(RoomCells.Name), "Name") { Longest = RoomSheet.LongestName }, new(nameof(RoomCells.Capacity), "Holds how many") { Longest = 9 }];

    private static readonly SheetColumn[] TrackColumns =
    [
        new(nameof(TrackCells.Name), "Name") { Longest = RoomSheet.LongestName },
        new(nameof(TrackCells.Hue), "Colour") { Choices = [new("", "–"), .. Choices.Hues.Where(hue => hue.Key.Length > 0)] },
    ];

    internal SheetView Rooms { get; private set; } = default!;

    internal SheetView Tracks { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop) =>
        await LookAsync(slug, stop) ?? Show(RoomSheet.Of(Programme, Versions(Copy.Event.Rooms)), TrackSheet.Of(Programme, Versions(Copy.Event.Tracks)));

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken stop)
    {
        if (!await BeginAsync(slug, stop)) return NotFound();
        if (SheetForm.Read<RoomCells>(OfRooms, Request.Sent) is not { } roomForm || SheetForm.Read<TrackCells>(OfTracks, Request.Sent) is not { } trackForm) return BadRequest();
        var (rooms, tracks) = (RoomSheet.Edit(roomForm, Programme, Versions(Copy.Event.Rooms)), TrackSheet.Edit(trackForm, Programme, Versions(Copy.Event.Tracks)));
        if (rooms.IsSettled && tracks.IsSettled && this.Accepts(Copy.Change(programme => tracks.Apply(rooms.Apply(programme))).Whole()))
            return await SavedAsync(stop, "/rooms");
        await NameOthersAsync([.. rooms.Contested, .. tracks.Contested], stop);
        return Show(rooms.Sheet, tracks.Sheet);
    }

    private PageResult Show(Sheet<RoomCells> rooms, Sheet<TrackCells> tracks)
    {
        Rooms = SheetView.Of(OfRooms, "Rooms", rooms, RoomColumns, (row, line) => row.Saved is null ? line : line with
        {
            Note = Sessions(Programme.Sessions.Count(session => session.Room == row.Id)),
            Link = $"{Home}/rooms/{row.Id}",
        });
        Tracks = SheetView.Of(OfTracks, "Tracks", tracks, TrackColumns, (row, line) => row.Saved is null ? line : line with
        {
            Note = Sessions(Programme.Sessions.Count(session => session.Tracks.Contains(row.Id))),
        });
        Rooms.Tell(ModelState);
        Tracks.Tell(ModelState);
        return Page();
    }

    private static string Sessions(int count) => Words.Count(count, "session");
}
