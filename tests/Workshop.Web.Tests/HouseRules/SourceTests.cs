using System.Text.RegularExpressions;

namespace Workshop.Web.Tests.HouseRules;

public sealed partial class SourceTests
{
    [Fact]
    public void The_program_is_a_table_of_contents() =>
        Assert.InRange(Repository.Read("src", "Workshop.Web", "Program.cs").Split('\n').Length, 1, 59);

    [Fact]
    public void No_file_is_too_long_to_be_read_in_one_go() =>
        Assert.DoesNotContain(Sources(), file => File.ReadLines(file).Count() > 350);

    [Fact]
    public void No_folder_is_named_after_nothing() =>
        Assert.DoesNotContain(Sources(), file => Nothing().IsMatch(Path.GetRelativePath(Repository.Root, file)));

    [Fact]
    public void Nobody_catches_just_anything() =>
        Assert.DoesNotContain(Sources(), file => CatchAll().IsMatch(File.ReadAllText(file)));

    [Fact]
    public void Every_suppression_carries_its_reason() =>
        Assert.DoesNotContain(Sources().SelectMany(File.ReadLines), line =>
            line.Contains("pragma warning disable", StringComparison.Ordinal) && !line.Contains("//", StringComparison.Ordinal));

    private static IEnumerable<string> Sources() =>
        new[] { "src", "tests" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !Built().IsMatch(file));

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex Built();

    [GeneratedRegex("Common|Helper|Util|Manager", RegexOptions.IgnoreCase)]
    private static partial Regex Nothing();

    [GeneratedRegex(@"catch\s*\(\s*(System\.)?Exception\b")]
    private static partial Regex CatchAll();
}
