using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Events;
using Workshop.Web.Accounts;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Events;

/// <summary>Where the event takes place, and how one takes part from afar.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Where(WorkingCopies copies) : WorkingPage(copies)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public static IEnumerable<KeyValuePair<string, string>> Modes { get; } =
    [
        new("", "nothing is said"), new(nameof(AttendanceMode.OnSite), "on site"), new(nameof(AttendanceMode.Online), "online"), new(nameof(AttendanceMode.Hybrid), "on site and online"),
    ];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop)
    {
        if (await LookAsync(slug, stop) is { } elsewhere) return elsewhere;
        (Form, Version) = (Input.From(Programme.Event), Copy.VersionOf(Programme.Id));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken stop)
    {
        if (!await BeginAsync(slug, stop)) return NotFound();
        if (await MergeAsync(Programme.Id, Form, Programme.Event, Input.From, form => Form = form, stop) is { } form
            && form.On(Programme.Event) is var details && this.Accepts(details.WithoutValue())
            && this.Accepts(Copy.Change(programme => programme with { Event = details.Value })))
            return await SavedAsync(stop);
        return Page();
    }

    public sealed record Input : PlaceInput
    {
        [Longest(100)]
        public string Room { get; set; } = "";

        /// <summary>Null where nothing is said.</summary>
        public AttendanceMode? Mode { get; set; }

        [Longest(2000)]
        public string JoinUrl { get; set; } = "";

        [Longest(300)]
        public string JoinNote { get; set; } = "";

        public bool JoinHidden { get; set; }

        [Longest(500)]
        public string HowToJoin { get; set; } = "";

        public static Input From(EventDetails details)
        {
            var (place, attendance) = (details.Place ?? new(), details.Attendance);
            var input = new Input
            {
                Room = place.Room ?? "",
                Mode = attendance?.Mode,
                JoinUrl = attendance?.JoinUrl ?? "",
                JoinNote = attendance?.JoinNote ?? "",
                JoinHidden = attendance?.JoinHidden ?? false,
                HowToJoin = attendance?.HowToJoin ?? "",
            };
            input.Take(place);
            return input;
        }

        public Outcome<EventDetails> On(EventDetails details) => Read(Room).Then<EventDetails>(place =>
        {
            var attendance = new Attendance
            {
                // A link to join, or how one is had, says by itself that one can.
                Mode = Mode ?? (Typed.OrNull(JoinUrl) is null && Typed.OrNull(HowToJoin) is null ? AttendanceMode.OnSite : AttendanceMode.Hybrid),
                JoinUrl = Typed.OrNull(JoinUrl),
                JoinNote = Typed.OrNull(JoinNote),
                HowToJoin = Typed.OrNull(HowToJoin),
                JoinHidden = JoinHidden,
            };
            return details with
            {
                Place = place == new Place() ? null : place,
                Attendance = Mode is null && attendance == new Attendance() ? null : attendance,
            };
        });
    }
}
