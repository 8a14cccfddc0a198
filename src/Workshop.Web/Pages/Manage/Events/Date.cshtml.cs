using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Events;
using Workshop.Importing;
using Workshop.Time;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Events;

/// <summary>When the event takes place, as honestly as it is known, and by which clocks.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Date(WorkingCopies copies) : WorkingPage(copies)
{
    private const int Spare = 1, More = 3;

    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Whether the button was the one that only shows the fields of what was chosen, with more rows.</summary>
    [BindProperty]
    public bool Continue { get; set; }

    /// <summary>A date as it was read from what was pasted; null where nothing was.</summary>
    public string? Understood { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop)
    {
        if (await LookAsync(slug, stop) is { } elsewhere) return elsewhere;
        Version = Copy.VersionOf(Programme.Id);
        return Show(Said.From(Programme.Event), Spare);
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken stop)
    {
        // What was pasted is shown before it is kept, whichever button was pressed.
        if (Continue || Typed.OrNull(Form.Paste) is not null) return await FillAsync(slug, stop);
        if (!await BeginAsync(slug, stop)) return NotFound();
        Form.When = Form.When.WithRoom(Spare);
        var read = Form.When.Read();
        if (!this.Accepts(read.WithoutValue().Under(nameof(Form.When)))) return Page();

        var typed = new Said { When = read.Value, Zone = ZoneOf(Form.Zone) };
        if (await MergeAsync(Programme.Id, typed, Programme.Event, Said.From, said => Show(said, Spare), stop) is { } said
            && this.Accepts(Copy.Change(programme => programme with { Event = programme.Event with { When = said.When, Zone = said.Zone } }).Beside(nameof(When), "When.State")))
            return await SavedAsync(stop);
        return Page();
    }

    private async Task<IActionResult> FillAsync(string slug, CancellationToken stop)
    {
        if (await LookAsync(slug, stop, Role.Editor) is { } elsewhere) return elsewhere;
        if (!ModelState.IsValid) return Page();
        if (Typed.OrNull(Form.Paste) is { } pasted)
        {
            var read = DateText.Parse(pasted, nameof(Form.Paste));
            if (!this.Accepts(read.WithoutValue())) return Page();
            Understood = read.Value.ToText(ZoneOf(Form.Zone), style: WhenStyle.Facts);
            (Form.When, Form.Paste) = (WhenDraft.Of(read.Value), "");
        }
        // The fields show what they are now, not what was posted.
        ModelState.Clear();
        Form.When = Form.When.WithRoom(Continue ? More : Spare);
        return Page();
    }

    private PageResult Show(Said said, int room)
    {
        Form = new() { When = WhenDraft.Of(said.When).WithRoom(room), Zone = said.Zone ?? "" };
        return Page();
    }

    /// <summary>In the database's spelling, where it knows it.</summary>
    internal static string? ZoneOf(string typed) => Zones.Find(typed.Trim())?.Id ?? Typed.OrNull(typed);

    public sealed record Input
    {
        public WhenDraft When { get; set; } = new();

        [Longest(60)]
        public string Zone { get; set; } = "";

        /// <summary>A date as it is printed somewhere, to be read into the fields.</summary>
        [Longest(200)]
        public string Paste { get; set; } = "";
    }

    /// <summary>What the form says: a date is one thing, however many fields it has.</summary>
    public sealed record Said
    {
        public When When { get; set; } = new When.NotGiven();

        public string? Zone { get; set; }

        public static Said From(EventDetails details) => new() { When = details.When, Zone = details.Zone };
    }
}
