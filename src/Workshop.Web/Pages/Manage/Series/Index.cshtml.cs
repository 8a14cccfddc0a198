using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Series;

/// <summary>The series that one looks after, and a new one for whoever may begin events.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Index(WorkshopDb db, Kin kin, NewEvents events, LiveChanges live, CurrentAccount me, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public IReadOnlyList<Named> Series { get; private set; } = [];

    public bool MayBegin { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        Series = await kin.SeriesAsync(Role.Reader, stop);
        MayBegin = await events.MayBeginAsync(null, stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await events.MayBeginAsync(null, stop)) return NotFound();
        var title = Form.Title.Trim();
        if (title.Length == 0) this.Accepts(new Problem(nameof(Form.Title), "Give it a title. It can be changed at any time."));
        if (!ModelState.IsValid) return await AgainAsync(stop);
        var series = new Workshop.Events.Series(Guid.CreateVersion7(), await db.FreeAsync(SlugKind.Series, title, stop), title);
        return this.Accepts(await live.BeginSeriesAsync(series, me.Id, Instant.FromDateTimeOffset(clock.GetUtcNow()), stop))
            ? Redirect(Addresses.WorkingSeries(series.Slug))
            : await AgainAsync(stop);
    }

    private async Task<PageResult> AgainAsync(CancellationToken stop)
    {
        await OnGetAsync(stop);
        return Page();
    }

    public sealed record Input
    {
        [Longest(200)]
        public string Title { get; init; } = "";
    }
}
