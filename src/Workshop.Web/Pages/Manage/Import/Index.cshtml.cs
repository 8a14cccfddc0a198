using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Imports;
using Workshop.Web.Data.Queries;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Import;

/// <summary>Takes what somebody has at hand, to begin events with it.</summary>
[Authorize(Policies.SignedIn)]
[RequestSizeLimit(ImportInput.LongestForm)]
public sealed class Index(ImportDrafts drafts, NewEvents events, Kin kin) : PageModel
{
    [BindProperty]
    public ImportInput Form { get; set; } = new();

    public IReadOnlyList<Unfinished> Unfinished { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await MayAsync(stop) ? await ShowAsync(stop) : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await MayAsync(stop)) return NotFound();
        var sources = await Form.SourcesAsync(Request.Form.Files, stop);
        if (!this.Accepts(sources.WithoutValue())) return await ShowAsync(stop);
        var draft = await drafts.BeginAsync(null, sources.Value, Typed.OrNull(Form.Format), stop);
        return this.Accepts(draft.WithoutValue().Beside("", Form.Field(Request.Form.Files))) ? Redirect(Addresses.ImportOf(draft.Value)) : await ShowAsync(stop);
    }

    /// <summary>Whoever may begin an event, be it within a series alone.</summary>
    private async Task<bool> MayAsync(CancellationToken stop) => await events.MayBeginAsync(null, stop) || (await kin.SeriesAsync(Role.Owner, stop)).Count > 0;

    private async Task<PageResult> ShowAsync(CancellationToken stop)
    {
        Unfinished = await drafts.UnfinishedAsync(null, stop);
        return Page();
    }
}
