using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using Workshop.Text;

namespace Workshop.Importing.Pages;

internal sealed partial class HtmlReader
{
    private static readonly Dictionary<string, HtmlParseMode> RawModes = new(StringComparer.Ordinal)
    {
        ["script"] = HtmlParseMode.Script, ["style"] = HtmlParseMode.Rawtext, ["title"] = HtmlParseMode.RCData, ["textarea"] = HtmlParseMode.RCData,
        ["xmp"] = HtmlParseMode.Rawtext, ["iframe"] = HtmlParseMode.Rawtext, ["noframes"] = HtmlParseMode.Rawtext, ["noembed"] = HtmlParseMode.Rawtext,
    };

    /// <summary>What is in them is not for reading, or for somebody without the page's scripts.</summary>
    private static readonly HashSet<string> LeftOut = new(
        ["noscript", "template", "svg", "canvas", "audio", "video", "select", "datalist"], StringComparer.Ordinal);

    private int isLeftOut;
    private int preformatted;
    private bool isText;

    /// <summary>The paragraph that is open is what Word calls a title.</summary>
    private bool isTitle;

    private void Block(HtmlTagToken tag, int line)
    {
        switch (tag.Name)
        {
            case "br":
                if (blocks.Inline.IsEmpty) break;
                blocks.Inline.End(RunKind.Break);
                break;
            case "img":
                if (!IsInvisible(tag)) blocks.Picture(Characters.Clean(tag.GetAttribute("alt") ?? ""), url, line);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                CloseLooks();
                blocks.Heading(tag.Name[1] - '0');
                break;
            case "ul" or "ol" or "menu" or "dir": blocks.OpenList(); break;
            case "li": blocks.Item(Math.Max(1, blocks.Depth), null); break;
            case "table": blocks.OpenTable(line); break;
            case "tr": blocks.OpenRow(line); break;
            case "td" or "th":
                CloseAll();
                blocks.OpenCell(line, tag.Name == "th", Number(tag, "colspan"), Number(tag, "rowspan"));
                break;
            case "dl": break;
            case "dt": blocks.Term(line); break;
            case "dd": blocks.EndTerm(); break;
            case "hr": blocks.Rule(line); break;
            case "html":
                if (tag.GetAttribute("lang") is { Length: > 0 } language) Fields.Add(new("lang", language, line));
                break;
            case "meta": Meta(tag, line); break;
            case "link" when tag.GetAttribute("rel") == "canonical": Fields.Add(new("canonical", tag.GetAttribute("href") ?? "", line)); break;
            case "p" when WordList().Match(tag.GetAttribute("style") ?? "") is { Success: true } list:
                blocks.Item(int.Parse(list.Groups["level"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), null);
                break;
            case "p" when tag.GetAttribute("class") is "MsoTitle":
                blocks.Heading(1);
                isTitle = true;
                break;
            case "wbr" or "input" or "col" or "colgroup" or "tbody" or "thead" or "tfoot" or "base" or "source" or "link": break;
            case "pre":
                preformatted++;
                isText = tag.GetAttribute("class") is null or "";   // listings of programs have one
                blocks.Preformatted();
                break;
            default:
                // In a heading what would begin a paragraph begins a line.
                if (blocks.IsInHeading) blocks.Inline.End(RunKind.Break);
                else blocks.End();
                break;
        }
    }

    private static bool IsInvisible(HtmlTagToken picture) => picture.GetAttribute("width") is "0" or "1" || picture.GetAttribute("height") is "0" or "1";

    private void EndBlock(string name, int line)
    {
        switch (name)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                blocks.EndHeading();
                CloseLooks();
                break;
            case "p" when isTitle:
                blocks.EndHeading();
                isTitle = false;
                break;
            case "ul" or "ol" or "menu" or "dir": blocks.CloseList(); break;
            case "li": blocks.EndItem(); break;
            case "table": blocks.CloseTable(); CloseAll(); break;
            case "tr": blocks.CloseRow(); CloseAll(); break;
            case "td" or "th": blocks.CloseCell(); CloseAll(); break;
            case "dl": blocks.CloseDefinition(); break;
            case "dt": blocks.EndTerm(); break;
            case "br": blocks.Inline.End(RunKind.Break); break;
            case "tbody" or "thead" or "tfoot" or "html" or "body" or "head" or "img" or "hr": break;
            case "pre":
                preformatted = Math.Max(0, preformatted - 1);
                blocks.End();
                break;
            default:
                if (blocks.IsInHeading) blocks.Inline.End(RunKind.Break);
                else blocks.End();
                break;
        }
    }

    private void Meta(HtmlTagToken tag, int line)
    {
        var key = tag.GetAttribute("property") is { Length: > 0 } property ? property : tag.GetAttribute("name");
        if (key is { Length: > 0 } && tag.GetAttribute("content") is { Length: > 0 } content) Fields.Add(new(key.ToLowerInvariant(), Inline.Of(content).Text, line));
    }

    private static int Number(HtmlTagToken tag, string attribute) =>
        int.TryParse(tag.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;

    /// <summary>Word's clipboard has no lists, but paragraphs that say of which level they are.</summary>
    [GeneratedRegex(@"mso-list:\s*l[0-9]{1,3}\s+level(?<level>[1-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WordList();
}
