using NodaTime;
using Workshop.Programmes;

namespace Workshop.Web.Data;

/// <summary>A release as it is kept: written once, with the whole document, private parts included. Only how its changes are told may change.</summary>
public sealed class StoredRelease
{
    public required Guid EventId { get; init; }

    /// <summary>From 1, per event.</summary>
    public required int Number { get; init; }

    public required Instant At { get; init; }

    /// <summary>The account, which may be gone since; null for the portal itself.</summary>
    public Guid? By { get; init; }

    public string? Note { get; init; }

    /// <summary>What differs from the release before, as it was found.</summary>
    public ValueList<string> Changes { get; init; }

    /// <summary>The same lines as an owner has them told, one for each: empty where it is told no more. No lines: as they were found.</summary>
    public ValueList<string> Told { get; set; }

    /// <summary>The document's schema version, so that old documents can be counted without opening them.</summary>
    public required int Schema { get; init; }

    /// <summary>Packed; <see cref="Packing"/>.</summary>
    public required byte[] Document { get; init; }

    public static StoredRelease Of(Programme programme, Release release, Guid? by)
    {
        var packed = Packing.Pack(Programmes.Document.Write(programme));
        KnownDocuments.Keep(packed, programme);
        return new()
        {
            EventId = programme.Id,
            Number = release.Number,
            At = release.At,
            By = by,
            Note = release.Note,
            Changes = release.Changes,
            Schema = Programmes.Document.Schema,
            Document = packed,
        };
    }

    /// <summary>The whole programme, for organizers; the public sees <see cref="Programme.Public"/> of it.</summary>
    public Programme Open() => KnownDocuments.Open(Document);

    public Release ToRelease() => new(Number, At, Note, Telling(Changes, Told));

    /// <summary>The lines that the public reads.</summary>
    public static ValueList<string> Telling(ValueList<string> found, ValueList<string> told) =>
        told.IsEmpty ? found : told.Where(line => line.Length > 0).ToValueList();
}
