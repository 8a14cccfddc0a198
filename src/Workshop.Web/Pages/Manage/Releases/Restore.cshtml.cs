using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Programmes.SideBySide;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Manage.Events;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Releases;

/// <summary>Makes the event what an earlier release says, as a new release: nothing is rewritten, and nothing that calendars were told is taken back.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Restore(WorkingCopies copies, ReleaseHistory history) : WorkingPage(copies)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The state that whoever restores has seen.</summary>
    [BindProperty]
    public string Seen { get; set; } = "";

    public int Number { get; private set; }

    /// <summary>What attendees will read of it.</summary>
    public ValueList<string> Lines { get; private set; }

    /// <summary>What changes against the working copy, which may hold more than was published.</summary>
    public IReadOnlyList<Side> Sides { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, int number, CancellationToken stop)
    {
        if (await LookAsync(slug, stop, Role.Editor) is { } elsewhere) return elsewhere;
        return await history.FindAsync(Programme.Id, number, stop) is { } release ? await ShowAsync(release, stop) : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string slug, int number, CancellationToken stop)
    {
        if (!await BeginAsync(slug, stop) || await history.FindAsync(Programme.Id, number, stop) is not { } release) return NotFound();
        if (!ModelState.IsValid) return await ShowAsync(release, stop);
        if (Seen != Copy.State)
        {
            ModelState.Clear();
            this.Accepts(new Problem("", "Something has been saved since you opened this page. Here is what would change now; restore it if that is right."));
            return await ShowAsync(release, stop);
        }
        if (!this.Accepts(Copy.MayPublish ? Outcome.Success : new Problem("", Review.OwnersOnly)) || !this.Accepts(await Copy.RestoreAsync(release.Open(), stop)))
            return await ShowAsync(release, stop);
        await Copy.PublishAsync(Note.Said(Form.Note), stop, restored: number);
        return Redirect(Addresses.Releases(Slug));
    }

    private async Task<PageResult> ShowAsync(StoredRelease release, CancellationToken stop)
    {
        (Number, Seen) = (release.Number, Copy.State);
        var document = release.Open();
        Lines = Programmes.Changes.Between(Copy.Released, document);
        Sides = [.. PartChange.Between(Programme, document, await history.TitlesAsync([Programme, document], stop)).Select(change => new Side(change))];
        return Page();
    }

    public sealed record Input
    {
        [Longest(500)]
        public string Note { get; set; } = "";
    }
}
