using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Web.Hosting;

namespace Workshop.Web.Pages.Shared;

/// <summary>A link to be passed on by hand: under the public address, else under the one that whoever passes it on has come to.</summary>
internal static class AbsoluteLink
{
    public static string AbsoluteOf(this PageModel page, string path, Settings settings) =>
        (settings.BaseUrl is null ? $"{page.Request.Scheme}://{page.Request.Host}" : settings.LikelyAddress) + path;
}
