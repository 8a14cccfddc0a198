using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Workshop.Web.Accounts;

namespace Workshop.Web.Data;

/// <summary>
/// The database, whichever provider holds it. Derived contexts own everything that is peculiar to theirs; each entity
/// has one configuration in <c>Data/Configurations</c>.
/// </summary>
public abstract class WorkshopDb(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Where the database is, as an operator would look for it.</summary>
    public abstract string Location { get; }

    /// <summary>Whether there is a database at all, up to date or not.</summary>
    public abstract bool Exists { get; }

    /// <summary>Begins the one writing transaction; waits its turn as long as <paramref name="stop"/> allows.</summary>
    public abstract Task<WriteTransaction> BeginWriteAsync(CancellationToken stop);

    /// <summary>The engine and its version, for the log; or what it lacks.</summary>
    public abstract Task<EngineReport> InspectEngineAsync(CancellationToken stop);

    /// <summary>Looks for damage and for settings of the connection that would lose data; empty where all is well.</summary>
    public abstract Task<string> FindDamageAsync(CancellationToken stop);

    /// <summary>Makes an empty database where there is none.</summary>
    internal abstract void Create();

    /// <summary>Forgets that a migration was under way: whoever was at it died. Call it under the instance lock only.</summary>
    internal abstract Task ForgetInterruptedMigrationAsync(CancellationToken stop);

    /// <summary>Copies the whole database beside itself and returns the copy's path.</summary>
    internal abstract Task<string> CopyAsideAsync(string stamp, CancellationToken stop);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(WorkshopDb).Assembly);
    }
}

/// <param name="Name">Such as "SQLite 3.40.1".</param>
/// <param name="Lack">What the program cannot do without and this engine does not have, in a sentence; else null.</param>
public sealed record EngineReport(string Name, string? Lack);
