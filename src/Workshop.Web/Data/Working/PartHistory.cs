using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Events;
using Workshop.Programmes;

namespace Workshop.Web.Data.Working;

/// <summary>What a part of a working copy was at an earlier version, from the audit trail.</summary>
internal sealed class PartHistory(WorkshopDb db)
{
    private static readonly string Details = JsonNamingPolicy.CamelCase.ConvertName(nameof(Event.Details));
    private static readonly string Body = JsonNamingPolicy.CamelCase.ConvertName(nameof(Row<>.Body));

    /// <summary>Null where nothing is recorded of it.</summary>
    public async Task<TPart?> AsOfAsync<TPart>(Guid part, long version, CancellationToken stop)
        where TPart : class
    {
        var column = typeof(TPart) == typeof(EventDetails) ? Details : Body;
        // A change of the order or of the status holds no body: the one before does.
        var changes = db.Changes.AsNoTracking().Where(change => change.Row == part && change.Version <= version && change.New != null)
            .OrderByDescending(change => change.Version).Select(change => change.New!).AsAsyncEnumerable();
        await foreach (var change in changes.WithCancellation(stop))
        {
            using var json = JsonDocument.Parse(change);
            if (json.RootElement.TryGetProperty(column, out var body)) return Document.ReadPart<TPart>(body.GetRawText());
        }
        return null;
    }

    /// <summary>Who saved the part last, by name; null for the portal itself.</summary>
    public async Task<string?> LastByAsync(Guid part, CancellationToken stop) => (await LastByAsync([part], stop)).GetValueOrDefault(part);

    /// <summary>Who saved each of the parts last, by name; those that the portal itself saved are left out.</summary>
    public async Task<Dictionary<Guid, string>> LastByAsync(IReadOnlyCollection<Guid> parts, CancellationToken stop)
    {
        var last = from change in db.Changes
                   where parts.Contains(change.Row) && !db.Changes.Any(later => later.Row == change.Row && later.Id > change.Id)
                   join account in db.Users on change.By equals account.Id into known
                   from account in known.DefaultIfEmpty()
                   where change.By != null
                   select new { change.Row, Name = account == null ? null : account.Name };
        return (await last.AsNoTracking().ToListAsync(stop)).ToDictionary(each => each.Row, each => each.Name ?? Former);
    }

    /// <summary>Who has changed each of these parts since the latest release, by name; the portal itself is left out.</summary>
    /// <param name="me">Is told as "you".</param>
    public async Task<ILookup<Unpublished, string>> SinceReleaseAsync(Guid meeting, IReadOnlyCollection<Unpublished> parts, Guid me, CancellationToken stop)
    {
        List<(Guid Row, Guid By, Waiting.Touch Touch)> changes = [.. (await Waiting.OfAsync(db, meeting, stop)).All];
        var others = changes.Select(change => change.By).Where(by => by != me).Distinct().ToList();
        var names = others.Count == 0 ? [] : await db.Users.AsNoTracking().Where(account => others.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.Name, stop);
        var said = changes.Where(change => change.Touch.Said).ToLookup(change => change.Row, change => Name(change.By));
        var moved = changes.Where(change => change.Touch.Moved && change.Row != meeting).Select(change => Name(change.By)).Distinct().ToList();
        return (from part in parts
                from name in part.Part == UnpublishedPart.Order ? moved : said[part.Id].Distinct()
                select (part, name)).ToLookup(each => each.part, each => each.name);

        string Name(Guid by) => by == me ? "you" : names.GetValueOrDefault(by) ?? Former;
    }

    /// <summary>Since when each of these sections has been coming soon without a break; of those that are.</summary>
    public async Task<Dictionary<Guid, Instant>> ComingSoonSinceAsync(IReadOnlyCollection<Guid> sections, CancellationToken stop)
    {
        if (sections.Count == 0) return [];
        // A change of the order alone holds no body, and within a text the quotation marks would be escaped.
        var bodies = db.Changes.Where(change => sections.Contains(change.Row) && change.New != null && change.New.Contains("\"body\":{"));
        var soon = bodies.Where(change => change.New!.Contains(Soon)
            && !bodies.Any(later => later.Row == change.Row && later.Id > change.Id && !later.New!.Contains(Soon)));
        return (await soon.AsNoTracking().Select(change => new { change.Row, change.At }).ToListAsync(stop))
            .GroupBy(change => change.Row).ToDictionary(changes => changes.Key, changes => changes.Min(change => change.At));
    }

    private const string Soon = "\"state\":\"comingSoon\"";

    internal const string Former = "a former member";
}
