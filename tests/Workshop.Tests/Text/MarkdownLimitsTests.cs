using System.Diagnostics;
using Workshop.Text;

namespace Workshop.Tests.Text;

public sealed class MarkdownLimitsTests
{
    /// <summary>What takes half a second on two idle cores has twenty times that here; what is quadratic would need minutes.</summary>
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(10);

    private static string Times(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    public static TheoryData<string> Hostile =>
    [
        "[", "]", "![", "[](", "[a](", "[a](<", "[^a]", "[^a]: x\n", "[a]: x\n", "[a]: b 'c\n", "[[a]](b)", "](", "[*a](b)", "*[a*](b)",
        "*", "*a ", "a* ", "**a", "a**b", "_a ", "*_", "***a ", "a***b* ", "*a **a ", "~~a ", "a~~", "**a** ",
        ">", "> ", "> a\n", "> > a\n\n", "- ", "- a\n", "- > ", "1. a\n", "#", "# a\n", "a\n=\n", "a\n:   b\n", ":   b\n",
        "`", "`a", "`a``b```c", "```\n", "|", "a|", "|\n", "a | b\nc\n", "|*a", "| a | b |\n|--|--|\n| c | d |\n\n",
        "$", "$a ", "$a\\$b", "$$a ", "$$\n", "$$\na\n", "\\(", "\\[", "\\[\n", "\\", "<", "<a ", "<http:", "<!--", "&", "&#1", "http://", "http://a.b ", "www.a.b(", "a@b.c ",
        "\0", "\u0301", "a\u0301", "\t", "\n", "    a\n", "(", "![a](b)",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_of_the_greatest_length_ends_in_bounded_time_on_a_small_stack(string piece)
    {
        var source = Times(piece, Markdown.LongestSource);
        var clock = Stopwatch.StartNew();
        OnSmallStack(() =>
        {
            Markdown.Render(source, new("a", 2));
            Markdown.PlainText(source);
            Markdown.Summary(source, 200);
        });
        Assert.True(clock.Elapsed < Enough, $"{clock.Elapsed}");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("**")]
    [InlineData("> ")]
    [InlineData("`")]
    [InlineData("|\n")]
    [InlineData("$")]
    public void A_megabyte_is_a_problem_at_once(string piece)
    {
        var clock = Stopwatch.StartNew();
        var outcome = Markdown.Render(Times(piece, 1_000_000), new("a", 2));
        Assert.Contains("1,000,000 characters", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
        Assert.True(clock.ElapsedMilliseconds < 2_000, $"{clock.Elapsed}");
    }

    [Fact]
    public void Paragraphs_each_at_their_limit_end_in_bounded_time()
    {
        string[] paragraphs = [Times("[](", 2_900), Times("[a](", 3_900), new('[', 1_990), Times("*a ", 8_900), Times("http://a.b ", 11_000), Times("**a ", 4_000) + Times("b** ", 4_000), Times("|a", 198) + "\n" + Times("|-", 198) + "\n" + Times("|\n", 700)];
        foreach (var paragraph in paragraphs)
        {
            var source = Times(paragraph + "\n\n", Markdown.LongestSource);
            var clock = Stopwatch.StartNew();
            OnSmallStack(() => Markdown.Render(source, new("a", 2)));
            Assert.True(clock.Elapsed < Enough, $"{paragraph[..4]}: {clock.Elapsed}");
        }
    }

    [Theory]
    [InlineData("> ", 200)]
    [InlineData("- ", 200)]
    [InlineData("**a ", 150)]
    [InlineData("[", 1_900)]
    public void What_is_nested_too_deeply_is_a_problem_of_its_field(string piece, int times)
    {
        var source = string.Concat(Enumerable.Repeat(piece, times)) + "x" + (piece[0] == '*' ? string.Concat(Enumerable.Repeat(" b**", times)) : "");
        var outcome = Markdown.Check("abstract", source);
        if (piece == "[") Assert.True(outcome.Succeeded); // brackets that open nothing are brackets
        else Assert.Equal([new Problem("abstract", "Lists, quotes or emphasis are nested too deeply in this text.")], outcome.Problems);
        Assert.Contains("x", Markdown.Show(source, new("a", 2)), StringComparison.Ordinal);
        Assert.NotEmpty(Markdown.PlainText(source));
    }

    [Fact]
    public void What_cannot_be_rendered_is_shown_as_typed() =>
        Assert.Equal($"<p class=\"as-typed\">{Times("&gt; ", 1_000)}&lt;b&gt;</p>\n", Markdown.Show(Times("> ", 400) + "<b>", new("a", 2)));

    [Fact]
    public void A_list_of_six_hundred_papers_is_no_problem()
    {
        Assert.True(Markdown.Check("body", string.Concat(Enumerable.Range(1, 600).Select(i => $"- *A. Author, B. Author:* [**Title {i}**](https://x.example/{i}) ($k_{i}$)\n"))).Succeeded);
        Assert.True(Markdown.Check("body", "| a | b | c | d |\n|--|--|--|--|\n" + string.Concat(Enumerable.Range(1, 600).Select(i => $"| [{i}](/x) | *b* | c | d |\n"))).Succeeded);
        Assert.True(Markdown.Check("body", null).Succeeded);
    }

    [Theory]
    [InlineData(101, 1, "A table may have 100 columns.")]
    [InlineData(99, 900, "The tables of one text may have 40,000 cells.")]
    public void A_table_beyond_measure_is_a_problem(int columns, int rows, string message)
    {
        var header = Times("|a", 2 * columns) + "\n" + Times("|-", 2 * columns) + "\n";
        Assert.Equal(message, Assert.Single(Markdown.Render(header + Times("|\n", 2 * rows), new("a", 2)).Problems).Message);
    }

    private static void OnSmallStack(Action work)
    {
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Record.Exception(work), 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(thrown);
    }
}
