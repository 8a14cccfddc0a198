using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Workshop.Web.Pages.Errors;

/// <summary>What happened and where to go from there. Asks nothing of the database, which may be what failed.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]   // shown in answer to any failed request, posted ones too
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class Show : PageModel
{
    public View Problem { get; private set; } = default!;

    /// <summary>Not a handler of one method: what failed may have been asked with any.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        // Asked for by its own address it is no page, and nothing has failed.
        var failed = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        var status = failed ? int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture) : StatusCodes.Status404NotFound;
        Response.StatusCode = status;
        context.Result = Page();
        Problem = status switch
        {
            StatusCodes.Status404NotFound => new(
                "There is no such page", "The address may have been shortened or mistyped, or what was here is not public any more."),
            StatusCodes.Status405MethodNotAllowed => new("That cannot be done here", "This page can be read but takes no input."),
            StatusCodes.Status400BadRequest => new("That request was not understood", "Something in the address or in the form was not as expected."),
            StatusCodes.Status413PayloadTooLarge => new(
                "That is too much at once", "Nothing of it was saved. A form takes about a million letters, and one with files 40 MB in all: go back, and send it in parts."),
            >= 500 => new("Something went wrong on our side", "It was noted in the portal's log. Trying again in a minute may help."),
            _ => new("That did not work", $"The portal answered with status {status}."),
        };
    }

    public sealed record View(string Title, string Advice);
}
