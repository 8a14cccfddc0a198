using System.Net;
using System.Text.RegularExpressions;
using Workshop.Importing.Pages;
using Workshop.Text;

namespace Workshop.Importing;

/// <summary>Texts of other systems, which may be HTML.</summary>
internal static partial class HtmlText
{
    /// <summary>
    /// In our Markdown, however the HTML is broken, in time that grows with its length. What has no tags is taken for plain text or Markdown, and stays as it
    /// is; so is what stands between tags that only emphasize or link.
    /// </summary>
    internal static string ToMarkdown(string html)
    {
        var text = Characters.Clean(html);
        if (!Tag().IsMatch(text) && EscapedTag().IsMatch(text)) text = Characters.Clean(WebUtility.HtmlDecode(text));
        if (!Tag().IsMatch(text)) return text.Trim();
        return PageMarkdown.Of(BlockTag().IsMatch(text) ? HtmlPage.Blocks(text) : MarkedPage.Blocks(text));
    }

    [GeneratedRegex(@"</?(?:a|abbr|b|big|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|li|ol|p|pre|q|s|script|section|small|span|strike|strong|style|sub|sup|table|tbody|td|th|tr|tt|u|ul)(?:\s[^<>]{0,2000})?/?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"</?(?:blockquote|br|center|dd|div|dl|dt|h[1-6]|hr|li|ol|p|pre|script|section|style|table|td|th|tr|ul)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BlockTag();

    [GeneratedRegex(@"&lt;/?(?:a|b|br|div|em|i|li|ol|p|span|strong|ul)(?:\s(?:[^<>&]|&quot;|&amp;|&#39;){0,300})?/?&gt;", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EscapedTag();
}
