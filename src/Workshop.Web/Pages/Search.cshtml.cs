using Microsoft.AspNetCore.Mvc;
using Workshop.Publishing;
using Workshop.Searching;
using Workshop.Web.Data.Queries;
using Workshop.Web.Pages.Shared;
using Workshop.Web.Published;

namespace Workshop.Web.Pages;

/// <summary>Events, sessions and people in which all the words are found.</summary>
[Published(Passing = ["q", "p"])]
public sealed class Search(PublishedProgrammes published, TimeProvider time, SiteSearch search) : SitePage(published, time)
{
    private const int LongestQuery = 200;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public string? Number { get; set; }

    public SearchQuery? Query { get; private set; }

    public SearchResults? Results { get; private set; }

    public PageLinks? Pages { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        await OpenAsync("Search", Addresses.Search, Addresses.Search, stop);
        Q = Q?.Trim();
        if (string.IsNullOrEmpty(Q)) return;
        if (Q.Length > LongestQuery) Q = Q[..LongestQuery];
        Head(head => head with { Title = $"{Q} · Search", Listed = false });
        Query = SearchQuery.Parse(Q);
        if (Query.IsEmpty) return;
        Results = await search.FindAsync(Query, int.TryParse(Number, out var number) && number > 0 ? number : 1, stop);
        Pages = new(Addresses.Search, Results.Page, Results.Pages, ("q", Q));
    }
}
