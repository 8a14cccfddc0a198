using System.Reflection;
using Workshop.Importing;
using Workshop.Importing.Pages;
using Workshop.Importing.Seminars;

namespace Workshop.Tests.Importing.Seminars;

/// <summary>Posters, mails and lists of a term as people keep them in five languages, each beside what is to be found in it.</summary>
public sealed class SeminarPagesTests
{
    private static readonly string Folder = Path.Combine(
        typeof(SeminarPagesTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RepoRoot").Value!,
        "tests", "Workshop.Tests", "Importing", "Seminars", "Pages");

    public static TheoryData<string> Pages() => [.. Names()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_read_as_a_person_reads_it(string name)
    {
        var read = Read(name);
        Assert.NotNull(read);
        Assert.Equal(File.ReadAllText(Path.Combine(Folder, Path.ChangeExtension(name, ".expected"))), SeminarText.Of(read));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void What_was_read_holds_together_but_for_a_zone(string name)
    {
        foreach (var read in Read(name)!.Events)
            Assert.DoesNotContain(read.Programme.Problems(), problem => problem.Field != "Zone");
    }

    internal static IEnumerable<string> Names() =>
        Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)).Where(name => !name.EndsWith(".expected", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    internal static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    private static ReadResult? Read(string name, Answers? answers = null) =>
        SeminarPage.Read([Page.Of(new Source(name, Bytes(name)))], answers ?? Answers.None);
}
