using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage;

/// <summary>A text of a form as readers will see it. The form comes whole, with its files; nothing of it is kept.</summary>
[Authorize(Policies.SignedIn)]
[RequestSizeLimit(Uploaded.Most)]
public sealed class TextPreview : PageModel
{
    /// <summary>The name of the field with the text.</summary>
    [BindProperty(Name = "Show")]
    public string? Field { get; set; }

    public string Html { get; private set; } = "";

    /// <summary>Who had to sign in again on the way comes here: what was typed is in the other window.</summary>
    public IActionResult OnGet() => Redirect(Addresses.Manage);

    public void OnPost()
    {
        if (Field is not null && Request.Sent(Field) is { } text) Html = Written.Show(Field, text);
    }
}
