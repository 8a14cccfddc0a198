using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Publishing;
using Workshop.Web.Pages.Shared.Forms;
using Workshop.Web.Published;

namespace Workshop.Web.Pages.Errors;

/// <summary>What happened and where to go from there. Where the portal itself failed it asks nothing of it, not even its name.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]   // shown in answer to any failed request, posted ones too
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class Show(PublishedProgrammes published) : PageModel
{
    public View Problem { get; private set; } = default!;

    /// <summary>Null where nothing may be asked.</summary>
    public Site? Site { get; private set; }

    /// <summary>The address of a form that was opened by whom it does not belong to any more; null where that was not what failed.</summary>
    public string? Form { get; private set; }

    /// <summary>Whoever sent the form is not known any more, and has to say first who they are.</summary>
    public bool IsSignedOut => User.Identity is not { IsAuthenticated: true } && Form?.StartsWith($"{Addresses.SignIn}?", StringComparison.Ordinal) == true;

    /// <summary>What was typed into the form that was not taken, under the names of its fields.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Sent { get; private set; } = [];

    /// <summary>Not a handler of one method: what failed may have been asked with any.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        // Asked for by its own address it is no page, and nothing has failed.
        var failed = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        var status = failed ? int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture) : StatusCodes.Status404NotFound;
        Response.StatusCode = status;
        context.Result = Page();
        if (status < StatusCodes.Status500InternalServerError) Site = await published.SiteAsync(HttpContext, HttpContext.RequestAborted);
        if (failed) Sent = SentTexts.Of(Request);
        if (HttpContext.Features.Get<StaleForm>() is not null && HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } stale) Form = stale.OriginalPath + stale.OriginalQueryString;
        Problem = status switch
        {
            StatusCodes.Status400BadRequest when IsSignedOut => new(
                "You are not signed in any more", "That form was not taken: you were away for long, or signed out in another window. Sign in again, and send it once more."),
            StatusCodes.Status400BadRequest when Form is not null => new(
                "That form is no longer yours", "Somebody has signed in or out here since it was opened, perhaps you in another window. Open its page again, and send it once more."),
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
