using System.Diagnostics;
using Workshop.Text;

namespace Workshop.Tests.Text;

public sealed class WordMarksTests
{
    [Theory]
    [InlineData("The talk is at nine.", "The talk is at ten.", "The talk is at [-nine-][+ten+].")]
    [InlineData("one two three", "one three", "one [-two -]three")]
    [InlineData("", "new", "[+new+]")]
    [InlineData("old", "", "[-old-]")]
    [InlineData("a b", "c d", "[-a b-][+c d+]")]
    [InlineData("same", "same", "same")]
    [InlineData("naïve", "naive", "[-naïve-][+naive+]")]
    [InlineData("cafe\u0301 au lait", "cafe\u0301 noir", "cafe\u0301 [-au lait-][+noir+]")]
    [InlineData("x 😀 y", "x 😁 y", "x [-😀-][+😁+] y")]
    public void Words_are_marked_and_not_letters(string was, string now, string marked) =>
        Assert.Equal(marked, string.Concat(WordMarks.Between(was, now).Select(part => part.Mark switch
        {
            Mark.Removed => $"[-{part.Text}-]", Mark.Added => $"[+{part.Text}+]", _ => part.Text,
        })));

    [Fact]
    public void Read_without_what_was_added_it_is_the_earlier_text_and_without_what_was_removed_the_later()
    {
        var dice = new Random(20191214);
        string[] words = ["a", "b", " ", "  ", "\n", ".", "😀", "e\u0301", "word", "\ud800", "<b>"];
        for (var n = 0; n < 3_000; n++)
        {
            var (was, now) = (Text(), Text());
            var marks = WordMarks.Between(was, now);
            Assert.Equal(was, string.Concat(marks.Where(part => part.Mark != Mark.Added).Select(part => part.Text)));
            Assert.Equal(now, string.Concat(marks.Where(part => part.Mark != Mark.Removed).Select(part => part.Text)));
            Assert.DoesNotContain(marks, part => part.Text.Length == 0);
        }

        string Text() => string.Concat(Enumerable.Range(0, dice.Next(12)).Select(_ => words[dice.Next(words.Length)]));
    }

    [Fact]
    public void Two_long_texts_with_nothing_in_common_do_not_take_long()
    {
        var (was, now) = (string.Join(' ', Enumerable.Range(0, 200_000)), string.Join(' ', Enumerable.Range(500_000, 200_000)));
        var watch = Stopwatch.StartNew();
        Assert.Equal(2, WordMarks.Between(was, now).Count);
        var (one, other) = (string.Join(' ', Enumerable.Range(0, 4_000)), string.Join(' ', Enumerable.Range(0, 4_000).Reverse()));
        Assert.True(WordMarks.Between(one, other).Count > 0);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10));
    }
}
