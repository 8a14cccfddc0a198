namespace Workshop.Tests;

public sealed class MergeTests
{
    private static readonly Form Origin = new() { Title = "Machine learning", Body = "One\nTwo", Days = [new("2026-03-02")] };

    [Fact]
    public void What_only_one_of_two_changed_is_theirs_without_a_question()
    {
        var merge = Merge.Of(Origin, Origin with { Title = "Physics" }, Origin with { Body = "One\nTwo\nThree" }, []);

        Assert.Equal(("Physics", "One\nTwo\nThree"), (merge.Merged.Title, merge.Merged.Body));
        Assert.Empty(merge.Disagreements);
    }

    [Fact]
    public void What_both_changed_stays_mine_and_theirs_is_told()
    {
        var merge = Merge.Of(Origin, Origin with { Title = "Mine" }, Origin with { Title = "Theirs" }, []);

        Assert.Equal("Mine", merge.Merged.Title);
        Assert.Equal([new Disagreement("Title", "Mine", "Theirs")], merge.Disagreements);
    }

    [Fact]
    public void Where_I_give_in_it_is_theirs_and_settled()
    {
        var merge = Merge.Of(Origin, Origin with { Title = "Mine" }, Origin with { Title = "Theirs" }, ["Title"]);

        Assert.Equal("Theirs", merge.Merged.Title);
        Assert.Empty(merge.Disagreements);
    }

    [Fact]
    public void Both_making_the_same_change_is_no_disagreement() =>
        Assert.Empty(Merge.Of(Origin, Origin with { Title = "Same" }, Origin with { Title = "Same" }, []).Disagreements);

    [Theory]
    [InlineData("One\r\nTwo")]
    [InlineData("One\nTwo\n")]
    public void How_a_browser_ends_lines_is_no_change(string posted)
    {
        var merge = Merge.Of(Origin, Origin with { Body = posted }, Origin with { Body = "Theirs" }, []);

        Assert.Equal("Theirs", merge.Merged.Body);
        Assert.Empty(merge.Disagreements);
    }

    [Fact]
    public void Lists_are_compared_by_what_is_in_them()
    {
        Assert.Empty(Merge.Of(Origin, Origin with { Days = [new("2026-03-02")] }, Origin with { Days = [] }, []).Disagreements);
        var both = Merge.Of(Origin, Origin with { Days = [new("2026-03-03")] }, Origin with { Days = [] }, []);
        Assert.Equal("Days", Assert.Single(both.Disagreements).Field);
    }

    private sealed record Form
    {
        public string Title { get; set; } = "";

        public string? Body { get; set; }

        public List<Day> Days { get; set; } = [];
    }

    private sealed record Day(string Date);
}
