using Workshop.Web.Published;

namespace Workshop.Web.Tests.Published;

public sealed class EntityTagTests
{
    [Theory]
    [InlineData("W/\"abc\"", true)]
    [InlineData("\"abc\"", true)]
    [InlineData("*", true)]
    [InlineData("\"x\", W/\"abc\" , \"y\"", true)]
    [InlineData("\"x\",\"abc\"", true)]
    [InlineData("\"ABC\"", false)]
    [InlineData("abc", false)]
    [InlineData("\"abcd\"", false)]
    [InlineData("w/\"abc\"", false)]
    [InlineData("\"x,y\"", false)]
    [InlineData("", false)]
    public void A_tag_is_found_by_weak_comparison(string header, bool found) =>
        Assert.Equal(found, EntityTag.IsNamedIn(header, "W/\"abc\""));

    [Fact]
    public void Codings_of_one_body_have_tags_of_their_own_and_other_bodies_others()
    {
        string[] tags = [.. Enum.GetValues<Coding>().SelectMany(coding => new[] { EntityTag.Of("a"u8, coding), EntityTag.Of("b"u8, coding) })];
        Assert.Equal(6, tags.Distinct().Count());
        Assert.All(tags, tag => Assert.Matches("^W/\"[A-Za-z0-9_-]+\"$", tag));
    }
}
