using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;
using Workshop.Files;

namespace Workshop.Text;

internal sealed partial class MarkdownHtml
{
    /// <summary>TeX is read from left to right in any language, and no page translator should touch it.</summary>
    private const string MathAttributes = " class=\"math\" dir=\"ltr\" translate=\"no\"";

    private static readonly SearchValues<char> Reserved = SearchValues.Create("&<>");

    private const string DisplayAttributes = " class=\"math display\" dir=\"ltr\" translate=\"no\"";

    /// <summary>Links do not stand inside links: the outer one holds.</summary>
    private bool inLink;

    private void Inlines(ContainerInline? container)
    {
        if (container is null) return;
        if (++depth > Deepest) tooDeep = true;
        if (!tooDeep)
            foreach (var inline in MarkdownText.Flat(container)) Write(inline);
        depth--;
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal: Text(literal.Content.AsSpan()); break;
            case TexInline tex: Span("span", Tex.IsDisplay(tex.Tex) ? DisplayAttributes : MathAttributes, tex.Tex); break;
            case CodeInline code: Span("code", "", code.Content); break;
            case HtmlEntityInline entity: Text(entity.Transcoded.AsSpan()); break;
            case LineBreakInline line: html.Append(line.IsHard ? "<br>\n" : "\n"); break;
            case LinkInline { IsImage: true } image: WriteImage(image); break;
            case LinkInline link: Link(link.GetDynamicUrl?.Invoke() ?? link.Url, link.Title, () => Inlines(link)); break;
            case AutolinkInline auto: Link(auto.IsEmail ? $"mailto:{auto.Url}" : auto.Url, null, () => Text(auto.Url)); break;
            case FootnoteLink note: Write(note); break;
            case EmphasisInline emphasis: Write(emphasis); break;
            case DelimiterInline delimiter: Text(delimiter.ToLiteral()); break;
            case ContainerInline container: Inlines(container); break;
            default: throw new UnreachableException($"No way to write a {inline.GetType().Name}.");
        }
    }

    private void Write(EmphasisInline emphasis)
    {
        var tag = emphasis.DelimiterChar == '~' ? "del" : emphasis.DelimiterCount == 2 ? "strong" : "em";
        html.Append('<').Append(tag).Append('>');
        Inlines(emphasis);
        html.Append("</").Append(tag).Append('>');
    }

    /// <summary>What may not become a link is the text that the link would have had.</summary>
    private void Link(string? address, string? title, Action content)
    {
        var href = inLink ? null : Href.From(address);
        if (href is null)
        {
            content();
            return;
        }
        if (href[0] == '#' && headings.Resolve(href[1..]) is { } id) href = $"#{context.Id(id)}";
        html.Append("<a href=\"").Append(Encoded(href)).Append('"');
        if (Href.IsExternal(href)) html.Append(" rel=\"noopener\"");
        if (!string.IsNullOrWhiteSpace(title)) html.Append(" title=\"").Append(Encoded(title)).Append('"');
        html.Append('>');
        inLink = true;
        var before = html.Length;
        content();
        if (html.Length == before) Text(href);
        inLink = false;
        html.Append("</a>");
    }

    /// <summary>The page shows pictures of this site only; one from elsewhere is a link to it. An uploaded one has its size in its address.</summary>
    private void WriteImage(LinkInline image)
    {
        var address = image.GetDynamicUrl?.Invoke() ?? image.Url;
        var text = MarkdownText.Of(image);
        if (Href.From(address) is { } source && Href.IsSameSite(source))
        {
            html.Append(CultureInfo.InvariantCulture, $"<img src=\"{Encoded(source)}\" alt=\"{Encoded(text)}\"");
            if (FileAddress.From(source) is { Width: { } width, Height: { } height })
                html.Append(CultureInfo.InvariantCulture, $" width=\"{width}\" height=\"{height}\"");
            html.Append(" loading=\"lazy\">");
        }
        else Link(address, image.Title, () => Text(text));
    }

    private void Write(FootnoteLink link)
    {
        var note = link.Footnote;
        if (link.IsBackLink)
        {
            var place = note.Links.FindIndex(other => other.Index == link.Index) + 1;
            var label = note.Links.Count == 1 ? "Back to the text" : $"Back to the text, place {place}";
            html.Append(CultureInfo.InvariantCulture, $" <a href=\"#{context.Id($"ref-{link.Index}")}\" aria-label=\"{label}\">↩\uFE0E</a>");
            return;
        }
        html.Append(CultureInfo.InvariantCulture, $"<sup id=\"{context.Id($"ref-{link.Index}")}\">");
        if (inLink) html.Append(note.Order);
        else html.Append(CultureInfo.InvariantCulture, $"<a href=\"#{context.Id($"note-{note.Order}")}\" aria-label=\"Note {note.Order}\">{note.Order}</a>");
        html.Append("</sup>");
    }

    private void Span(string tag, string attributes, string text)
    {
        html.Append('<').Append(tag).Append(attributes).Append('>');
        Text(text);
        html.Append("</").Append(tag).Append('>');
    }

    private void Text(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny(Characters.Suspect)) text = Characters.Clean(text.ToString()); // &#8238; brings in what the source did not hold
        for (var at = text.IndexOfAny(Reserved); at >= 0; at = text.IndexOfAny(Reserved))
        {
            html.Append(text[..at]).Append(text[at] switch { '&' => "&amp;", '<' => "&lt;", _ => "&gt;" });
            text = text[(at + 1)..];
        }
        html.Append(text);
    }

    private static string Encoded(string attribute) => WebUtility.HtmlEncode(Characters.Clean(attribute));
}
