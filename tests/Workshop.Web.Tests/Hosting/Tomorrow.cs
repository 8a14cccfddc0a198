using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Internal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Workshop.Web.Data;

namespace Workshop.Web.Tests.Hosting;

/// <summary>A migration that a later version of the program might have: it adds a table, which takes a moment, and changes what is there.</summary>
[DbContext(typeof(SqliteWorkshopDb))]
[Migration(Id)]
public sealed class Tomorrow : Migration
{
    public const string Id = "20990101000000_Tomorrow", Setting = "WORKSHOP_TOMORROW=yes";

    public static bool IsAskedFor => Environment.GetEnvironmentVariable(Setting.Split('=')[0]) is not null;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            CREATE TABLE "Tomorrow" AS
            WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 100000) SELECT n, hex(randomblob(40)) AS "Text" FROM numbers;
            """);
        migrationBuilder.Sql("""ALTER TABLE "Releases" ADD COLUMN "Tomorrow" TEXT NOT NULL DEFAULT 'as ever';""");
    }
}

internal static class TomorrowServices
{
    /// <summary>Makes the program one that has that migration too.</summary>
    public static IServiceCollection AddTomorrow(this IServiceCollection services) =>
        services.Replace(ServiceDescriptor.Singleton<Store, StoreOfTomorrow>())
            .ConfigureDbContext<SqliteWorkshopDb>(options => options.ReplaceService<IMigrationsAssembly, WithTomorrow>());

    private sealed class StoreOfTomorrow(DatabaseSettings settings, ILogger<Store> log) : SqliteStore(settings, log)
    {
        public override IReadOnlyList<string> KnownMigrations() => [.. base.KnownMigrations(), Tomorrow.Id];
    }

#pragma warning disable EF1001 // internal to EF Core, and the only way to have a migration that is not in the program's assembly
    private sealed class WithTomorrow(
        ICurrentDbContext current, IDbContextOptions options, IMigrationsIdGenerator ids, IDiagnosticsLogger<DbLoggerCategory.Migrations> logger)
        : MigrationsAssembly(current, options, ids, logger)
    {
        public override IReadOnlyDictionary<string, TypeInfo> Migrations => new SortedList<string, TypeInfo>(base.Migrations.ToDictionary())
        {
            [Tomorrow.Id] = typeof(Tomorrow).GetTypeInfo(),
        };
    }
#pragma warning restore EF1001
}
