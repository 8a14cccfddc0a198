using Workshop.Tests.Publishing.Calendars;
using Workshop.Web.Tests;

namespace Workshop.Tests.Fixtures;

/// <summary>
/// A test on other people's schedules, which are not ours to ship: skipped, by name, where they do not lie. Of the category
/// <see cref="Fixture.Category"/>, so that a run which knows that they are not there can leave it out.
/// </summary>
public class FixtureFactAttribute : ToolFactAttribute
{
    /// <param name="tool">What the test runs besides; null: nothing.</param>
    public FixtureFactAttribute(string? tool = null)
        : base(tool ?? "true")
    {
        if (!Fixture.AreThere) Skip = "needs the folder of other people's schedules that WORKSHOP_FIXTURES names.";
    }
}

/// <summary>One that asks a calendar library of others too.</summary>
public sealed class PythonFixtureFactAttribute() : FixtureFactAttribute(ForeignReaders.Python);

public sealed class NodeFixtureFactAttribute() : FixtureFactAttribute(ForeignReaders.Node);
