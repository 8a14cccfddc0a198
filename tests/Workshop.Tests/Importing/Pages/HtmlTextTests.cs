using Workshop.Importing;
using Workshop.Tests.Searching;
using Workshop.Text;

namespace Workshop.Tests.Importing.Pages;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("Plain *text* stays <as> it is", "Plain *text* stays <as> it is")]
    [InlineData("<p>One</p>\n<p>Two &amp; <b>three</b></p>", "One\n\nTwo & **three**")]
    [InlineData("&lt;p&gt;Escaped &lt;em&gt;once&lt;/em&gt;&lt;/p&gt;", "Escaped *once*")]
    [InlineData("one<br/>two<br>three", "one\\\ntwo\\\nthree")]
    [InlineData("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n    - b\n- c")]
    [InlineData("<a href=\"https://kiln.example/a_b\">Kiln [1]</a> <a href=\"javascript:alert(1)\">no</a> <a href=\"/x\">here</a>", "[Kiln &#91;1&#93;](https://kiln.example/a_b) no here")]
    [InlineData("<p># 1. * not marks_ and $a_b$ * x</p><p>1. neither</p><p>- nor</p>", "&#35; 1. * not marks&#95; and $a_b$ * x\n\n1&#46; neither\n\n&#45; nor")]
    [InlineData("<h2>Abstract</h2><pre>x = 1\n  y</pre>", "# Abstract\n\n```\nx = 1\ny\n```")]
    [InlineData("<table><tr><th>a<th>b<tr><td>1|2<td>3</table>", "| a | b |\n|---|---|\n| 1&#124;2 | 3 |")]
    [InlineData("A **Markdown** abstract with a <a href=\"https://kiln.example\">link</a>", "A **Markdown** abstract with a [link](https://kiln.example)")]
    [InlineData("<script>alert(1)</script><img src=x onerror=alert(1)><p>&lt;b&gt; stays text</p>", "&#60;b> stays text")]
    public void Html_becomes_markdown(string html, string markdown) => Assert.Equal(markdown, HtmlText.ToMarkdown(html));

    [Fact]
    public void Whatever_comes_out_can_be_shown_and_says_no_more_than_what_went_in()
    {
        string[] pieces =
        [
            "<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<br>", "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td>", "</table>", "<a href='https://kiln.example'>", "</a>", "<h3>", "</h3>",
            "clay", " fire ", "*", "_", "#", "1. ", "- ", "[", "](x)", "`", "$", "\\", "&amp;", "&lt;", "|", "~~", "<pre>", "</pre>", "\n", "\n\n", "<dl><dt>", "<dd>", "<s>", "<code>", ":", "!",
        ];
        var random = new Random(4);
        var texts = Enumerable.Range(0, 3_000).Select(_ => string.Concat(random.GetItems(pieces, random.Next(16))));
        foreach (var html in texts.Concat(RandomText.Many(500, 80)))
        {
            var markdown = HtmlText.ToMarkdown(html);
            Assert.True(Markdown.Check("Abstract", markdown).Succeeded, html);
            var words = string.Concat(Markdown.PlainText(markdown).Where(char.IsLetter));
            var left = html.Where(char.IsLetter).CountBy(c => c).ToDictionary();
            foreach (var (letter, count) in words.CountBy(c => c)) Assert.True(count <= left.GetValueOrDefault(letter), $"{html} → {markdown}");
            if (html.Contains("<p>", StringComparison.Ordinal)) Assert.Equal(html.Split("clay").Length, Markdown.PlainText(markdown).Split("clay").Length);
        }
    }

    [Fact]
    public void Hostile_html_is_read_in_time_that_grows_with_its_length()
    {
        string[] pieces =
        [
            "<b>", "<p>", "<div>", "<table>", "<table><tr><td>", "<ul><li>", "<a href=x>", "<font size=1><p>", "</b>", "<!--", "<", "&", "&amp;", "<b", "<i><b></i>", "<dl><dt>", "<li>",
            "<h1>", "<td>", "<script>", "<svg>", "<nav>", "<pre>", "&lt;p&gt;", "&lt;p ", "x<br>", "*<br>", "[<br>", "`<br>", "$<br>",
        ];
        foreach (var piece in pieces) Assert.NotNull(HtmlText.ToMarkdown("<p>" + string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length))));
    }
}
