using Workshop.Publishing;
using Workshop.Web.Data.Queries;
using Workshop.Web.Hosting;

namespace Workshop.Web.Published;

/// <summary>What public pages are made from: the event as published, and the portal around it.</summary>
public sealed class PublishedProgrammes(Publications publications, SiteQueries site, Settings settings)
{
    public Task<Sought<Publication>> FindAsync(string slug, CancellationToken stop) => publications.FindAsync(slug, stop);

    /// <summary>With the public address, or where none is set the one that the request was made to.</summary>
    public async Task<Site> SiteAsync(HttpContext context, CancellationToken stop) =>
        (await site.SiteAsync(stop)).At(settings.BaseUrl?.GetLeftPart(UriPartial.Authority) ?? $"{context.Request.Scheme}://{context.Request.Host}");
}
