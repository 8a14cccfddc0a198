using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Workshop.Text;

namespace Workshop.Web.Pages.Shared;

/// <summary>A title in which short words with a hyphen keep to one line.</summary>
public sealed class PrintedTitle(string title) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var word in TitleWord.Of(title))
        {
            if (word.IsWhole) writer.Write("<span class=\"whole\">");
            encoder.Encode(writer, word.Text);
            if (word.IsWhole) writer.Write("</span>");
        }
    }
}
