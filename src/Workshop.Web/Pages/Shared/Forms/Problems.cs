using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Workshop.Web.Pages.Shared.Forms;

/// <summary><c>&lt;problems /&gt;</c> at the head of a form: everything that is wrong with it, each a link to its field; it takes the focus.</summary>
[HtmlTargetElement("problems", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Problems : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = default!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var problems = View.ModelState.Where(entry => entry.Value!.Errors.Count > 0).ToList();
        output.TagName = problems.Count == 0 ? null : "div";
        if (problems.Count == 0) return;

        output.TagMode = TagMode.StartTagAndEndTag;
        foreach (var (name, value) in new[] { ("class", "problems"), ("role", "alert"), ("tabindex", "-1") }) output.Attributes.Add(name, value);
        output.Attributes.Add(new TagHelperAttribute("autofocus"));
        var list = new TagBuilder("ul");
        foreach (var (field, entry) in problems)
            foreach (var problem in entry!.Errors)
                list.InnerHtml.AppendHtml(Line(field, problem.ErrorMessage));
        output.Content.AppendHtml(list);
    }

    private static TagBuilder Line(string field, string message)
    {
        var line = new TagBuilder("li");
        if (field.Length == 0)
        {
            line.InnerHtml.Append(message);
            return line;
        }
        var link = new TagBuilder("a") { Attributes = { ["href"] = $"#{TagBuilder.CreateSanitizedId(field, "_")}" } };
        link.InnerHtml.Append(message);
        line.InnerHtml.AppendHtml(link);
        return line;
    }
}
