using Workshop.Text;

namespace Workshop.Tests.Text;

public sealed class MarkdownTests
{
    private static readonly MarkdownContext About = new("about", 2);

    private static string Rendered(string source) => Markdown.Render(source, About).Value.TrimEnd('\n');

    [Theory]
    [InlineData("", "")]
    [InlineData(" \n\n ", "")]
    [InlineData("The goal of *Learning* and **more**, ~~less~~.", "<p>The goal of <em>Learning</em> and <strong>more</strong>, <del>less</del>.</p>")]
    [InlineData("one\ntwo  \nthree\\\nfour", "<p>one\ntwo<br>\nthree<br>\nfour</p>")]
    [InlineData("a < b & c > d \"e\" © &eacute; &lt;", "<p>a &lt; b &amp; c &gt; d \"e\" © é &lt;</p>")]
    [InlineData("`a < b` and `` ` ``", "<p><code>a &lt; b</code> and <code>`</code></p>")]
    [InlineData("- a\n- b\n  - c", "<ul>\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul></li>\n</ul>")]
    [InlineData("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>")]
    [InlineData("7. a\n8. b", "<ol start=\"7\">\n<li>a</li>\n<li>b</li>\n</ol>")]
    [InlineData("- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>")]
    [InlineData("> a\n> b", "<blockquote>\n<p>a\nb</p>\n</blockquote>")]
    [InlineData("***", "<hr>")]
    [InlineData("```python\nx = 1 < 2\n\ny\n```", "<pre><code>x = 1 &lt; 2\n\ny</code></pre>")]
    [InlineData("    indented", "<pre><code>indented</code></pre>")]
    [InlineData("Notification\n:   1 October\n:   *or later*", "<dl>\n<dt>Notification</dt>\n<dd>1 October</dd>\n<dd><em>or later</em></dd>\n</dl>")]
    [InlineData("H~2~O x^2^ ==mark== ++ins++ :smile: {.class} --- \"a\"...", "<p>H~2~O x^2^ ==mark== ++ins++ :smile: {.class} --- \"a\"...</p>")]
    public void Text_becomes_html(string source, string html) => Assert.Equal(html, Rendered(source));

    [Theory]
    [InlineData("[NeurIPS 2019](https://nips.cc/Conferences/2019/)", "<a href=\"https://nips.cc/Conferences/2019/\" rel=\"noopener\">NeurIPS 2019</a>")]
    [InlineData("[a](http://x.example \"Its title\")", "<a href=\"http://x.example\" rel=\"noopener\" title=\"Its title\">a</a>")]
    [InlineData("[a](/events/lmrl-2019)", "<a href=\"/events/lmrl-2019\">a</a>")]
    [InlineData("[a](lmrl-2019?x=1&y=2#z)", "<a href=\"lmrl-2019?x=1&amp;y=2#z\">a</a>")]
    [InlineData("[a](mailto:me@x.example)", "<a href=\"mailto:me@x.example\">a</a>")]
    [InlineData("[a](tel:+49-551-2010)", "<a href=\"tel:+49-551-2010\">a</a>")]
    [InlineData("<https://x.example/a_b>", "<a href=\"https://x.example/a_b\" rel=\"noopener\">https://x.example/a_b</a>")]
    [InlineData("<me@x.example>", "<a href=\"mailto:me@x.example\">me@x.example</a>")]
    [InlineData("see https://x.example/a, or", "see <a href=\"https://x.example/a\" rel=\"noopener\">https://x.example/a</a>, or")]
    [InlineData("www.x.example", "<a href=\"https://www.x.example\" rel=\"noopener\">www.x.example</a>")]
    [InlineData("[a][b]\n\n[b]: https://x.example", "<a href=\"https://x.example\" rel=\"noopener\">a</a>")]
    [InlineData("[](https://x.example)", "<a href=\"https://x.example\" rel=\"noopener\">https://x.example</a>")]
    [InlineData("[a](<https://x.example/b c>)", "<a href=\"https://x.example/b%20c\" rel=\"noopener\">a</a>")]
    [InlineData("[a](https://x.example/é%20%zz)", "<a href=\"https://x.example/%C3%A9%20%25zz\" rel=\"noopener\">a</a>")]
    [InlineData("[![b](/p.png)](https://x.example)", "<a href=\"https://x.example\" rel=\"noopener\"><img src=\"/p.png\" alt=\"b\" loading=\"lazy\"></a>")]
    [InlineData("![A *portrait*](/files/p.png)", "<img src=\"/files/p.png\" alt=\"A portrait\" loading=\"lazy\">")]
    [InlineData("![A plot](/files/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef-640x480.png)",
        "<img src=\"/files/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef-640x480.png\" alt=\"A plot\" width=\"640\" height=\"480\" loading=\"lazy\">")]
    [InlineData("![A portrait](https://x.example/p.png)", "<a href=\"https://x.example/p.png\" rel=\"noopener\">A portrait</a>")]
    [InlineData("![A portrait](data:image/png;base64,AAAA)", "A portrait")]
    public void A_link_leads_where_it_says(string source, string html) => Assert.Equal($"<p>{html}</p>", Rendered(source));

