namespace Workshop.Tests;

public sealed class OutcomeTests
{
    private static readonly Problem TooLong = new("title", "The title is too long.");

    [Fact]
    public void A_value_is_an_outcome_that_succeeded()
    {
        Outcome<int> outcome = 7;
        Assert.True(outcome.Succeeded);
        Assert.Equal(7, outcome.Value);
        Assert.Empty(outcome.Problems);
    }

    [Fact]
    public void A_problem_is_an_outcome_that_did_not_succeed()
    {
        Outcome<int> outcome = TooLong;
        Assert.False(outcome.Succeeded);
        Assert.False(outcome.TryGetValue(out _));
        Assert.Equal([TooLong], outcome.Problems);
    }

    [Fact]
    public void Asking_for_the_value_of_a_failure_is_a_bug_that_names_the_problem()
    {
        Outcome<int> outcome = TooLong;
        var bug = Assert.Throws<InvalidOperationException>(() => outcome.Value);
        Assert.Contains(TooLong.Message, bug.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_problems_are_a_bug_they_are_thrown_by_name()
    {
        Outcome outcome = TooLong;
        Assert.Contains(TooLong.Message, Assert.Throws<InvalidOperationException>(outcome.OrThrow).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_without_a_problem_cannot_be_made() =>
        Assert.Throws<ArgumentException>(() => { Outcome<int> _ = new List<Problem>(); });

    [Fact]
    public void An_empty_list_of_problems_is_success_where_there_is_no_value()
    {
        Outcome outcome = new List<Problem>();
        Assert.True(outcome.Succeeded);
        Assert.True(Outcome.Success.Succeeded);
        outcome.OrThrow();
    }

    [Fact]
    public void The_next_step_runs_only_after_success()
    {
        Outcome<int> good = 7, bad = TooLong;
        Assert.Equal("7", good.Then<string>(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)).Value);
        Assert.Equal([TooLong], bad.Then<string>(_ => throw new InvalidOperationException("must not run")).Problems);
        Assert.Equal([TooLong], bad.WithoutValue().Problems);
    }
}
