using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Web.Accounts;
using Workshop.Web.Data.Queries;
using Workshop.Web.Data.Working;

namespace Workshop.Web.Pages.Manage.Releases;

/// <summary>What would be published: in attendees' words, and part by part with whoever saved it last. One button publishes it all.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Review(WorkingCopies copies, ReleaseHistory history) : SeenPage(copies, history)
{
    [BindProperty]
    public NoteInput Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop) => await LookAsync(slug, stop) ?? await ShowWaitingAsync(stop);

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken stop)
    {
        if (!await BeginAsync(slug, stop)) return NotFound();
        if (!ModelState.IsValid || !IsAsSeen("Here is all of it; publish it if it is right.") || !MayPublish()) return await ShowWaitingAsync(stop);
        if (Copy.Unpublished.Count > 0) await Copy.PublishAsync(Form.Said(), stop);
        return Redirect(Home);
    }
}
