using Workshop.Text;

namespace Workshop.Tests.Text;

public sealed class WordsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("A", "A")]
    [InlineData("A|B", "A and B")]
    [InlineData("A|B|C", "A, B and C")]
    public void A_list_ends_with_and(string items, string text) => Assert.Equal(text, Words.List(items.Split('|')));

    [Theory]
    [InlineData(0, "no talks")]
    [InlineData(1, "1 talk")]
    [InlineData(22, "22 talks")]
    [InlineData(100_000, "100,000 talks")]
    public void A_number_and_its_noun_agree(int number, string text) => Assert.Equal(text, Words.Count(number, "talk"));

    [Fact]
    public void An_irregular_plural_is_given() => Assert.Equal("2 people", Words.Count(2, "person", "people"));

    [Fact]
    public void Names_and_titles_get_typographic_signs() => Assert.Equal("Katie Bouman’s “Title”", $"{Words.Possessive("Katie Bouman")} {Words.Quoted("Title")}");
}
