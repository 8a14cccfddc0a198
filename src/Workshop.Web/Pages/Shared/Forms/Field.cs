using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Workshop.Web.Pages.Shared.Forms;

/// <summary>
/// <c>&lt;field for="Form.Email" label="E-mail" hint="…" type="email" autocomplete="username" /&gt;</c>: a label above, the control, a hint
/// and what is wrong below it, tied together for who does not see them. What was typed comes back, but for passwords. Attributes that are
/// not named here go to the control.
/// </summary>
[HtmlTargetElement("field", Attributes = "for,label")]
public sealed class Field : TagHelper
{
    public ModelExpression For { get; set; } = default!;

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>
    /// Of an input; <c>textarea</c> for text of several lines, <c>markdown</c> for one that is shown beside it as readers will see it,
    /// <c>checkbox</c> for yes and no, <c>file</c> for an upload, which does not come back.
    /// </summary>
    public string Type { get; set; } = "text";

    /// <summary>Where a picture goes that is pasted into a text in Markdown; null where it takes none.</summary>
    public string? Pictures { get; set; }

    /// <summary>What there is to choose from: values and what they are called. Makes it a list to choose from.</summary>
    public IEnumerable<KeyValuePair<string, string>>? Choices { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = default!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var state = View.ModelState.GetValueOrDefault(name);
        var problem = state?.Errors.FirstOrDefault()?.ErrorMessage;

        var control = new TagBuilder(Choices is not null ? "select" : Type is "textarea" or "markdown" ? "textarea" : "input");
        foreach (var attribute in output.Attributes) control.Attributes[attribute.Name] = attribute.Value?.ToString() ?? "";
        (control.Attributes["id"], control.Attributes["name"]) = (id, name);
        if (IsLine && For.Metadata.ValidatorMetadata.OfType<LongestAttribute>().FirstOrDefault() is { } longest)
            control.Attributes.TryAdd("maxlength", longest.Characters.ToString(CultureInfo.InvariantCulture));
        string?[] described = [Hint is null ? null : $"{id}-hint", problem is null ? null : $"{id}-problem"];
        if (described.Any(each => each is not null)) control.Attributes["aria-describedby"] = string.Join(' ', described.OfType<string>());
        if (problem is not null) control.Attributes["aria-invalid"] = "true";
        var value = state?.AttemptedValue ?? Text(For.Model);
        Fill(control, value);

        output.TagName = Type == "markdown" ? "markdown-text" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.Add("class", Type == "checkbox" ? "field tick" : "field");
        var label = new TagBuilder("label") { Attributes = { ["for"] = id } };
        label.InnerHtml.Append(Label);
        if (Type == "checkbox") output.Content.AppendHtml(control).AppendHtml(label);
        else output.Content.AppendHtml(label).AppendHtml(Pictures is null ? control : new TagBuilder("pasted-picture") { Attributes = { ["to"] = Pictures } }.With(control));
        if (Type == "checkbox") output.Content.AppendHtml(No(name));
        Add(output, "hint", id, Hint);
        Add(output, "problem", id, problem);
        if (Type == "markdown") output.Content.AppendHtml(Written.Beside(name, Label, value));
    }

    private void Fill(TagBuilder control, string value)
    {
        if (Choices is not null)
        {
            foreach (var (choice, called) in Choices)
            {
                var option = new TagBuilder("option") { Attributes = { ["value"] = choice } };
                if (choice == value) option.Attributes["selected"] = "selected";
                control.InnerHtml.AppendHtml(option.With(called));
            }
        }
        else if (Type is "textarea" or "markdown")
        {
            control.InnerHtml.AppendHtml("\n").Append(value);   // the first line break of a text area is not part of its text
        }
        else
        {
            (control.TagRenderMode, control.Attributes["type"]) = (TagRenderMode.SelfClosing, Type);
            if (Type == "checkbox")
            {
                control.Attributes["value"] = "true";
                if (value.StartsWith("true", StringComparison.OrdinalIgnoreCase)) control.Attributes["checked"] = "checked";
            }
            else if (Type is not ("password" or "file") && value.Length > 0)
            {
                control.Attributes["value"] = value;
            }
        }
    }

    /// <summary>Whether it takes one line of text. A browser cuts off what is pasted into it beyond its length, which would lose words of a longer text.</summary>
    private bool IsLine => Choices is null && Type is "text" or "email" or "url" or "password";

    /// <summary>What a box without its tick says; browsers say nothing, and a form would keep its default. The first value counts.</summary>
    private static TagBuilder No(string name) => new("input")
    {
        TagRenderMode = TagRenderMode.SelfClosing,
        Attributes = { ["type"] = "hidden", ["name"] = name, ["value"] = "false" },
    };

    private static string Text(object? value) => value switch
    {
        null => "",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static void Add(TagHelperOutput output, string kind, string id, string? text)
    {
        if (text is null) return;
        var paragraph = new TagBuilder("p") { Attributes = { ["class"] = kind, ["id"] = $"{id}-{kind}" } };
        output.Content.AppendHtml(paragraph.With(text));
    }
}

file static class Tag
{
    public static TagBuilder With(this TagBuilder tag, TagBuilder inner)
    {
        tag.InnerHtml.AppendHtml(inner);
        return tag;
    }

    public static TagBuilder With(this TagBuilder tag, string text)
    {
        tag.InnerHtml.Append(text);
        return tag;
    }
}
