using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Workshop.Publishing;
using Workshop.Searching;
using Workshop.Web.Accounts;
using Workshop.Web.Data;

namespace Workshop.Web.Pages.Manage.Directories;

/// <summary>Who holds the events and series, as they are written there: two spellings of one institute stand side by side.</summary>
[Authorize(Policies.Administrator)]
public sealed class Organizations(WorkshopDb db) : PageModel
{
    /// <summary>Named for each; whoever needs all of an organization's events has the search.</summary>
    private const int Some = 20;

    public IReadOnlyList<View> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var events = (await db.Events.AsNoTracking().Where(meeting => meeting.DeletedAt == null).OrderByDescending(meeting => meeting.Id)
                .Select(meeting => new { meeting.Slug, meeting.Details.Title, meeting.Details.Organization }).ToListAsync(stop))
            .Select(meeting => (meeting.Organization, Place: new Held($"{Addresses.Working(meeting.Slug)}/details", meeting.Title.Length > 0 ? meeting.Title : meeting.Slug)));
        var series = (await db.Series.AsNoTracking().Select(row => new { row.Slug, row.Body.Title, row.Body.Organization }).ToListAsync(stop))
            .Select(row => (row.Organization, Place: new Held(Addresses.WorkingSeries(row.Slug), row.Title)));
        All = [.. events.Concat(series).Where(each => each.Organization is { Name.Length: > 0 }).GroupBy(each => each.Organization!.Name, each => each.Place)
            .Select(places => new View(places.Key, places.Count(), [.. places.Take(Some)])).OrderBy(view => Folding.SortKey(view.Name), StringComparer.Ordinal)];
    }

    public sealed record View(string Name, int Count, IReadOnlyList<Held> Places);

    /// <param name="Address">Where its organization is changed.</param>
    public sealed record Held(string Address, string Title);
}
