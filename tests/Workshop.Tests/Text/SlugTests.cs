using Workshop.Tests.Searching;
using Workshop.Text;

namespace Workshop.Tests.Text;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Learning Meaningful Representations of Life 2019", "learning-meaningful-representations-of-life-2019")]
    [InlineData("JAX, M.D.: End-to-End!", "jax-md-end-to-end")]
    [InlineData("Bernhard Schölkopf", "bernhard-scholkopf")]
    [InlineData("Mr. Prabhat", "mr-prabhat")]
    [InlineData("O’Brien & Sons", "obrien-sons")]
    [InlineData("  --Straße--  ", "strasse")]
    [InlineData("ML4PS 学習 2019", "ml4ps-2019")]
    public void A_title_gives_a_slug(string title, string slug) => Assert.Equal(slug, Slug.From(title));

    [Fact]
    public void A_long_title_is_cut_between_words()
    {
        var slug = Slug.From(string.Concat(Enumerable.Repeat("representation learning ", 10)));
        Assert.Equal("representation-learning-representation-learning-representation-learning", slug);
    }

    [Fact]
    public void A_title_in_other_letters_gets_a_slug_of_its_own()
    {
        Assert.NotEqual(Slug.From("機械学習"), Slug.From("深層学習"));
        Assert.StartsWith("bo-", Slug.From("Bo"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_text_gives_a_valid_slug_and_the_same_one_again()
    {
        foreach (var text in RandomText.Many(5_000, 120))
        {
            Assert.True(Slug.IsValid(Slug.From(text)), $"{text} → {Slug.From(text)}");
            Assert.Equal(Slug.From(text), Slug.From(text));
            Assert.Equal(Slug.From(text).Trim('-'), Slug.From(text));
        }
    }

    [Theory]
    [InlineData("lmrl-2019", true)]
    [InlineData("abc", true)]
    [InlineData("ab", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("LMRL", false)]
    [InlineData("a_b", false)]
    [InlineData("schölkopf", false)]
    [InlineData("a/b", false)]
    [InlineData("abc\n", false)]
    public void A_slug_has_one_alphabet(string? text, bool valid) => Assert.Equal(valid, Slug.IsValid(text));

    [Fact]
    public void A_slug_has_at_most_eighty_characters()
    {
        Assert.True(Slug.IsValid(new string('a', 80)));
        Assert.False(Slug.IsValid(new string('a', 81)));
    }
}
