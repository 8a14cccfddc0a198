using Workshop.Events;
using Workshop.Programmes;
using Workshop.Publishing;

namespace Workshop.Tests.Programmes;

public sealed class TemplateTests
{
    [Theory]
    [InlineData(Template.Workshop)]
    [InlineData(Template.Conference)]
    [InlineData(Template.Symposium)]
    [InlineData(Template.Talk)]
    [InlineData(Template.Blank)]
    public void A_template_holds_together_and_says_nothing_that_nobody_said(Template template)
    {
        var programme = Make(template, "A title");

        Assert.Empty(programme.Problems());
        Assert.Equal("A title", Headline.Of(programme));
        Assert.Empty(programme.Credits);
        Assert.IsType<When.NotGiven>(programme.Event.When);
        Assert.All(programme.Sections, section => Assert.Equal("", section.Body));
    }

    [Fact]
    public void A_talk_is_a_seminar_with_its_one_session_and_its_title_may_be_missing()
    {
        var talk = Make(Template.Talk, "");

        Assert.NotNull(Headline.TalkOf(talk));
        Assert.Null(talk.Sessions[0].Title);
        Assert.Equal("", talk.Event.Title);
    }

    private static Programme Make(Template template, string title) => Templates.Make(template, Guid.NewGuid(), title, "en", "Europe/Berlin", "ABC123");
}
