using NodaTime;
using Workshop.Files;

namespace Workshop.Web.Data;

/// <summary>What is known of an uploaded file, whose bytes are beside it in pieces: there once, however many events use it, and never changed.</summary>
public sealed class StoredFile
{
    /// <summary><see cref="FileAddress.Hash"/>.</summary>
    public required string Hash { get; init; }

    public required FileKind Kind { get; init; }

    /// <summary>Bytes.</summary>
    public required int Size { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    public FileAddress Address => new(Hash, Kind, Width, Height);

    public static StoredFile Of(AcceptedFile file) => new()
    {
        Hash = file.Address.Hash,
        Kind = file.Address.Kind,
        Size = file.Bytes.Length,
        Width = file.Address.Width,
        Height = file.Address.Height,
    };
}

/// <summary>
/// A part of a file's bytes. Small ones are read and written one by one, so that no file is ever whole in memory for who downloads it, a
/// slow reader holds nothing open, and a range begins where it is.
/// </summary>
public sealed class FilePiece
{
    /// <summary>Below what .NET puts aside as a large object.</summary>
    public const int Length = 64 * 1024;

    public required string Hash { get; init; }

    /// <summary>From 0.</summary>
    public required int Number { get; init; }

    public required byte[] Bytes { get; init; }
}

/// <summary>That something has a file: an event, a series, or the site itself.</summary>
public sealed class FileUse
{
    /// <summary>Owns what stands on the site and belongs to nothing.</summary>
    public static readonly Guid Site = Guid.Empty;

    public required string Hash { get; init; }

    /// <summary>Id of the event or series, or <see cref="Site"/>.</summary>
    public required Guid Owner { get; init; }

    public required FileStage Stage { get; set; }

    /// <summary>As it was called where it was uploaded for this owner; for organizers only.</summary>
    public string? Name { get; set; }

    /// <summary>When it was uploaded, or first named.</summary>
    public required Instant At { get; set; }
}

/// <summary>How far a file has come at its owner's. What was once saved is kept as long as they are, since every release can be restored.</summary>
public enum FileStage
{
    /// <summary>Not named anywhere yet; forgotten after a while.</summary>
    Uploaded,

    /// <summary>Named in the working copy or in something earlier: for organizers.</summary>
    Saved,

    /// <summary>Named in what the public sees.</summary>
    Shown,
}
