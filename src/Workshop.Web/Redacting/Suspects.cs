using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Workshop.Redacting;
using Workshop.Web.Data;

namespace Workshop.Web.Redacting;

/// <summary>
/// The events that may hold what must go everywhere, found by reading all that is kept. That takes a while on a large site, so it is done
/// before the writing transaction, and nobody waits for it.
/// </summary>
internal sealed class Suspects(WorkshopDb db, Mentions mentions, IReadOnlyCollection<Guid> people)
{
    private readonly HashSet<string> ids = [.. people.Select(person => person.ToString())];
    private readonly HashSet<Guid> events = [];

    /// <summary>How far the audit trail has been read: whatever is saved later is in a later line.</summary>
    private long seen;

    /// <summary>Reads everything.</summary>
    public async Task SeekAsync(CancellationToken stop)
    {
        seen = await db.Changes.MaxAsync(change => (long?)change.Id, stop) ?? 0;
        await foreach (var release in db.Releases.AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
            if (!events.Contains(release.EventId) && IsIn(release)) events.Add(release.EventId);
        // A working copy says nothing that the audit trail does not hold.
        await foreach (var change in db.Changes.AsNoTracking().Where(change => change.Event != null).AsAsyncEnumerable().WithCancellation(stop))
            if (!events.Contains(change.Event!.Value) && (IsIn(change.Old) || IsIn(change.New))) events.Add(change.Event.Value);
        await foreach (var known in db.ImportBases.AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
            if (!events.Contains(known.EventId) && (IsIn(Packing.Unpack(known.Document)) || IsIn(known.Answers))) events.Add(known.EventId);
        await foreach (var use in db.FileUses.AsNoTracking().Where(use => use.Name != null).AsAsyncEnumerable().WithCancellation(stop))
            if (mentions.IsIn(use.Name)) events.Add(use.Owner);
    }

    /// <summary>Those that were found, and those in which something was saved since; within the writing transaction.</summary>
    public async Task<IReadOnlyList<Guid>> NowAsync(CancellationToken stop)
    {
        var later = await db.Changes.Where(change => change.Id > seen && change.Event != null).Select(change => change.Event!.Value).Distinct().ToListAsync(stop);
        var all = events.Union(later).ToList();
        return await db.Events.Where(meeting => all.Contains(meeting.Id)).Select(meeting => meeting.Id).ToListAsync(stop);
    }

    private bool IsIn(StoredRelease release) =>
        mentions.IsIn(release.Note) || release.Changes.Any(line => mentions.IsIn(line)) || release.Told.Any(line => mentions.IsIn(line)) || IsIn(Packing.Unpack(release.Document));

    private bool IsIn(string? json) => json is not null && IsIn(Encoding.UTF8.GetBytes(json));

    private bool IsIn(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
            if (reader.TokenType == JsonTokenType.String && reader.GetString() is { } text && (ids.Contains(text) || mentions.IsIn(text) || mentions.WithoutInSlug(text) is not null)) return true;
        return false;
    }
}
