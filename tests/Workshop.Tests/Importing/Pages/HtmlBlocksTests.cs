using Workshop.Importing;
using Workshop.Importing.Pages;

namespace Workshop.Tests.Importing.Pages;

public sealed class HtmlBlocksTests
{
    [Theory]
    [InlineData("<h2>Kiln <em>Days</em><br>2031</h2><p>Clay,\n  water &amp; fire.<p>More", "h2 Kiln *Days* // 2031\np Clay, water & fire.\np More")]
    [InlineData("<ul><li>one<ul><li>two</ul><li>three<p>and more</ul><p>after", "- one\n-- two\n- three\np1 and more\np after")]
    [InlineData("<ul><li><p>in a paragraph</p></li></ul>", "- in a paragraph")]
    [InlineData("<li>without a list</li><li>at all", "- without a list\n- at all")]
    [InlineData("<dl><dt>When<dd>14 May<dd>or 15<dt>Where<dd>Delft</dl><dd>alone</dd>", "When = p 14 May; p or 15\nWhere = p Delft\np alone")]
    [InlineData("<table><tr><th>Time<th>Talk<tr><td>9:00<td>Glaze<tr><td colspan=2>Lunch</table>", "th Time | Talk\ntr 9:00 | Glaze\ntr 2× Lunch")]
    [InlineData("<table><tr><td>9:00<td>Glaze<ul><li>Ada Ofen</li></ul></tr><tr><td>9:30</td><td>Break</tr></table>", "tr 9:00 | Glaze ¶ - Ada Ofen\ntr 9:30 | Break")]
    [InlineData("<table><tr><td>All of<p>the page</td></tr></table>", "p All of\np the page")]
    [InlineData("<big><b>cross<i>ed</big></b> over</i> it", "p **cross*****ed**** over* it")]
    [InlineData("<s>1 May</s> 9 May", "p ~~1 May~~ 9 May")]
    [InlineData("<a href=https://kiln.example><h5>Ada Ofen</h5><p>Delft</p></a><p>x", "h5 Ada Ofen→https://kiln.example\np Delft→https://kiln.example\np x")]
    [InlineData("<img alt='Ada at her kiln'><p>x<script>var y = '<p>z'</script><style>p{}</style>", "p <Ada at her kiln>\np x")]
    [InlineData("<pre>9:00  Glaze\n9:30  Break</pre>", "pre 9:00 Glaze / 9:30 Break")]
    [InlineData("May 11<sup>th</sup>, H<sub>2</sub>O", "p May 11th, H2O")]
    public void Html_is_read_into_blocks(string html, string blocks) => Assert.Equal(blocks, Outline.Of(html, "page.html"));

    [Fact]
    public void What_word_puts_on_the_clipboard_is_a_list_where_it_looks_like_one() => Assert.Equal(
        "h1 Kiln Days\np **Speakers**\n- Ada Ofen\n-- Delft",
        Outline.Of("""
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
            <p class=MsoTitle>Kiln Days<o:p></o:p></p>
            <p class=MsoNormal><b><span lang=EN-GB>Speakers<o:p></o:p></span></b></p>
            <p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span
            style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Ada Ofen</p>
            <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o </span>Delft</p>
            <!--EndFragment--></body></html>
            """, "pasted.html"));

    [Fact]
    public void What_google_docs_puts_on_the_clipboard_is_bold_only_where_it_says_so() => Assert.Equal(
        "p Kiln **Days** ~~1~~ 2 May *2031*",
        Outline.Of("""
            <meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400;font-style:normal">Kiln </span><span
            style="font-weight:700">Days</span><span> </span><span style="text-decoration:line-through">1</span><span> 2 May </span><span style="font-style:italic">2031</span></p></b>
            """, "pasted.html"));

    [Fact]
    public void Navigation_footers_and_notices_stand_aside_with_their_reason()
    {
        var page = Page.Of(Source.Pasted("""
            <!-- made by hand -->
            <nav><a href="/">Home</a></nav>
            <div class="cookie-banner">We use cookies.</div>
            <ul id="main-menu"><li><a href="#a">Programme</a></li></ul>
            <div class="has-sidebar"><p>Clay and water.</p></div>
            <div class="menu"><p>A menu of so many courses that nobody would call it navigation: soup and bread and cheese, fish from the lake with herbs
            from the garden behind the kiln, roots baked in clay, a salad of leaves and flowers, apples, pears, plums, nuts, honey, coffee and tea, and for those
            who stay until the kiln is opened again at midnight a bowl of hot broth with noodles, eggs and whatever is left of it all by then.</p></div>
            <footer>© The kiln</footer>
            """, "page.html"));
        Assert.Equal(2, page.Blocks.Count);
        Assert.Equal(
            ["1 It is a comment.", "2 It is navigation.", "3 It is a notice about cookies.", "4 It is navigation.", "9 It is the page’s footer."],
            page.Aside.OrderBy(left => left.Origin.Line).Select(left => $"{left.Origin.Line} {left.Reason}"));
    }

    [Fact]
    public void Every_block_knows_its_line_and_the_head_says_its_own()
    {
        var page = Page.Of(Source.Pasted("<!doctype html>\n<html lang=de>\n<title>Kiln\nDays</title>\n<meta property='og:url' content='https://kiln.example/'>\n<p>\n\none\n<p>two", "page.html"));
        Assert.Equal([7 + 1, 9], page.Blocks.Select(block => block.Line));
        Assert.Equal(("de", "Kiln Days", "https://kiln.example/"), (page["lang"], page["title"], page["og:url"]));
    }
}
