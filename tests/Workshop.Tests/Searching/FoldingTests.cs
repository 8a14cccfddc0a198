using Workshop.Searching;

namespace Workshop.Tests.Searching;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Zdeborová", "zdeborova")]
    [InlineData("SCHÖLKOPF", "scholkopf")]
    [InlineData("Scho\u0308lkopf", "scholkopf")]
    [InlineData("Straße STRAẞE", "strasse strasse")]
    [InlineData("Søren Ærø Þór Guðrún", "soren aero thor gudrun")]
    [InlineData("Łukasz Đặng Œuvre", "lukasz dang oeuvre")]
    [InlineData("Atılım İstanbul", "atilim istanbul")]
    [InlineData("Ångström", "angstrom")]
    [InlineData("ﬁeld E=mc² ½", "field e=mc2 1⁄2")]
    [InlineData("ΣΊΣΥΦΟΣ Σίσυφος", "σισυφοσ σισυφοσ")]
    [InlineData("Ёлкин Йод", "елкин иод")]
    [InlineData("ＡＢＣ ｶﾞ", "abc ガ")]
    [InlineData("김민수 が", "김민수 が")]
    [InlineData("हिन्दी ไทย", "हिन्दी ไทย")]
    [InlineData("O’Brien", "o'brien")]
    [InlineData("𝛼-synuclein", "α-synuclein")]
    [InlineData("a\u00ADb\u200Fc", "abc")]
    [InlineData("", "")]
    public void Text_folds(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Fact]
    public void Folding_what_is_folded_changes_nothing()
    {
        foreach (var text in RandomText.Many(2_000, 40))
            Assert.Equal(Folding.Fold(text), Folding.Fold(Folding.Fold(text)));
    }

    [Theory]
    [InlineData("JAX, M.D.: End-to-End Differentiable", "jax m d end to end differentiable")]
    [InlineData("Lindorff-Larsen", "lindorff larsen")]
    [InlineData("H₂O and CO2, 3D", "h2o and co2 3d")]
    [InlineData("機械学習 AI研究", "機 械 学 習 ai 研 究")]
    [InlineData("การเรียนรู้", "ก า ร เ รี ย น รู้")]
    [InlineData("हिन्दी भाषा", "हिन्दी भाषा")]
    [InlineData("O’Brien", "obrien brien")]
    [InlineData("l'économie d'Emma", "leconomie economie demma emma")]
    [InlineData("'quoted' rock 'n' roll", "quoted rock n roll")]
    [InlineData("co\u00ADoper\u00ADate", "cooperate")]
    [InlineData(" — … !?", "")]
    public void Words_are_what_letters_and_digits_make(string text, string words) => Assert.Equal(words, string.Join(' ', Folding.Words(text)));

    [Theory]
    [InlineData("Bernhard Schölkopf", " bernhard scholkopf schoelkopf ")]
    [InlineData("Schoelkopf", " schoelkopf scholkopf ")]
    [InlineData("Århus", " arhus aarhus ")]
    [InlineData("Michael Bauer, Samuel Queen, Joel", " michael bauer samuel queen joel ")]
    [InlineData("", " ")]
    public void The_index_holds_every_spelling(string text, string index) => Assert.Equal(index, Folding.IndexText(text));

    [Fact]
    public void The_index_text_has_nothing_but_words_and_single_spaces()
    {
        foreach (var text in RandomText.Many(2_000, 60))
        {
            var index = Folding.IndexText(text);
            Assert.DoesNotContain("  ", index, StringComparison.Ordinal);
            Assert.All(index, c => Assert.True(c == ' ' || c > 0x7F || char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c), $"{(int)c:X4} in {index}"));
        }
    }

    [Fact]
    public void Names_sort_by_their_letters()
    {
        string[] sorted = ["Ahlers, Bo", "Ångström, Anders", "de la Cruz, Ana", "Łoś, Jan", "Li, Zhe", "Li Ann, Bo", "Lindorff-Larsen, Kresten", "O’Brien, Pat", "Öberg, Eva", "Zdeborová, Lenka"];
        string[] expected = ["Ahlers, Bo", "Ångström, Anders", "de la Cruz, Ana", "Li, Zhe", "Li Ann, Bo", "Lindorff-Larsen, Kresten", "Łoś, Jan", "Öberg, Eva", "O’Brien, Pat", "Zdeborová, Lenka"];
        Assert.Equal(expected, sorted.Reverse().OrderBy(Folding.SortKey, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("  “The” Mr. Prabhat ", "the mr prabhat")]
    [InlineData("O'Brien", "obrien")]
    [InlineData("Li, Zhe", "li  zhe")]
    public void A_sort_key_has_no_punctuation(string text, string key) => Assert.Equal(key, Folding.SortKey(text));
}
