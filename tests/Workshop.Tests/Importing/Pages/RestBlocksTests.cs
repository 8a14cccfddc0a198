using Workshop.Importing;
using Workshop.Importing.Pages;

namespace Workshop.Tests.Importing.Pages;

public sealed class RestBlocksTests
{
    [Theory]
    [InlineData("====\nKiln\n====\n\nClay\n====\n\nGlaze\n-----\n\nFire\n====", "h1 Kiln\nh2 Clay\nh3 Glaze\nh2 Fire")]
    [InlineData("See `the kiln <https://kiln.example>`_, `Papers`_, ``code`` and :doc:`more <x>`.\n\n.. _Papers: https://papers.example",
        "p See the kiln→https://kiln.example, Papers→https://papers.example, `code` and more.")]
    [InlineData("- Track:\n   - Submission: 1 May\n   - Notification: 9 May\n- Day", "- Track:\n-- Submission: 1 May\n-- Notification: 9 May\n- Day")]
    [InlineData(".. image:: a.png\n   :width: 200\n\nText\n\n.. note::\n\n   Soon.\n\n.. a comment\n\nMore", "p Text\np Soon.\np More")]
    [InlineData("When\n   14 May\n\nText", "When = p 14 May\np Text")]
    [InlineData("+-------+-------+\n| Time  | Talk  |\n+=======+=======+\n| 9:00  | Glaze |\n|       | again |\n+-------+-------+\n| 9:30  | Break |\n+-------+-------+\n\nText",
        "th Time | Talk\ntr 9:00 | Glaze again\ntr 9:30 | Break\np Text")]
    [InlineData("=====  =====\nTime   Talk\n=====  =====\n9:00   Glaze\n9:30   Break\n=====  =====\n\nText", "th Time | Talk\ntr 9:00 | Glaze\ntr 9:30 | Break\np Text")]
    [InlineData(".. list-table::\n   :header-rows: 1\n\n   * - Time\n     - Talk\n   * - 9:00\n     - Glaze\n\nText", "th Time | Talk\ntr 9:00 | Glaze\np Text")]
    [InlineData(".. csv-table:: Talks\n\n   9:00, \"Glaze, again\"\n   9:30, Break\n\nText", "tr 9:00 | Glaze, again\ntr 9:30 | Break\np Text")]
    [InlineData("| one\n| two", "p one // two")]
    [InlineData(":When: 14 May\n:tags: kiln\n\nText", "p When: 14 May\np Text")]
    public void ReStructuredText_is_read_into_blocks(string text, string blocks) => Assert.Equal(blocks, Outline.Of(text, "page.rst"));

    [Fact]
    public void Directives_stand_aside_and_every_line_stays_where_it_was()
    {
        var page = Page.Of(Source.Pasted("Kiln\n====\n\n.. toctree::\n   :hidden:\n\n   Home <self>\n\nText", "index.rst"));
        Assert.Equal([1, 9], page.Blocks.Select(block => block.Line));
        Assert.Equal((4, ".. toctree::"), (Assert.Single(page.Aside).Origin.Line, page.Aside[0].Origin.Text));
    }
}
