using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Programmes;
using Workshop.Programmes.SideBySide;
using Workshop.Web.Accounts;
using Workshop.Web.Data.Queries;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Manage.Events;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Releases;

/// <summary>What would be published: in attendees' words, and part by part with whoever saved it last. One button publishes it all.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Review(WorkingCopies copies, ReleaseHistory history) : WorkingPage(copies)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The state that whoever publishes has seen.</summary>
    [BindProperty]
    public string Seen { get; set; } = "";

    /// <summary>In attendees' words, as the public page of changes will have them.</summary>
    public ValueList<string> Lines { get; private set; }

    public IReadOnlyList<Side> Sides { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop)
    {
        if (await LookAsync(slug, stop) is { } elsewhere) return elsewhere;
        return await ShowAsync(stop);
    }

    private async Task<PageResult> ShowAsync(CancellationToken stop)
    {
        Seen = Copy.State;
        Lines = Changes.Between(Copy.Released, Programme);
        var who = await WhoWaitsAsync();
        Sides = [.. PartChange.Between(Copy.Released, Programme, await history.TitlesAsync([Copy.Released, Programme], stop))
            .Select(change => new Side(change, who.Of(change.Part)))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken stop)
    {
        if (!await BeginAsync(slug, stop)) return NotFound();
        if (!ModelState.IsValid) return await ShowAsync(stop);
        if (Seen != Copy.State)
        {
            ModelState.Clear();
            this.Accepts(new Problem("", "Something has been saved since you opened this page. Here is all of it; publish it if it is right."));
            return await ShowAsync(stop);
        }
        if (!this.Accepts(Copy.MayPublish ? Outcome.Success : new Problem("", OwnersOnly))) return await ShowAsync(stop);
        if (Copy.Unpublished.Count > 0) await Copy.PublishAsync(Note.Said(Form.Note), stop);
        return Redirect(Home);
    }

    public const string OwnersOnly = "This event was unpublished. Only an owner can make it public again.";

    public sealed record Input
    {
        [Longest(500)]
        public string Note { get; set; } = "";
    }
}
