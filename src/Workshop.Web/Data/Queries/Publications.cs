using System.Data.Common;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Web.Data.Configurations;

namespace Workshop.Web.Data.Queries;

/// <summary>One event as the public sees it. Two commands to the database, however much is in it.</summary>
public sealed class Publications(Store store)
{
    private const string Released = """
        SELECT card."EventId", card."ParentId", card."SeriesId", card."Slug", card."Status", card."Visibility", card."StatusChanges", card."LiveChangedAt",
               latest."Number", latest."At", latest."Note", latest."Changes", latest."Told", latest."Document", series."Body", card."Unlinked"
        FROM "Slugs" AS known
        JOIN "Cards" AS card ON card."EventId" = known."Owner"
        JOIN "Releases" AS latest ON latest."EventId" = card."EventId" AND latest."Number" = card."Number"
        LEFT JOIN "Series" AS series ON series."Id" = card."SeriesId"
        WHERE known."Kind" = 'Event' AND known."Slug"
        """;

    private const string Card = """
        SELECT card."EventId", card."ParentId", card."SeriesId", card."Slug", card."Status", card."Visibility", card."StatusChanges", card."LiveChangedAt", card."SortKey", card."Card"
        FROM "Cards" AS card
        """;

    // One after the other, so that each finds its rows by an index.
    private const string Related = $"""
        {Card} WHERE card."EventId" = @parent AND card."Listed"
        UNION ALL {Card} WHERE card."ParentId" = @id AND card."Listed"
        UNION ALL {Card} WHERE card."SeriesId" = @series AND (card."Listed" OR card."EventId" = @id)
        """;

    private const string Within = """
        SELECT "Body" FROM "Series" WHERE "Id" = @series
        """;

    private const string Unlinked = """
        SELECT "Unlinked" FROM "Cards" WHERE "EventId" = @id
        """;

    private const string History = """
        SELECT "Number", "At", "Note", "Changes", "Told" FROM "Releases" WHERE "EventId" = @id ORDER BY "Number" DESC
        """;

    /// <summary>Released and not withdrawn; listed or not.</summary>
    public async Task<Sought<Publication>> FindAsync(string slug, CancellationToken stop) =>
        await LatestAsync(slug, stop) is not { Keys.Live.Status: not EventStatus.Draft } latest ? default
        : latest.Keys.Live.Slug != slug ? new(null, latest.Keys.Live.Slug)
        : new(await RelateAsync(latest.ToPublication(), stop));

    /// <summary>Was released once and is unpublished now: for calendars alone, which must say that it is off (RFC 5546 §3.2.5).</summary>
    public async Task<Publication?> WithdrawnAsync(string slug, CancellationToken stop) =>
        await LatestAsync(slug, stop) is { Keys.Live.Status: EventStatus.Draft } latest ? latest.ToPublication() : null;

    /// <summary>What the public would see of a document that is not its latest release, among what it sees now. Nobody's list names it.</summary>
    public async Task<Publication> PreviewAsync(Programme document, Release release, Live live, CancellationToken stop)
    {
        var series = document.Event.Series is { } id
            ? await store.QueryAsync(Within, row => Document.ReadPart<Series>(row.GetString(0)), stop, ("@series", id))
            : [];
        var unlinked = await store.QueryAsync(Unlinked, row => Ids(row.GetString(0)), stop, ("@id", document.Id));
        return await RelateAsync(new(Programme.Public(document), release, live with { Visibility = Visibility.Unlisted })
        {
            Series = series.SingleOrDefault(),
            Unlinked = unlinked.SingleOrDefault(),
        }, stop);
    }

    /// <summary>All releases, newest first, without their documents.</summary>
    public async Task<IReadOnlyList<Release>> ReleasesAsync(Guid meeting, CancellationToken stop) =>
        await store.QueryAsync(History, row => ReleaseAt(row, 0), stop, ("@id", meeting));

