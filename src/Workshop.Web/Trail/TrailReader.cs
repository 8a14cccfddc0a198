using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Web.Data;
using Workshop.Web.Data.Working;

namespace Workshop.Web.Trail;

/// <summary>The audit trail, newest first, a page at a time. However long it is, a page is read along an index.</summary>
public sealed class TrailReader(WorkshopDb db)
{
    public const int Size = 100;

    /// <summary>Of one event.</summary>
    /// <param name="programme">The event's, as it is now.</param>
    /// <param name="by">Only what this account did; null: everybody's.</param>
    /// <param name="before">Only what is older than this line; null: from the newest on.</param>
    public Task<TrailPage> OfEventAsync(Programme programme, Guid? by, long? before, CancellationToken stop) =>
        ReadAsync(db.Changes.Where(change => change.Event == programme.Id), programme, by, before, stop);

    /// <summary>Of the whole site.</summary>
    public Task<TrailPage> OfSiteAsync(Guid? by, long? before, CancellationToken stop) => ReadAsync(db.Changes, null, by, before, stop);

    /// <summary>Who has done anything in an event.</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> PeopleAsync(Guid meeting, CancellationToken stop)
    {
        var ids = await db.Changes.Where(change => change.Event == meeting && change.By != null).Select(change => change.By!.Value).Distinct().ToListAsync(stop);
        var names = await db.Users.Where(account => ids.Contains(account.Id)).OrderBy(account => account.Name).Select(account => new { account.Id, account.Name }).ToListAsync(stop);
        return [.. names.Select(each => new KeyValuePair<string, string>(each.Id.ToString(), each.Name))];
    }

    private async Task<TrailPage> ReadAsync(IQueryable<Change> changes, Programme? programme, Guid? by, long? before, CancellationToken stop)
    {
        if (by is not null) changes = changes.Where(change => change.By == by);
        if (before is not null) changes = changes.Where(change => change.Id < before);
        var rows = await (from change in changes.AsNoTracking()
                          orderby change.Id descending
                          join account in db.Users on change.By equals account.Id into known
                          from account in known.DefaultIfEmpty()
                          select new { Change = change, account.Name }).Take(Size + 1).ToListAsync(stop);
        var shown = rows.Take(Size).ToList();
        var things = programme is null ? await ThingsAsync([.. shown.Select(row => Thing(row.Change)).Distinct()], stop) : [];
        var words = new TrailWords(programme, await MembersAsync([.. shown.SelectMany(row => TrailWords.MembersIn(row.Change)).Distinct()], stop));
        var entries = new List<TrailEntry>();
        foreach (var row in shown)
        {
            if (words.Of(row.Change) is not { } line) continue;
            var who = row.Change.By is null ? "The portal" : row.Name ?? PartHistory.Former;
            var thing = things.GetValueOrDefault(Thing(row.Change));
            // What was saved together stands together.
            if (entries.Count > 0 && entries[^1] is { } last && (last.At, last.Who, last.Thing) == (row.Change.At, who, thing))
                // What is of the whole event comes first: of many parts not each is read.
                last.Lines.Insert(row.Change.Row == Guid.Empty || row.Change.Row == row.Change.Event ? 0 : last.Lines.Count, line);
            else entries.Add(new(row.Change.At, who, thing, [line]));
        }
        return new(entries, rows.Count > Size ? shown[^1].Change.Id : null);
    }

    /// <summary>The event or the series that it is about; of an identity or the site itself it is an id of neither.</summary>
    private static Guid Thing(Change change) => change.Event ?? change.Row;

    private async Task<Dictionary<Guid, TrailThing>> ThingsAsync(List<Guid> ids, CancellationToken stop)
    {
        var events = await db.Events.AsNoTracking().Where(meeting => ids.Contains(meeting.Id)).Select(meeting => new { meeting.Id, meeting.Slug, meeting.Details }).ToListAsync(stop);
        var series = await db.Series.AsNoTracking().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Slug, row.Title }).ToListAsync(stop);
        return events.Select(meeting => (meeting.Id, new TrailThing(Addresses.Working(meeting.Slug), meeting.Details.Title.Length > 0 ? meeting.Details.Title : meeting.Slug)))
            .Concat(series.Select(row => (row.Id, new TrailThing(Addresses.WorkingSeries(row.Slug), row.Title)))).ToDictionary();
    }

    private async Task<Dictionary<Guid, string>> MembersAsync(List<Guid> ids, CancellationToken stop) =>
        ids.Count == 0 ? [] : await db.Users.Where(account => ids.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.Name, stop);
}

/// <param name="Older">The line after which the next page begins; null on the last.</param>
public sealed record TrailPage(IReadOnlyList<TrailEntry> Entries, long? Older);

/// <summary>What somebody did at one moment.</summary>
/// <param name="Thing">Null where the page is of one event, and for what belongs to none.</param>
public sealed record TrailEntry(Instant At, string Who, TrailThing? Thing, List<string> Lines)
{
    private const int Most = 12;

    /// <summary>As many lines as are read.</summary>
    public IEnumerable<string> Shown => Lines.Count <= Most ? Lines : Lines.Take(Most - 1).Append($"and {Lines.Count - Most + 1} more");
}

/// <summary>An event or a series.</summary>
/// <param name="Address">In the back office.</param>
public sealed record TrailThing(string Address, string Title);
