using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Workshop.Web.Pages.Shared.Forms;

/// <summary>
/// Tells the browser that what it keeps of a form is saved (<c>unsaved.js</c>): a form whose answer leads elsewhere has done what it was sent
/// for. It says by what name it is kept; the cookie gives that back.
/// </summary>
internal sealed partial class SavedDraft : IResultFilter
{
    private static readonly TimeSpan UntilTheNextPage = TimeSpan.FromMinutes(5);

    public void OnResultExecuting(ResultExecutingContext context)
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        if (context.Result is not (RedirectResult { PreserveMethod: false } or LocalRedirectResult { PreserveMethod: false } or RedirectToPageResult)) return;
        if (!request.HasFormContentType || request.Sent("Draft") is not { } draft || !Name().IsMatch(draft)) return;
        response.Cookies.Append("saved", draft, new() { MaxAge = UntilTheNextPage, SameSite = SameSiteMode.Strict, Secure = request.IsHttps });
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    [GeneratedRegex(@"^[0-9-]{1,50}\z")]
    private static partial Regex Name();
}
