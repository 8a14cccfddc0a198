using NodaTime;

namespace Workshop.Web.Data;

/// <summary>What one saving did to one row: the audit trail, and the base of a conflict's field-by-field comparison.</summary>
public sealed class Change
{
    public long Id { get; init; }

    public required Instant At { get; init; }

    /// <summary>The account, which may be gone since ("a former member"); null for the portal itself.</summary>
    public Guid? By { get; init; }

    public required string Table { get; init; }

    public required Guid Row { get; init; }

    /// <summary>The event whose row it is; null for what belongs to none.</summary>
    public Guid? Event { get; init; }

    /// <summary>The row's version from this change on.</summary>
    public required long Version { get; init; }

    /// <summary>JSON of the columns that changed, as they were; null for a new row.</summary>
    public string? Old { get; init; }

    /// <summary>JSON of the columns that changed, as they are; null for a deleted row.</summary>
    public string? New { get; init; }
}
