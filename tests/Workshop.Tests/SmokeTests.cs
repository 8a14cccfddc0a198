namespace Workshop.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void A_problem_names_its_field() => Assert.Equal("title", new Problem("title", "Give it a title.").Field);
}
