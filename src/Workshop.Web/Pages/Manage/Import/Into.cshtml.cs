using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Imports;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Manage.Events;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Import;

/// <summary>Takes what somebody has at hand, to change an event with it.</summary>
[Authorize(Policies.SignedIn)]
[RequestSizeLimit(ImportInput.LongestForm)]
public sealed class Into(WorkingCopies copies, ImportDrafts drafts) : WorkingPage(copies)
{
    [BindProperty]
    public ImportInput Form { get; set; } = new();

    public IReadOnlyList<Unfinished> Unfinished { get; private set; } = [];

    public string PlanOf(Guid draft) => $"{Home}/import/{draft}";

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop) => await LookAsync(slug, stop, Role.Editor) ?? await ShowAsync(stop);

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken stop)
    {
        if (await LookAsync(slug, stop, Role.Editor) is { } elsewhere) return elsewhere;
        var sources = await Form.SourcesAsync(Request.Form.Files, stop);
        if (!this.Accepts(sources.WithoutValue())) return await ShowAsync(stop);
        var draft = await drafts.BeginAsync(Programme, sources.Value, Typed.OrNull(Form.Format), stop);
        return this.Accepts(draft.WithoutValue().Beside("", Form.Field(Request.Form.Files))) ? Redirect(PlanOf(draft.Value)) : await ShowAsync(stop);
    }

    private async Task<PageResult> ShowAsync(CancellationToken stop)
    {
        Unfinished = await drafts.UnfinishedAsync(Programme.Id, stop);
        return Page();
    }
}
