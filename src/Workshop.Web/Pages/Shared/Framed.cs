using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Web.Hosting;
using Workshop.Web.Published;

namespace Workshop.Web.Pages.Shared;

/// <summary>
/// What makes a page one for a frame on somebody's page: it alone may be framed, its links leave the frame, it has no script, and its colours
/// are the reader's choice unless the page around it chooses (<c>?theme=dark</c>).
/// </summary>
internal static class Framed
{
    public const string Theme = "theme";

    public static PageHead InFrame(this PageModel page, PageHead head, string? theme)
    {
        page.Response.Headers.ContentSecurityPolicy = SecurityHeaders.InFrames;
        var known = theme is "light" or "dark";
        if (theme is not null && !known) page.HttpContext.Published().NotKept();
        return head with { Theme = known ? theme : null, LinksToTop = true, Listed = false, Alternates = [], JsonLd = null, EarlyScripts = [], Scripts = [] };
    }
}
