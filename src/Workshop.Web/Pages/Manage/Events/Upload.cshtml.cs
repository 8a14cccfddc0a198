using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Files;
using Workshop.Text;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Events;

/// <summary>Takes a file that is pasted or dropped into a text, and answers what stands for it there; or why it is not taken.</summary>
[Authorize(Policies.SignedIn)]
[RequestSizeLimit(Uploaded.Most)]
public sealed class Upload(WorkingCopies copies, Uploads uploads) : WorkingPage(copies)
{
    /// <summary>Who had to sign in again on the way comes here.</summary>
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop) => await LookAsync(slug, stop) ?? Redirect(Home);

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken stop)
    {
        if (await LookAsync(slug, stop, Role.Editor) is { } elsewhere) return elsewhere;
        if (!Request.HasFormContentType || Request.Form.Files.GetFile("File") is not { } file) return BadRequest();
        await using var content = file.OpenReadStream();
        var outcome = await uploads.FileAsync(new(Programme.Id, "File", file.FileName, content), stop);
        return outcome.TryGetValue(out var address)
            ? Content(Markdown.Figure(address, address.Kind.IsPicture() ? "" : Path.GetFileNameWithoutExtension(file.FileName)))
            : new ContentResult { Content = outcome.Problems[0].Message, ContentType = "text/plain; charset=utf-8", StatusCode = StatusCodes.Status422UnprocessableEntity };
    }
}
