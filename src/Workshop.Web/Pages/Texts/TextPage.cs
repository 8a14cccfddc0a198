using Microsoft.AspNetCore.Mvc;
using Workshop.Publishing;
using Workshop.Web.Pages.Shared;
using Workshop.Web.Published;

namespace Workshop.Web.Pages.Texts;

/// <summary>A text about the portal in the words of who runs it; not there while they say nothing.</summary>
public abstract class TextPage(PublishedProgrammes published, TimeProvider time, string heading, string address, Func<Site, string> text) : SitePage(published, time)
{
    public string Heading => heading;

    /// <summary>Markdown.</summary>
    public string Body => text(Site);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await OpenAsync(heading, address, address, stop);
        return Body.Length > 0 ? Page() : NotFound();
    }
}
