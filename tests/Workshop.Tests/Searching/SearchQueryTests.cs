using Workshop.Searching;

namespace Workshop.Tests.Searching;

public sealed class SearchQueryTests
{
    private static bool Finds(string query, string text) => SearchQuery.Parse(query).Matches(Folding.IndexText(text));

    [Theory]
    [InlineData("Zdeborová", "Zdeborova")]
    [InlineData("zdeborova", "Zdeborová")]
    [InlineData("ZDEB", "Lenka Zdeborová")]
    [InlineData("lenka zdeborova", "Zdeborová, Lenka")]
    [InlineData("strasse", "Große Straße")]
    [InlineData("straße", "Grosse Strasse")]
    [InlineData("lodz", "Łódź")]
    [InlineData("Søren", "Soren")]
    [InlineData("Soeren", "Søren")]
    [InlineData("Aarhus", "Århus")]
    [InlineData("Arhus", "Aarhus")]
    [InlineData("obrien", "O’Brien")]
    [InlineData("O'Brien", "OBrien")]
    [InlineData("économie", "L’économie de demain")]
    [InlineData("M.D.", "JAX, M.D.: End-to-End")]
    [InlineData("学習", "深層機械学習の基礎")]
    [InlineData("学", "機械学習")]
    [InlineData("山田太郎", "山田 太郎")]
    [InlineData("AI 研究", "AI研究")]
    [InlineData("학습", "기계학습을 위한")]
    [InlineData("เรียน", "การเรียนรู้ของเครื่อง")]
    [InlineData("हिन्दी", "हिन्दी भाषा")]
    [InlineData("Атанасов", "атанасов")]
    [InlineData("fuel", "Fuel cells")]
    [InlineData("mc2", "E=mc²")]
    public void A_query_finds(string query, string text) => Assert.True(Finds(query, text), $"{SearchQuery.Parse(query).ToFts5()} in {Folding.IndexText(text)}");

    [Theory]
    [InlineData("larsen lindorf zeitlinger", "Kresten Lindorff-Larsen")] // every word counts
    [InlineData("arsen", "Larsen")] // beginnings, not middles
    [InlineData("ml", "MLOps")] // two letters are a word
    [InlineData("fuel", "Full house")]
    [InlineData("true", "Trust and trump")]
    [InlineData("Michal", "Michael")]
    [InlineData("学習", "習学")]
    [InlineData("", "anything")]
    [InlineData("…", "anything …")]
    public void A_query_does_not_find(string query, string text) => Assert.False(Finds(query, text), SearchQuery.Parse(query).ToFts5());

    [Fact]
    public void Three_spellings_of_one_name_are_one()
    {
        string[] spellings = ["Schölkopf", "Schoelkopf", "Scholkopf", "scho\u0308lkopf"];
        foreach (var query in spellings)
            foreach (var text in spellings)
                for (var length = 7; length <= query.Length; length++)
                    Assert.True(Finds(query[..length], $"Bernhard {text} (Invited Talk 1)"), $"{query[..length]} finds {text}");
    }

    [Theory]
    [InlineData("Schölkopf talk", "(\"scholkopf\"* OR \"schoelkopf\"*) AND \"talk\"*")]
    [InlineData("fuel", "\"fuel\"*")]
    [InlineData("goethe", "(\"goethe\"* OR \"gothe\"*)")]
    [InlineData("poem", "(\"poem\"* OR \"pom\")")]
    [InlineData("3d 学習", "\"3d\" AND \"学 習\"")]
    [InlineData("a\" OR * NEAR(b c) col:x -y ^z", "\"a\" AND \"or\" AND \"near\"* AND \"b\" AND \"c\" AND \"col\"* AND \"x\" AND \"y\"")]
    [InlineData("same SAME sâme", "\"same\"*")]
    [InlineData("\"'();--", "\"\"")]
    public void A_query_is_an_expression_of_quoted_words(string query, string expression) => Assert.Equal(expression, SearchQuery.Parse(query).ToFts5());

    [Fact]
    public void Nothing_that_is_typed_becomes_an_operator()
    {
        foreach (var raw in RandomText.Many(5_000, 60))
        {
            var expression = SearchQuery.Parse(raw).ToFts5();
            var outside = string.Concat(expression.Split('"').Where((_, i) => i % 2 == 0)).Replace(" AND ", "", StringComparison.Ordinal)
                .Replace(" OR ", "", StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal).Trim('(', ')');
            Assert.All(outside, c => Assert.Contains(c, "()"));
            Assert.Equal(0, expression.Count(c => c == '"') % 2);
            Assert.DoesNotContain(expression, char.IsControl);
        }
    }

    [Fact]
    public void What_is_typed_without_end_is_bounded()
    {
        Assert.True(SearchQuery.Parse(new string('x', 1_000_000)).ToFts5().Length < 100);
        Assert.Equal(7, SearchQuery.Parse(string.Join(' ', Enumerable.Range(100, 1_000))).ToFts5().Split(" AND ").Length - 1);
        Assert.True(SearchQuery.Parse(new string('学', 1_000_000)).ToFts5().Length < 500);
        Assert.Equal(SearchQuery.LongestText, SearchQuery.Parse(new string(' ', 50) + new string('y', 1_000)).Text.Length);
        Assert.True(SearchQuery.Parse(null).IsEmpty);
    }

    [Fact]
    public void A_text_is_found_by_each_of_its_own_words()
    {
        foreach (var text in RandomText.Many(2_000, 40))
            foreach (var word in Folding.Words(text).Where(word => word.Length <= 40))
                Assert.True(Finds(word, text), $"{word} in {Folding.IndexText(text)}");
    }
}
