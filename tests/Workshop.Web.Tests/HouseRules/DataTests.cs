using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Workshop.Web.Data;

namespace Workshop.Web.Tests.HouseRules;

public sealed partial class DataTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    [Fact]
    public void The_model_equals_the_migrations()
    {
        using var scope = app.Services.CreateScope();
        Assert.False(scope.ServiceProvider.GetRequiredService<WorkshopDb>().Database.HasPendingModelChanges(), "Run script/add-migration.");
    }

    [Fact]
    public void Every_entity_has_one_configuration()
    {
        using var scope = app.Services.CreateScope();
        var entities = scope.ServiceProvider.GetRequiredService<WorkshopDb>().Model.GetEntityTypes()
            .Where(entity => !entity.IsOwned()).Select(entity => entity.ClrType.ToString());
        var configured = typeof(WorkshopDb).Assembly.GetTypes()
            .Where(type => !type.IsAbstract)
            .SelectMany(type => type.GetInterfaces())
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>))
            .Select(type => type.GetGenericArguments()[0].ToString());

        Assert.Equal(entities.Order(StringComparer.Ordinal), configured.Order(StringComparer.Ordinal));
    }

    /// <summary>A bulk change passes by the version, the audit trail and the projections.</summary>
    [Fact]
    public void No_bulk_change_reaches_rows_that_have_a_version()
    {
        using var scope = app.Services.CreateScope();
        var model = scope.ServiceProvider.GetRequiredService<WorkshopDb>().Model;
        var changed = Directory.GetFiles(Path.Combine(Repository.Root, "src", "Workshop.Web"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => BulkChange().Matches(File.ReadAllText(file))).Select(change => change.Groups["set"].Value).ToHashSet();
        Assert.NotEmpty(changed);

        var versioned = typeof(WorkshopDb).GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(set => set.PropertyType.IsGenericType && model.FindEntityType(set.PropertyType.GetGenericArguments()[0])?.FindProperty("Version")?.IsConcurrencyToken == true)
            .Select(set => set.Name);
        Assert.Empty(changed.Intersect(versioned));
    }

    [Fact]
    public void Only_the_data_folder_knows_the_provider()
    {
        var program = Path.Combine(Repository.Root, "src", "Workshop.Web");
        var mentions = Directory.GetFiles(program, "*.cs*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(program, file))
            .Where(file => file.Split(Path.DirectorySeparatorChar)[0] is not ("Data" or "bin" or "obj") && !file.EndsWith(".csproj", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(Path.Combine(program, file)).Contains("sqlite", StringComparison.OrdinalIgnoreCase));

        Assert.Empty(mentions);
    }

    [GeneratedRegex(@"\b\w+\.(?<set>[A-Z]\w+)(?:\s*\.(?!Execute)\w+\([^;]*?\))*\s*\.Execute(?:Update|Delete)")]
    private static partial Regex BulkChange();
}
