using System.Data.Common;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Events;
using Workshop.People;
using Workshop.Web.Accounts;
using Workshop.Web.Data.Configurations;
using Workshop.Web.Data.Imports;
using Workshop.Web.Data.Projecting;
using Workshop.Web.Mails;

namespace Workshop.Web.Data;

/// <summary>
/// The database, whichever provider holds it. Derived contexts own everything that is peculiar to theirs; each entity
/// has one configuration in <c>Data/Configurations</c>.
/// </summary>
public abstract class WorkshopDb(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<Event> Events => Set<Event>();

    public DbSet<Row<Credit>> Credits => Set<Row<Credit>>();

    public DbSet<SeriesRow> Series => Set<SeriesRow>();

    public DbSet<PersonRow> People => Set<PersonRow>();

    public DbSet<SlugRow> Slugs => Set<SlugRow>();

    public DbSet<SessionCode> SessionCodes => Set<SessionCode>();

    public DbSet<StoredRelease> Releases => Set<StoredRelease>();

    public DbSet<PreviewLink> PreviewLinks => Set<PreviewLink>();

    public DbSet<Change> Changes => Set<Change>();

    public DbSet<PublicChange> Revisions => Set<PublicChange>();

    public DbSet<StoredFile> Files => Set<StoredFile>();

    public DbSet<FilePiece> FilePieces => Set<FilePiece>();

    public DbSet<FileUse> FileUses => Set<FileUse>();

    public DbSet<SiteSettings> SiteSettings => Set<SiteSettings>();

    public DbSet<CardRow> Cards => Set<CardRow>();

    public DbSet<AppearanceRow> Appearances => Set<AppearanceRow>();

    public DbSet<PersonCalendarRow> PersonCalendars => Set<PersonCalendarRow>();

    public DbSet<PersonCard> PersonCards => Set<PersonCard>();

    public DbSet<SearchRow> SearchRows => Set<SearchRow>();

    public DbSet<TeamMember> Team => Set<TeamMember>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();

    public DbSet<Attempts> Attempts => Set<Attempts>();

    public DbSet<Mail> Mails => Set<Mail>();

    public DbSet<ImportDraft> ImportDrafts => Set<ImportDraft>();

    public DbSet<ImportBase> ImportBases => Set<ImportBase>();

    internal DbSet<Housekeeping> Housekeeping => Set<Housekeeping>();

    /// <summary>The account that acts through this context, for the audit trail; null for the portal itself.</summary>
    public Guid? By { get; set; }

    /// <summary>Whether what is saved now keeps what the public sees in step: <see cref="Data.Releases"/> and <see cref="LiveChanges"/> say so.</summary>
    internal bool KeepsStep { get; set; }

    // A context goes from one request to another: what it knew of the one goes no further.
    public override void Dispose()
    {
        (By, KeepsStep) = (null, false);
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    public override async ValueTask DisposeAsync()
    {
        (By, KeepsStep) = (null, false);
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Begins the one writing transaction; waits its turn as long as <paramref name="stop"/> allows.</summary>
    public abstract Task<WriteTransaction> BeginWriteAsync(CancellationToken stop);

    /// <summary>Begins a transaction that only reads: all of it is of one moment, and nobody waits for it.</summary>
    public abstract Task<IAsyncDisposable> BeginReadAsync(CancellationToken stop);

    /// <summary>Looks for damage and for settings of the connection that would lose data; empty where all is well.</summary>
    public abstract Task<string> FindDamageAsync(CancellationToken stop);

    /// <summary>Makes an empty database where there is none.</summary>
    internal abstract void Create();

    /// <summary>Forgets that a migration was under way: whoever was at it died. Call it under the instance lock only.</summary>
    internal abstract Task ForgetInterruptedMigrationAsync(CancellationToken stop);

    /// <summary>Copies the whole database beside itself and returns the copy's path.</summary>
    internal abstract Task<string> CopyAsideAsync(string stamp, CancellationToken stop);

    /// <summary>Makes a new, empty database beside this one, without a schema. Under the instance lock only, like what is done with it.</summary>
    internal abstract WorkshopDb CreateBeside();

    /// <summary>Whether what went wrong is for the rows, which do not fit their tables, and not for the disk or the machine.</summary>
    internal abstract bool IsOfRows(DbException wrong);

    /// <summary>Removes the whole database.</summary>
    internal abstract Task DropAsync();

    /// <summary>Lets rows of this transaction point to rows that come later in it.</summary>
    internal abstract Task DeferConstraintsAsync(CancellationToken stop);

    /// <summary>Puts the database beside in the place of this one, in one step.</summary>
    /// <returns>Where this one is kept; null where there was none.</returns>
    internal abstract Task<string?> ReplaceByAsync(WorkshopDb fresh, string stamp, CancellationToken stop);

    /// <summary>Leaves nothing in the database's files but what is in the database: not what was removed, nor copies made before. Writers wait meanwhile.</summary>
    /// <returns>False where readers were in the way; it can be tried again.</returns>
    internal abstract Task<bool> ScrubAsync(CancellationToken stop);

    /// <summary>What a query finds among the things that the public finds listed, at most so many, each with its rank: lower is better.</summary>
    /// <param name="expression"><see cref="Searching.SearchQuery.ToFts5"/>.</param>
    public abstract IQueryable<SearchMatch> Matching(string expression, int most);

    /// <summary>Removes all search rows and makes their full-text index anew.</summary>
    internal abstract Task ClearSearchAsync(CancellationToken stop);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Instant>().HaveConversion<InstantConverter>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(WorkshopDb).Assembly);
    }
}
