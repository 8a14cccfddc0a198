using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Workshop.Publishing;
using Workshop.Web.Published;

namespace Workshop.Web.Pages.Shared;

/// <summary>A public page that is about no single event.</summary>
public abstract class SitePage(PublishedProgrammes published, TimeProvider time) : PageModel
{
    public Site Site { get; private set; } = default!;

    public Instant Now { get; } = Instant.FromDateTimeOffset(time.GetUtcNow());

    protected async Task OpenAsync(string title, string path, string? menuEntry, CancellationToken stop, params string[] styles)
    {
        Site = await published.SiteAsync(HttpContext, stop);
        ViewData["Head"] = new PageHead(title.Length > 0 ? title : Site.Name, path) { Site = Site, MenuEntry = menuEntry, Styles = styles };
    }

    protected void Head(Func<PageHead, PageHead> change) => ViewData["Head"] = change((PageHead)ViewData["Head"]!);

    public MeetingList List(IEnumerable<ListedEvent> meetings) => new(meetings, Site.Clock);
}
