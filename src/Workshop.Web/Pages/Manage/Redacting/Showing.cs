using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Web.Pages.Shared.Forms;
using Workshop.Web.Redacting;

namespace Workshop.Web.Pages.Manage.Redacting;

internal static class Showing
{
    /// <summary>What a form shows after a report: what is to be confirmed now, and why nothing has gone where somebody wanted it to.</summary>
    public static void Show(this PageModel page, Input form, RedactionReport report)
    {
        if (form.Run && !report.IsDone && report.Problems.Count == 0)
            page.Accepts(form.Consent is null
                ? new Problem(nameof(form.Confirmed), $"Type “{Input.Word}” to confirm. Nothing has gone yet.")
                : new Problem("", "Other words are asked for than were shown, or something has been saved since. Here is what would go now; nothing has gone yet."));
        (form.Seen, form.Confirmed) = (report.Signature, "");
        page.ModelState.Remove("Form.Seen");
    }
}
