using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Workshop.Web.Data;

namespace Workshop.Web.Tests.HouseRules;

public sealed class DataTests(WorkshopApp app) : IClassFixture<WorkshopApp>
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
}
