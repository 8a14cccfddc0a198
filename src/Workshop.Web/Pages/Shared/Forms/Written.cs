using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Workshop.Publishing;
using Workshop.Text;

namespace Workshop.Web.Pages.Shared.Forms;

/// <summary>
/// What a field for Markdown has beside its text: how readers will see it. A script keeps that up with what is typed (<c>markdown-text</c>);
/// without one a button shows it in a window of its own, and the form stays as it is.
/// </summary>
internal static class Written
{
    /// <summary>By the same door as on the page, with headings below the page's own.</summary>
    /// <param name="name">Of the field: several may be on one page, each with its footnotes.</param>
    public static string Show(string name, string text) =>
        Markdown.Show(text, new($"t{string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant()}", 2));

    public static IHtmlContent Beside(string name, string label, string text)
    {
        var (field, called) = (HtmlEncoder.Default.Encode(name), HtmlEncoder.Default.Encode(label));
        return new HtmlString($"""
            <p><button class="secondary" name="Show" value="{field}" formaction="{Addresses.TextPreview}" formtarget="_blank" formnovalidate aria-label="Show how it will look: {called}">Show how it will look</button></p>
            <section class="look" aria-label="{called}, as readers will see it" hidden><p class="label">As readers will see it</p><div class="prose">{Show(name, text)}</div></section>
            """);
    }
}
