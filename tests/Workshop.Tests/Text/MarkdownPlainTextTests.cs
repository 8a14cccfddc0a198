using Workshop.Text;

namespace Workshop.Tests.Text;

public sealed class MarkdownPlainTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("The *goal* of [NeurIPS](https://nips.cc/)\nis `x`.\n\nNext.", "The goal of NeurIPS is x.\n\nNext.")]
    [InlineData("# Call\n\nFor **posters**", "Call\n\nFor posters")]
    [InlineData("- a\n- b\n  - c\n\nd", "- a\n- b\n  - c\n\nd")]
    [InlineData("3. a\n4. b", "3. a\n4. b")]
    [InlineData("> a\n\n> b", "a\n\nb")]
    [InlineData("a  \nb", "a\nb")]
    [InlineData("| Name | Day |\n|--|--|\n| *A* | 1 |", "Name | Day\nA | 1")]
    [InlineData("Notification\n:   1 October\n:   later", "Notification: 1 October\nlater")]
    [InlineData("A[^1].\n\n[^1]: Note.", "A[1].\n\n[1] Note.")]
    [InlineData("$a_b*c*$ and $$x$$\n\n$$\ny\n$$", "$a_b*c*$ and $$x$$\n\n$$\ny\n$$")]
    [InlineData("![A portrait](/p.png) <https://x.example> www.x.example", "A portrait https://x.example www.x.example")]
    [InlineData("```\na  b\n```\n\n---\n\n<b>c</b> &amp; &#8238;d", "a  b\n\n<b>c</b> & d")]
    [InlineData("a\0b\r\nc\u202Ed", "ab cd")]
    public void Plain_text_is_the_words(string source, string text) => Assert.Equal(text, Markdown.PlainText(source));

    [Theory]
    [InlineData("Short.", 20, "Short.")]
    [InlineData("One sentence. Another sentence.", 20, "One sentence.")]
    [InlineData("# Heading\n\nOne *sentence*. Another sentence.", 20, "One sentence.")]
    [InlineData("One. Two.\n\nThree. Four five six.", 17, "One. Two. Three.")]
    [InlineData("Prof. J. K. Rowe et al. show e.g. this. And that.", 43, "Prof. J. K. Rowe et al. show e.g. this.")]
    [InlineData("A value of 3.14 is used. Then more.", 28, "A value of 3.14 is used.")]
    [InlineData("Is it? “Yes.” And so on and on.", 15, "Is it? “Yes.”")]
    [InlineData("With $f(x). Y$ in it. More of it.", 25, "With $f(x). Y$ in it.")]
    [InlineData("One long sentence, without any end in sight", 20, "One long sentence…")]
    [InlineData("Donaudampfschifffahrt", 10, "Donaudamp…")]
    [InlineData("😀😀😀😀😀😀", 6, "😀😀…")]
    [InlineData("機械学習です。深層学習です。", 10, "機械学習です。")]
    [InlineData("- only\n- a list\n- of things", 12, "- only - a…")]
    public void A_summary_ends_where_a_reader_pauses(string source, int maxChars, string summary) => Assert.Equal(summary, Markdown.Summary(source, maxChars));

    [Fact]
    public void A_summary_is_one_line_and_never_longer_than_asked()
    {
        foreach (var source in RandomMarkdown.Many(3_000))
            for (var length = 1; length < 100; length += 33)
            {
                var summary = Markdown.Summary(source, length);
                Assert.True(summary.Length <= length, $"{summary.Length} > {length}: {summary}");
                Assert.DoesNotContain('\n', summary);
            }
    }
}
