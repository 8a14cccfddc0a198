using System.Diagnostics;
using System.Globalization;
using System.Text;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Workshop.Text;

/// <summary>Writes a parsed text as HTML. These are all the elements and attributes that there are; no style, no script, no raw HTML.</summary>
internal sealed partial class MarkdownHtml
{
    /// <summary>Deeper than any text that a person wrote, shallower than any stack.</summary>
    private const int Deepest = 100;

    private readonly StringBuilder html = new();
    private readonly MarkdownContext context;
    private readonly MarkdownHeadings headings;
    private int depth;
    private bool tooDeep;

    private MarkdownHtml(MarkdownDocument document, MarkdownContext context) =>
        (this.context, headings) = (context, MarkdownHeadings.Of(document, context.HeadingLevel));

    /// <returns>Null where it is nested too deeply.</returns>
    internal static string? Of(MarkdownDocument document, MarkdownContext context)
    {
        var writer = new MarkdownHtml(document, context);
        writer.Blocks(document);
        return writer.tooDeep ? null : writer.html.ToString();
    }

    private void Blocks(ContainerBlock container, bool tight = false)
    {
        if (++depth > Deepest) tooDeep = true;
        if (!tooDeep)
            foreach (var block in container) Write(block, tight);
        depth--;
    }

    private void Write(Block block, bool tight)
    {
        switch (block)
        {
            case ParagraphBlock paragraph when tight: Inlines(paragraph.Inline); Line(); break;
            case ParagraphBlock paragraph: Leaf("p", paragraph); break;
            case HeadingBlock heading: Write(heading); break;
            case TexBlock { IsTex: true } tex: Element("div", MathAttributes, () => Lines(tex)); break;
            case TexBlock paragraph: Leaf("p", paragraph); break;
            case CodeBlock code: Element("pre", "", () => Element("code", "", () => Lines(code), newLine: false)); break;
            case QuoteBlock quote: Container("blockquote", "", quote); break;
            case ListBlock list: Write(list); break;
            case ThematicBreakBlock: html.Append("<hr>\n"); break;
            case Table table: Write(table); break;
            case DefinitionList list: Write(list); break;
            case FootnoteGroup notes: Write(notes); break;
            case LinkReferenceDefinitionGroup or LinkReferenceDefinition or BlankLineBlock: break;
            default: throw new UnreachableException($"No way to write a {block.GetType().Name}.");
        }
    }

    private void Write(HeadingBlock heading)
    {
        if (headings.TryGet(heading, out var level, out var id)) Leaf($"h{level}", heading, $" id=\"{Encoded(context.Id(id))}\"");
    }

    private void Write(ListBlock list)
    {
        var start = list.IsOrdered && int.TryParse(list.OrderedStart, CultureInfo.InvariantCulture, out var number) && number != 1
            ? $" start=\"{number}\""
            : "";
        var tag = list.IsOrdered ? "ol" : "ul";
        html.Append('<').Append(tag).Append(start).Append(">\n");
        foreach (var item in list)
            if (list.IsLoose) Container("li", "", (ContainerBlock)item);
            else Element("li", "", () => Blocks((ContainerBlock)item, tight: true));
        Close(tag);
    }

    private void Write(DefinitionList list)
    {
        html.Append("<dl>\n");
        foreach (var item in list.OfType<DefinitionItem>())
        {
            foreach (var term in item.OfType<DefinitionTerm>()) Leaf("dt", term);
            var definition = item.Where(block => block is not (DefinitionTerm or BlankLineBlock)).ToList();
            Element("dd", "", () => definition.ForEach(block => Write(block, tight: definition.Count == 1)));
        }
        Close("dl");
    }

    private void Write(FootnoteGroup notes)
    {
        html.Append("<ol class=\"footnotes\">\n");
        foreach (var note in notes.OfType<Footnote>()) Container("li", $" id=\"{context.Id($"note-{note.Order}")}\"", note);
        Close("ol");
    }

    private void Lines(LeafBlock leaf)
    {
        for (var i = 0; i < leaf.Lines.Count; i++)
        {
            if (i > 0) html.Append('\n');
            Text(leaf.Lines.Lines[i].Slice.AsSpan());
        }
    }

    private void Leaf(string tag, LeafBlock leaf, string attributes = "") => Element(tag, attributes, () => Inlines(leaf.Inline));

    private void Container(string tag, string attributes, ContainerBlock container)
    {
        html.Append('<').Append(tag).Append(attributes).Append(">\n");
        Blocks(container);
        Close(tag);
    }

    private void Element(string tag, string attributes, Action content, bool newLine = true)
    {
        html.Append('<').Append(tag).Append(attributes).Append('>');
        content();
        while (html[^1] == '\n' && tag is "li" or "td" or "th" or "dd") html.Length--;
        html.Append("</").Append(tag).Append('>');
        if (newLine) Line();
    }

    private void Close(string tag) => html.Append("</").Append(tag).Append(">\n");

    private void Line() => html.Append('\n');
}
