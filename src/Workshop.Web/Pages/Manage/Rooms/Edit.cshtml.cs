using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Sheets;
using Workshop.Web.Accounts;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Manage.Events;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Rooms;

/// <summary>A room: what it is called, how many it holds, and where it is if that is elsewhere than the event.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Edit(WorkingCopies copies) : WorkingPage(copies)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public Room Room { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(string slug, Guid id, CancellationToken stop)
    {
        if (await LookAsync(slug, stop) is { } elsewhere) return elsewhere;
        if (!Finds(id)) return NotFound();
        Form = Input.From(Room, Programme.Event.Place);
        (Filled, Version) = (Fingerprint.Of(Form), Copy.VersionOf(id));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, Guid id, CancellationToken stop)
    {
        if (!await BeginAsync(slug, stop) || !Finds(id)) return NotFound();
        if (await MergeAsync(id, Form, Input.From(Room, Programme.Event.Place), form => Form = form, stop) is not { } form) return Page();
        ModelState.Clear();
        Form = form;
        return form.On(Room, Programme.Event.Place) is var room && this.Accepts(room.WithoutValue())
            && this.Accepts(Copy.Change(programme => programme with { Rooms = programme.Rooms.With(room.Value) }).Whole())
            ? await SavedAsync(stop, "/rooms")
            : Page();
    }

    private bool Finds(Guid id)
    {
        if (Programme.Rooms.Find(id) is not { } found) return false;
        Room = found;
        return true;
    }

    public sealed record Input : PlaceInput
    {
        [Longest(200)]
        public string Name { get; set; } = "";

        [Longest(9)]
        public string Capacity { get; set; } = "";

        /// <param name="events">Where the event is: the room too, as long as nothing else is said.</param>
        public static Input From(Room room, Place? events)
        {
            var input = new Input { Name = room.Name, Capacity = RoomSheet.CapacityOf(room) };
            input.Take(room.Place ?? Around(events));
            return input;
        }

        public Outcome<Room> On(Room room, Place? events)
        {
            var (name, capacity, place) = (RoomSheet.NameOf(Name, nameof(Name)), RoomSheet.Capacity(Capacity, nameof(Capacity)), Read(room.Place?.Room));
            if (new[] { name.WithoutValue(), capacity.WithoutValue(), place.WithoutValue() }.SelectMany(each => each.Problems).ToList() is { Count: > 0 } problems) return problems;
            return room with
            {
                Name = name.Value,
                Capacity = capacity.Value,
                Place = From(room, events) with { Name = Name, Capacity = Capacity } == this ? room.Place
                    : place.Value.Equals(new()) || room.Place is null && place.Value.Equals(Around(events)) ? null : place.Value,
            };
        }

        /// <summary>The event's place without its own room and floor.</summary>
        private static Place Around(Place? events) => (events ?? new()) with { Room = null, Floor = null };
    }
}
