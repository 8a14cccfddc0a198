using Workshop.Redacting;

namespace Workshop.Tests.Redacting;

public sealed class MentionsTests
{
    [Theory]
    [InlineData("Ada Lovelace", "A talk by Ada Lovelace.", "A talk by name removed.")]
    [InlineData("Ada Lovelace", "ADA LOVELACE’s notes, ada\u00A0lovelace", "name removed’s notes, name removed")]
    [InlineData("Ada Lovelace", "Ada\n  Lovelace; Ada *Lovelace*", "name removed; name removed*")]
    [InlineData("Ada Lovelace", "ada.lovelace@example.org and https://example.org/~ada-lovelace/cv", "removed@example.org and https://example.org/~removed/cv")]
    [InlineData("Ada Lovelace", "https://example.org/?q=Ada%20Lovelace", "https://example.org/?q=removed")]
    [InlineData("Ada Lovelace", "Adam Lovelace, Ada Lovelaceson and Ada Love", "Adam Lovelace, Ada Lovelaceson and Ada Love")]
    [InlineData("Jürgen Müller", "Ju\u0308rgen Mu\u0308ller", "name removed")]
    [InlineData("Ju\u0308rgen Mu\u0308ller", "Jürgen MÜLLER", "name removed")]
    [InlineData("Ada Lovelace", "A\u00ADda Love\u200Blace", "name removed")]
    [InlineData("Ada Lovelace", "Ａｄａ Ｌｏｖｅｌａｃｅ", "name removed")]
    [InlineData("Ada Lovelace", "Ada Lovelace and Ａｄａ Ｌｏｖｅｌａｃｅ", "name removed and name removed")]
    [InlineData("Ottilie Zbígniewska", "ottilie_zbigniewska.jpg", "name removed.jpg")]
    [InlineData("Fiſcher", "Fischer", "name removed")]
    [InlineData("王小明", "報告:王小明教授", "報告:name removed教授")]
    [InlineData("김민수", "김민수가 말한다", "name removed가 말한다")]
    [InlineData("+49 (30) 1234-5678", "Call +49 30 1234 5678 now", "Call +name removed now")]
    [InlineData("<script>alert(1)</script>", "x <script>alert(1)</script> y", "x <name removed> y")]
    [InlineData("a.*c", "a.*c abc", "a.*c abc")]
    public void A_mention_is_found_however_it_is_written(string phrase, string text, string without)
    {
        if (!Mentions.Of([phrase], "").TryGetValue(out var mentions))
        {
            Assert.Equal(text, without);
            return;
        }
        Assert.Equal(without, mentions.Without(text).Text);
        Assert.Equal(text != without, mentions.IsIn(text));
    }

    [Fact]
    public void A_text_without_a_mention_stays_the_very_same()
    {
        var mentions = Mentions.Of(["Ada Lovelace"], "").Value;
        const string text = "Ⅷ ﬁne print, e\u0301 and \u202E all";
        Assert.Same(text, mentions.Without(text).Text);
        Assert.Equal("\uFFFDname removed", mentions.Without("\ud800Ada Lovelace").Text);
        Assert.Equal(("name removed, name removed", 2), mentions.Without("Ada Lovelace, ada lovelace"));
    }

    [Fact]
    public void In_an_address_the_words_of_the_name_go_and_nothing_else()
    {
        var mentions = Mentions.Of(["Ada Lovelace"], "").Value;
        Assert.Equal("talk-by-removed-2019", mentions.WithoutInSlug("talk-by-ada-lovelace-2019"));
        Assert.Equal("removed", mentions.WithoutInSlug("ada-lovelace"));
        Assert.Null(mentions.WithoutInSlug("nada-lovelace"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("- . -")]
    [InlineData("a")]
    public void What_would_be_found_in_everything_is_refused(string phrase) => Assert.False(Mentions.Of([phrase], "Texts").Succeeded);

    [Fact]
    public void Words_that_stay_although_they_are_like_it_are_told()
    {
        var mentions = Mentions.Of(["Bernhard Schölkopf"], "").Value;
        var redactor = new Redactor(mentions, new Dictionary<Guid, Guid>());
        redactor.Text("Schölkopf and Schoelkopf, Schölkopfs Institut; bernhard schölkopf");
        Assert.Equal(["Schoelkopf", "Schölkopf", "Schölkopfs"], redactor.Near.Words.Select(word => word.Key));
    }
}
