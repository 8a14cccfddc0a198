using Workshop.Importing;
using Workshop.Importing.Pages;

namespace Workshop.Tests.Importing.Pages;

public sealed class OrgBlocksTests
{
    [Theory]
    [InlineData("#+TITLE: Kiln days\n#+SUBTITLE: On clay\n#+OPTIONS: toc:nil\n\n* Clay\n** Glaze\nText", "h1 Kiln days\np On clay\nh2 Clay\nh3 Glaze\np Text")]
    [InlineData("#+todo: OPEN | GIVEN CANCELLED\n* GIVEN Ada Ofen: Clay :a:b:\n* CANCELLED Glaze\n* [#A] DONE Fire", "h2 Ada Ofen: Clay\nh2 Glaze (cancelled)\nh2 Fire")]
    [InlineData("A *kiln* is /hot/, +cold+, =hot=, _hot_; see [[https://kiln.example][the kiln]] at 9/10 and a*b*c.", "p A **kiln** is *hot*, ~~cold~~, `hot`, hot; see the kiln→https://kiln.example at 9/10 and a*b*c.")]
    [InlineData("* Day <2026-05-04 Mon>\n<2026-05-04 Mon 09:15-10:00>, until [2026-05-01 Fri]", "h2 Day 2026-05-04\np 2026-05-04 09:15-10:00, until 2026-05-01")]
    [InlineData("| When | What |\n|------+------|\n| 9:00 | Glaze |", "th When | What\ntr 9:00 | Glaze")]
    [InlineData("- Where :: the old kiln\n- Dress :: aprons", "- Where: the old kiln\n- Dress: aprons")]
    [InlineData("* Clay\n:PROPERTIES:\n:AFFILIATION: Delft\n:CUSTOM_ID: clay\n:END:\nText", "h2 Clay\np Affiliation: Delft\np Text")]
    [InlineData("* Clay\nDEADLINE: <2026-05-04 Mon>\n#+begin_quote\nText\n#+end_quote", "h2 Clay\np Text")]
    [InlineData("* Clay\n:Venue:\nDelft", "h2 Clay\np :Venue: / Delft")]
    [InlineData("* Clay\nSCHEDULED: <2026-05-04 Mon 09:15>\nDEADLINE: 1 April for abstracts", "h2 Clay\np 2026-05-04 09:15 / DEADLINE: 1 April for abstracts")]
    [InlineData("* COMMENT Fees\nAsk Ada.\n* Clay\n#+begin_comment\nAsk Emmy.\n#+end_comment\n#+begin_src\n* not a heading\n#+end_src\nText", "h2 Clay\n- not a heading\np Text")]
    [InlineData("[[https://a.example/clay--days/x/][9--10 /May/]] -- [[/talks/][talks]]", "p 9--10 /May/→https://a.example/clay--days/x/ -- talks→/talks/")]
    public void Org_mode_is_read_into_blocks(string text, string blocks) => Assert.Equal(blocks, Outline.Of(text, "page.org"));

    [Fact]
    public void What_its_author_noted_stands_aside_and_every_line_stays_where_it_was()
    {
        var page = Page.Of(Source.Pasted("#+title: Kiln\n# ask Ada\n\n* Plans :noexport:\n** Invite Emmy\nOr not.\n\n* TODO buy clay\n* Programme\nText"));
        Assert.Equal([1, 9, 10], page.Blocks.Select(block => block.Line));
        Assert.Equal([2, 4, 5, 6, 8], page.Aside.Select(left => left.Origin.Line));
    }

    [Theory]
    [InlineData("#+DATE: 24 June 2031\nText")]
    [InlineData("* Clay\n:PROPERTIES:\n:MOOD: good\n:END:\nText")]
    [InlineData("* Clay\nDEADLINE: <2026-05-04 Mon>\nText")]
    [InlineData("#+todo: MAYBE | DONE\n* MAYBE Clay\nText")]
    [InlineData("* Clay\n#+begin_comment\nAsk Emmy.\n#+end_comment\nText")]
    public void What_is_not_read_stands_aside(string text) => Assert.NotEmpty(Page.Of(Source.Pasted(text, "page.org")).Aside);

    [Fact]
    public void What_is_a_picture_and_what_a_category_only()
    {
        var page = Page.Of(Source.Pasted("'''Important:''' come soon.\n= Kiln days =\n[[Category:Workshops|Kiln]] [[File:a.png|Ofen Ltd|90px]] [[Datei:b.png|alt=Ton AG]] [[File:c.png|90px]]", "kiln.wiki"));
        Assert.Null(page["title"]);
        Assert.Equal(["Ofen Ltd", "Ton AG"], page.Blocks.SelectMany(block => block.Words().Runs).Where(run => run.Kind == RunKind.Picture).Select(run => run.Text));
    }

    [Fact]
    public void Of_a_page_of_MediaWiki_comments_and_notes_stand_aside_and_its_subject_is_its_title()
    {
        var page = Page.Of(Source.Pasted("__NOTOC__\n{{Event}}\n'''Kiln days''' are in May.<ref>Or in\nJune.</ref>\n<!-- ask\nAda -->\n== Sponsors ==\n[[File:a b.png|90px|Ofen Ltd]]\n== Notes ==\n<references />", "kiln.wiki"));
        Assert.Equal("Kiln days", page["title"]);
        Assert.Equal([(3, "It is a note at the foot of the page."), (5, "It is a comment.")], page.Aside.Select(left => (left.Origin.Line, left.Reason)));
        Assert.Equal([3, 7, 8, 9], page.Blocks.Select(block => block.Line));
    }
}
