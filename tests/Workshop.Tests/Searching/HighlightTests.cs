using Workshop.Searching;

namespace Workshop.Tests.Searching;

public sealed class HighlightTests
{
    private static string Marked(IEnumerable<Piece> pieces) => string.Concat(pieces.Select(piece => piece.IsHit ? $"[{piece.Text}]" : piece.Text));

    [Theory]
    [InlineData("zdeb", "Lenka Zdeborová", "Lenka [Zdeb]orová")]
    [InlineData("Zdeborova", "Zdeborová", "[Zdeborová]")]
    [InlineData("schoelk", "Bernhard Schölkopf", "Bernhard [Schölk]opf")]
    [InlineData("schölk", "Schoelkopf", "[Schoelk]opf")]
    [InlineData("scholk", "Schoelkopf", "[Schoelk]opf")]
    [InlineData("scholk", "Scho\u0308lkopf", "[Scho\u0308lk]opf")]
    [InlineData("stras", "Straße", "[Straß]e")]
    [InlineData("strasse", "Straße", "[Straße]")]
    [InlineData("thor", "Þór", "[Þór]")]
    [InlineData("obri", "O’Brien", "[O’Bri]en")]
    [InlineData("brie", "O’Brien", "O’[Brie]n")]
    [InlineData("fiel", "ﬁelds", "[ﬁel]ds")]
    [InlineData("talk ta", "Talks, a talk at ta", "[Talk]s, a [talk] at [ta]")]
    [InlineData("学習", "深層学習と学習", "深層[学習]と[学習]")]
    [InlineData("学 習", "学習", "[学習]")]
    [InlineData("山田太郎", "山田 太郎さん", "[山田 太郎]さん")]
    [InlineData("b", "a b c", "a [b] c")]
    [InlineData("", "a b c", "a b c")]
    [InlineData("x", "", "")]
    [InlineData("script", "<script>", "<[script]>")]
    public void Exactly_what_was_found_is_marked(string query, string text, string marked) =>
        Assert.Equal(marked, Marked(Highlight.Mark(text, SearchQuery.Parse(query))));

    [Fact]
    public void Marking_loses_nothing_and_marks_where_the_query_matches()
    {
        var texts = RandomText.Many(3_000, 40).ToList();
        for (var i = 1; i < texts.Count; i++)
        {
            var query = SearchQuery.Parse(texts[i - 1][..Math.Min(6, texts[i - 1].Length)]);
            var pieces = Highlight.Mark(texts[i], query);
            Assert.Equal(texts[i], string.Concat(pieces.Select(piece => piece.Text)));
            if (query.Matches(Folding.IndexText(texts[i]))) Assert.Contains(pieces, piece => piece.IsHit);
        }
    }

    [Fact]
    public void An_excerpt_shows_the_first_hit_between_whole_words()
    {
        var text = string.Join(' ', Enumerable.Range(1, 300).Select(i => i == 150 ? "Equivariance" : "word"));
        var excerpt = Marked(Highlight.Excerpt(text, SearchQuery.Parse("equi"), 60));
        Assert.Contains("[Equi]variance", excerpt, StringComparison.Ordinal);
        Assert.StartsWith("… word", excerpt, StringComparison.Ordinal);
        Assert.EndsWith("word …", excerpt, StringComparison.Ordinal);
        Assert.True(excerpt.Length < 80, excerpt);
    }

    [Fact]
    public void An_excerpt_without_a_hit_is_the_beginning() =>
        Assert.Equal("Opening remarks and …", Marked(Highlight.Excerpt("Opening remarks and a coffee break", SearchQuery.Parse("zebra"), 20)));

    [Fact]
    public void An_excerpt_can_be_taken_of_any_text()
    {
        foreach (var text in RandomText.Many(2_000, 80))
            Assert.True(string.Concat(Highlight.Excerpt(text, SearchQuery.Parse("a ö 学 oe"), 20).Select(piece => piece.Text)).Length <= Math.Max(text.Length, 64));
    }
}