    [Theory]
    [InlineData("turned &#x202E;round")]
    [InlineData("turned &#8238;round")]
    [InlineData("turned &#xFFFE;round")]
    public void A_reference_stands_for_no_character_that_a_text_may_not_hold(string source) =>
        Assert.Contains("turned round", Markdown.Show(source, new("t", 2)), StringComparison.Ordinal);

    [Fact]
    public void Table_columns_are_aligned_by_class_and_the_scrolling_box_is_named_by_the_header() => Assert.Equal(
        """
        <div class="table" role="group" tabindex="0" aria-label="Table: Paper, Page &amp; time">
        <table>
        <thead><tr>
        <th scope="col" class="align-left">Paper</th>
        <th scope="col" class="align-right">Page &amp; time</th>
        <td class="align-center"></td>
        <td></td>
        </tr>
        </thead>
        <tbody><tr>
        <td class="align-left"><em>a</em></td>
        <td class="align-right"><code>b|c</code></td>
        <td class="align-center"></td>
        <td></td>
        </tr>
        </tbody>
        </table>
        </div>
        """,
        Rendered("| Paper | Page & time | | |\n|:--|--:|:-:|--|\n| *a* | `b|c` |\n"));

    [Fact]
    public void A_footnote_and_the_places_that_refer_to_it_link_to_each_other() => Assert.Equal(
        """
        <p>A<sup id="about_ref-1"><a href="#about_note-1" aria-label="Note 1">1</a></sup> and B<sup id="about_ref-2"><a href="#about_note-1" aria-label="Note 1">1</a></sup>.</p>
        <ol class="footnotes">
        <li id="about_note-1">
        <p>It is so. <a href="#about_ref-1" aria-label="Back to the text, place 1">↩︎</a> <a href="#about_ref-2" aria-label="Back to the text, place 2">↩︎</a></p>
        </li>
        </ol>
        """,
        Rendered("A[^x] and B[^x].\n\n[^x]: It is so.\n[^unused]: Not shown."));

    [Theory]
    [InlineData("# A\n## B\n# C", "h3 a, h4 b, h3 c")]
    [InlineData("### A\n# B\n### C\n###### D", "h3 a, h3 b, h4 c, h5 d")]
    [InlineData("# A\n## B\n### C\n#### D\n##### E\n###### F", "h3 a, h4 b, h5 c, h6 d, h6 e, h6 f")]
    [InlineData("A\n===\n\nB\n---", "h3 a, h4 b")]
    [InlineData("# Same\n# Same\n# Same 2\n# Same", "h3 same, h3 same-2, h3 same-2-2, h3 same-3")]
    [InlineData("# Für *alle*: 1. $x_1$ & more!\n#\n# …\n# 日程", "h3 fur-alle-1-x-1-more, h3 part, h3 日程")]
    public void Headings_fit_under_their_section_without_a_gap(string source, string outline) => Assert.Equal(
        outline, string.Join(", ", HtmlFragment.Parse(Rendered(source)).QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(h => $"{h.LocalName} {h.Id!["about_".Length..]}")));

    [Theory]
    [InlineData("# Call\n\n[x](#call)", "#about_call")]
    [InlineData("# Call for papers\n\n[x](#Call-for-papers)", "#about_call-for-papers")]
    [InlineData("# 日程\n\n[x](#日程)", "#about_日程")]
    [InlineData("[x](#schedule)", "#schedule")]
    [InlineData("[x](#)", "#")]
    public void A_fragment_means_the_body_it_stands_in_first_and_the_page_then(string source, string href) =>
        Assert.Equal(href, Uri.UnescapeDataString(HtmlFragment.Parse(Rendered(source)).QuerySelector("a")!.GetAttribute("href")!));

    [Fact]
    public void Two_sections_never_share_an_id()
    {
        const string source = "# B C\n\nA[^1]\n\n[^1]: note";
        var ids = new[] { "a", "a-b", "a-b-c", "b" }.SelectMany(prefix => HtmlFragment.Parse(Markdown.Render($"{source}\n\n# C\n# Note 1", new(prefix, 2)).Value)
            .QuerySelectorAll("[id]").Select(element => element.Id)).ToList();
        Assert.Equal(20, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("A b", 2)]
    [InlineData("a", 0)]
    [InlineData("a", 7)]
    public void A_context_that_cannot_be_is_a_bug(string prefix, int level) => Assert.ThrowsAny<ArgumentException>(() => new MarkdownContext(prefix, level));

    [Fact]
    public void The_same_source_gives_the_same_bytes_on_every_thread()
    {
        const string source = "# A\n\n| a | $b$ |\n|--|--|\n| [c](/d) | e[^1] |\n\n[^1]: *f*";
        var expected = Rendered(source);
        Parallel.For(0, 2_000, _ => Assert.Equal(expected, Rendered(source)));
    }
}
