using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Workshop.Web.Pages.Shared.Forms;

internal static class Acceptance
{
    /// <summary>Whether it succeeded; problems are put beside the fields of the page's <c>Form</c>.</summary>
    public static bool Accepts(this PageModel page, Outcome outcome)
    {
        foreach (var problem in outcome.Problems)
            page.ModelState.AddModelError(problem.Field.Length == 0 ? "" : $"Form.{problem.Field}", problem.Message);
        return outcome.Succeeded;
    }
}
