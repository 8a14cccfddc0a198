using System.Reflection;
using System.Text.RegularExpressions;
using Workshop.Programmes;

namespace Workshop.Tests.HouseRules;

public sealed partial class DomainTests
{
    private static readonly Assembly Domain = typeof(Programme).Assembly;

    private static readonly string[] Foreign = ["Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Microsoft.Data", "Microsoft.Extensions", "SQLitePCLRaw", "Workshop.Web"];

    [Fact]
    public void The_domain_knows_neither_the_web_nor_the_database() =>
        Assert.DoesNotContain(Domain.GetReferencedAssemblies(), reference => Foreign.Any(name => reference.Name!.StartsWith(name, StringComparison.Ordinal)));

    [Fact]
    public void The_domain_has_neither_clock_nor_disk_nor_machine()
    {
        var root = Path.Combine(Metadata("RepoRoot"), "src", "Workshop");
        var lines = Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file).Where(line => Outside().IsMatch(line) && !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));
        Assert.Empty(lines);
    }

    [Fact]
    public void An_interface_has_two_implementations_or_is_none() =>
        Assert.DoesNotContain(Domain.GetTypes().Where(type => type.IsInterface), contract =>
            Domain.GetTypes().Count(type => !type.IsInterface && type.IsAssignableTo(contract)) < 2);

    private static string Metadata(string key) => typeof(DomainTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;

    [GeneratedRegex(@"\b(File|Directory|FileStream|FileInfo|Path|TimeProvider|SystemClock|Stopwatch|Environment|Console|HttpClient|Task)\b[.(]")]
    private static partial Regex Outside();
}
