using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Workshop.Web.Pages.Shared.Forms;

internal static class Acceptance
{
    /// <summary>Whether it succeeded and nothing else is wrong with what was sent; problems are put beside the fields of the page's <c>Form</c>.</summary>
    public static bool Accepts(this PageModel page, Outcome outcome)
    {
        foreach (var problem in outcome.Problems)
            page.ModelState.AddModelError(problem.Field.Length == 0 ? "" : $"Form.{problem.Field}", problem.Message);
        return page.ModelState.IsValid;
    }

    /// <summary>The same of what is a part of the form: its fields are under the part's name.</summary>
    public static Outcome Under(this Outcome outcome, string part) =>
        Outcome.From([.. outcome.Problems.Select(problem => problem with { Field = $"{part}.{problem.Field}" })]);

    /// <summary>The same where the form has another name for a field than the domain.</summary>
    public static Outcome Beside(this Outcome outcome, string field, string name) =>
        Outcome.From([.. outcome.Problems.Select(problem => problem.Field == field ? problem with { Field = name } : problem)]);

    /// <summary>The same problems, of the form as a whole: what does not hold together is in no one field.</summary>
    public static Outcome Whole(this Outcome outcome) => Outcome.From([.. outcome.Problems.Select(problem => problem with { Field = "" })]);
}