    /// <summary>Several at once, each without what is related to it.</summary>
    /// <param name="slugs">Present ones.</param>
    public async Task<IReadOnlyList<Publication>> SeveralAsync(IReadOnlyList<string> slugs, CancellationToken stop)
    {
        if (slugs.Count == 0) return [];
        var names = string.Join(", ", slugs.Select((_, n) => $"@slug{n}"));
        var found = await store.QueryAsync($"{Released} IN ({names})", StoredAt, stop, [.. slugs.Select((slug, n) => ($"@slug{n}", (object?)slug))]);
        return [.. found.Where(stored => stored.Keys.Live.Status != EventStatus.Draft).Select(stored => stored.ToPublication())];
    }

    private async Task<Stored?> LatestAsync(string slug, CancellationToken stop) =>
        (await store.QueryAsync($"{Released} = @slug", StoredAt, stop, ("@slug", slug))).SingleOrDefault();

    private static Stored StoredAt(DbDataReader row) =>
        new(new(row), ReleaseAt(row, 8), row.GetFieldValue<byte[]>(13), row.IsDBNull(14) ? null : row.GetString(14), row.GetString(15));

    private async Task<Publication> RelateAsync(Publication publication, CancellationToken stop)
    {
        var (id, parent, series) = (publication.Programme.Id, publication.Programme.Event.Parent, publication.Programme.Event.Series);
        var found = await store.QueryAsync(Related, row => (Keys: new Keys(row), SortKey: row.GetString(8), Card: row.GetString(9)), stop,
            ("@id", id), ("@parent", parent), ("@series", series));
        var related = found.DistinctBy(card => card.Keys.Id).OrderBy(card => card.SortKey, StringComparer.Ordinal).ThenBy(card => card.Keys.Live.Slug, StringComparer.Ordinal)
            .Select(card => (card.Keys, Listed: new ListedEvent(Document.ReadPart<EventCard>(card.Card), card.Keys.Live))).ToList();
        return publication with
        {
            Parent = related.Find(card => card.Keys.Id == parent).Listed,
            Children = related.Where(card => card.Keys.Parent == id).Select(card => card.Listed).ToValueList(),
            Editions = related.Where(card => series is not null && card.Keys.Series == series).Reverse().Select(card => card.Listed).ToValueList(),
        };
    }

    private static Release ReleaseAt(DbDataReader row, int at) => new(
        row.GetInt32(at), InstantConverter.FromTicks(row.GetInt64(at + 1)), row.IsDBNull(at + 2) ? null : row.GetString(at + 2),
        StoredRelease.Telling(Lines(row.GetString(at + 3)), Lines(row.GetString(at + 4))));

    private static ValueList<Guid> Ids(string json) => Document.ReadPart<ValueList<Guid>>(json);

    private static ValueList<string> Lines(string json) => Document.ReadPart<ValueList<string>>(json);

    /// <summary>What a card's row begins with.</summary>
    private sealed record Keys(Guid Id, Guid? Parent, Guid? Series, Live Live)
    {
        public Keys(DbDataReader row) : this(
            row.GetGuid(0), row.IsDBNull(1) ? null : row.GetGuid(1), row.IsDBNull(2) ? null : row.GetGuid(2),
            new(row.GetString(3), (EventStatus)row.GetInt32(4), (Visibility)row.GetInt32(5), row.GetInt32(6),
                row.IsDBNull(7) ? null : InstantConverter.FromTicks(row.GetInt64(7))))
        {
        }
    }

    private sealed record Stored(Keys Keys, Release Release, byte[] Packed, string? Series, string Unlinked)
    {
        public Publication ToPublication() => new(Programme.Public(KnownDocuments.Read(Packed)), Release, Keys.Live)
        {
            Series = Series is null ? null : Document.ReadPart<Series>(Series),
            Unlinked = Ids(Unlinked),
        };
    }
}
