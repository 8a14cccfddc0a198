using Workshop.Importing;
using Workshop.Importing.Pages;

namespace Workshop.Tests.Importing.Pages;

public sealed class MarkedBlocksTests
{
    [Theory]
    [InlineData("# Kiln Days #\n\nClay\n===\n\nFire\n----\n", "h1 Kiln Days\nh1 Clay\nh2 Fire")]
    [InlineData("## Day 1 {#day-1}\n{:.lead}\nText [here](x.html){:.button} {% include a.html %}{{ page.b }}", "h2 Day 1\np Text here→x.html")]
    [InlineData("one\ntwo  \nthree\n\nfour", "p one / two // three\np four")]
    [InlineData("- a\n  - b\n- c\n\n  more\n\nafter", "- a\n-- b\n- c\np1 more\np after")]
    [InlineData("1. a\n   1) b\n2. c\n[x] d", "- 1. a\n-- 1) b\n- 2. c / [x] d")]
    [InlineData("* **bold** and *em* and ~~old~~ and `code` and snake_case", "- **bold** and *em* and ~~old~~ and `code` and snake_case")]
    [InlineData("2 * 3 * 4, **open, [open, $a_b$ and $c_d$", "p 2 * 3 * 4, **open, [open, $a_b$ and $c_d$")]
    [InlineData("[[Slides](a.pdf)] [Kiln][k], [k] ![Ada](a.png) <https://b.example> <ada@kiln.example>\n\n[k]: https://kiln.example \"The kiln\"",
        "p [Slides→a.pdf] Kiln→https://kiln.example, k→https://kiln.example <Ada> https://b.example→https://b.example ada@kiln.example→mailto:ada@kiln.example")]
    [InlineData("| Time | Talk |\n|---|:--|\n| 9:00 | Glaze |\n|------|----|", "th Time | Talk\ntr 9:00 | Glaze")]
    [InlineData("Programme\nSaturday | |\n9:00 | Glaze |\n9:30 | Break |", "p Programme\ntr Saturday | \ntr 9:00 | Glaze\ntr 9:30 | Break")]
    [InlineData("9:00\tGlaze\tAda Ofen\n9:30\tBreak\t", "tr 9:00 | Glaze | Ada Ofen\ntr 9:30 | Break")]
    [InlineData("Home | Programme | Contact", "p Home | Programme | Contact")]
    [InlineData("When\n: 14 May\n\nWhere\n: Delft\n\nText", "When = p 14 May\nWhere = p Delft\np Text")]
    [InlineData("> quoted\n> on", "p quoted / on")]
    [InlineData("```\n# no heading\n```\nText", "pre # no heading\np Text")]
    [InlineData("<div class=\"row\">\n        <h4>Kiln</h4>\n\n            <p>Text **bold**\n            </p>\n</div>\n\n### <a id=\"x\"></a> Ada", "h4 Kiln\np Text **bold**\nh3 Ada")]
    [InlineData("<table>\n<tr><td>9:00</td><td>Glaze <b>x</b>\n\n</td></tr><tr><td>9:30</td><td>[Ada](a)</tr>\n</table>", "tr 9:00 | Glaze **x**\ntr 9:30 | Ada→a")]
    [InlineData("p < 0.05 and <script> & R&D", "p p < 0.05 and <script> & R&D")]
    [InlineData("a\n***\nb", "p a\n---\np b")]
    public void Text_is_read_into_blocks(string text, string blocks) => Assert.Equal(blocks, Outline.Of(text, "page.md"));

    [Theory]
    [InlineData("---\ntitle: \"Kiln: Days\"\nlinks:\n  - label: Home\n    url: https://kiln.example\nabout: >\n  clay\n  and fire\ntags: [a]\n---\nText",
        "title=Kiln: Days|links=|links.label=Home|links.url=https://kiln.example|about=clay and fire|tags=[a]")]
    [InlineData("+++\ntitle = \"Kiln\"\n+++\nText", "title=Kiln")]
    [InlineData("Title: Kiln\nDate: 2031-05-01\nsave_as: index.html\n\nText", "title=Kiln|date=2031-05-01|save_as=index.html")]
    public void What_stands_ahead_of_the_text_is_not_part_of_it(string text, string fields)
    {
        var page = Page.Of(Source.Pasted(text, "page.md"));
        Assert.Equal(fields, string.Join('|', page.Fields.Select(field => $"{field.Key}={field.Value}")));
        Assert.Equal(("p Text", text.Count(c => c == '\n') + 1), (Outline.Of(page.Blocks), page.Blocks[0].Line));
    }

    [Fact]
    public void An_announcement_is_not_front_matter() => Assert.Equal("p Title: Glaze / Speaker: Ada Ofen", Outline.Of("Title: Glaze\nSpeaker: Ada Ofen", "talk.md"));

    [Fact]
    public void Comments_stand_aside_and_every_line_stays_where_it_was()
    {
        var page = Page.Of(Source.Pasted("one\n<!-- two\n# three -->\nfour\n\n{% comment %}\nfive\n{% endcomment %}\nsix\n\n[//]: # (seven)\neight", "page.md"));
        Assert.Equal([1, 4, 9, 12], page.Blocks.Select(block => block.Line));
        Assert.Equal([2, 6, 11], page.Aside.Select(left => left.Origin.Line));
        Assert.DoesNotContain("three", page.Blocks.Text(), StringComparison.Ordinal);
    }
}
