using System.Globalization;
using System.Text;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Workshop.Text;

/// <summary>The words of a parsed text without their markup.</summary>
internal sealed class MarkdownText
{
    private const int Deepest = 100;
    private const string Paragraphs = "\n\n";

    private int depth;
    private bool withNotes = true;
    private Func<string, string>? written;

    internal static string Of(MarkdownDocument document) => new MarkdownText().Blocks(document, Paragraphs);

    /// <param name="written">An address as it is to stand behind its words.</param>
    internal static string Of(MarkdownDocument document, Func<string, string> written) => new MarkdownText { written = written }.Blocks(document, Paragraphs);

    internal static string Of(ContainerInline? inlines) => new MarkdownText { withNotes = false }.Inlines(inlines);

    /// <summary>The running text: paragraphs that are not in a list, table or note; all of it where there is none.</summary>
    internal static string ProseOf(MarkdownDocument document)
    {
        var text = new MarkdownText { withNotes = false };
        var prose = string.Join(Paragraphs, document.Where(block => block is ParagraphBlock or TexBlock).Select(text.Block));
        return prose.Length > 0 ? prose : text.Blocks(document, Paragraphs);
    }

    /// <summary>
    /// The children, and after a bracket or star that turned out to be nothing but itself what the library has put inside it: that is no
    /// nesting, and "[0, 1) [1, 2) …" goes on for as long as it likes.
    /// </summary>
    internal static IEnumerable<Inline> Flat(ContainerInline container)
    {
        var after = new Stack<Inline>();
        for (var inline = container.FirstChild; inline is not null; inline ??= after.TryPop(out var next) ? next : null)
        {
            yield return inline;
            if (inline is DelimiterInline { FirstChild: { } first })
            {
                if (inline.NextSibling is { } sibling) after.Push(sibling);
                inline = first;
            }
            else inline = inline.NextSibling;
        }
    }

    private string Blocks(IEnumerable<Block> blocks, string separator)
    {
        if (depth >= Deepest) return "";
        depth++;
        var text = string.Join(separator, blocks.Select(Block).Where(part => part.Length > 0));
        depth--;
        return text;
    }

    private string Block(Block block) => block switch
    {
        TexBlock { IsTex: true } or CodeBlock => Characters.Clean(((LeafBlock)block).Lines.ToString()),
        ListBlock list => string.Join('\n', list.Cast<ListItemBlock>().Select(item => Item(item, list.IsOrdered ? $"{item.Order}. " : "- "))),
        Table table => string.Join('\n', table.OfType<TableRow>().Select(row => string.Join(" | ", row.Select(cell => Blocks((TableCell)cell, " "))))),
        DefinitionItem item => Definition(item),
        FootnoteGroup notes => withNotes ? Blocks(notes, "\n") : "",
        Footnote note => $"[{note.Order}] {Blocks(note, "\n")}",
        LinkReferenceDefinitionGroup => "",
        ContainerBlock container => Blocks(container, block is DefinitionList ? "\n" : Paragraphs),
        LeafBlock leaf => Inlines(leaf.Inline).Trim(),
        _ => "",
    };

    private string Definition(DefinitionItem item)
    {
        var terms = Blocks(item.OfType<DefinitionTerm>(), ", ");
        return (terms.Length > 0 ? $"{terms}: " : "") + Blocks(item.Where(part => part is not DefinitionTerm), "\n");
    }

    private string Item(ListItemBlock item, string mark) => mark + Blocks(item, "\n").Replace("\n", "\n  ", StringComparison.Ordinal);

    private string Inlines(ContainerInline? inlines)
    {
        if (inlines is null) return "";
        var text = new StringBuilder();
        Append(text, inlines);
        return Characters.Clean(text.ToString());
    }

    private void Append(StringBuilder text, ContainerInline container)
    {
        if (depth >= Deepest) return;
        depth++;
        foreach (var inline in Flat(container))
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case TexInline tex: text.Append(tex.Tex); break;
                case CodeInline code: text.Append(code.Content); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case AutolinkInline auto: text.Append(auto.Url); break;
                case LineBreakInline line: text.Append(line.IsHard ? '\n' : ' '); break;
                case FootnoteLink { IsBackLink: false } note when withNotes: text.Append(CultureInfo.InvariantCulture, $"[{note.Footnote.Order}]"); break;
                case DelimiterInline delimiter: text.Append(delimiter.ToLiteral()); break;
                case LinkInline { IsImage: false, Url: { } url } link when written is not null: AppendLink(text, link, url); break;
                case ContainerInline inner: Append(text, inner); break;
            }
        depth--;
    }

    /// <summary>An address that is its own words is written once.</summary>
    private void AppendLink(StringBuilder text, LinkInline link, string url)
    {
        var start = text.Length;
        Append(text, link);
        var words = text.ToString(start, text.Length - start);
        if ((words.Length == 0 || !url.EndsWith(words, StringComparison.Ordinal)) && written!(url) is { Length: > 0 } address) text.Append(words.Length > 0 ? " " : "").Append(address);
    }
}
