using Microsoft.EntityFrameworkCore;
using Workshop.Events;
using Workshop.Files;
using Workshop.Importing;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Web.Accounts;
using Workshop.Web.Data.Queries;

namespace Workshop.Web.Data.Imports;

/// <summary>What the portal knows of the things that a source names, as far as whoever imports may know of them.</summary>
public sealed class Neighbourhood(WorkshopDb db, CurrentAccount me, Kin kin, Acquaintances acquaintances)
{
    /// <summary>In as many queries for a hundred events as for one.</summary>
    /// <param name="sources">The events of one source, as they were read.</param>
    /// <param name="meeting">Into which the only one goes; null for new events.</param>
    public async Task<Neighbours> OfAsync(IReadOnlyList<Programme> sources, Guid? meeting, CancellationToken stop)
    {
        var people = await acquaintances.AmongAsync(
            [.. sources.SelectMany(source => source.Credits).Select(credit => credit.Name)], [.. sources.SelectMany(source => source.People).Select(person => person.Id)], stop);
        return new(
            await TakenAsync(sources, meeting, stop), await CodesAsync(sources, stop),
            people.Select(known => new KnownPerson(known.Person, known.Credit.Name, known.Credit.Affiliation)), await EventsAsync(sources, meeting, stop), await PicturesAsync(sources, stop));
    }

    /// <summary>Those of the ids that events have or had.</summary>
    public async Task<HashSet<Guid>> EventsAmongAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop) =>
        [.. await db.Events.Where(row => ids.Contains(row.Id)).Select(row => row.Id)
            .Union(db.Changes.Where(change => change.Event != null && ids.Contains(change.Event.Value)).Select(change => change.Event!.Value)).ToListAsync(stop)];

    /// <summary>Events that are here under the ids of the source's, as far as whoever imports may change them, with their slugs: whoever reads the same again means them.</summary>
    public async Task<Dictionary<Guid, string>> HereAsync(IReadableFormat format, IReadOnlyList<ReadEvent> sources, CancellationToken stop)
    {
        if (sources.Count == 1 && !format.TellsEventsApart) return [];
        var ids = sources.Select(source => source.Programme.Id).ToList();
        return await db.Events.OpenTo(db, me, Role.Editor).Where(meeting => ids.Contains(meeting.Id)).ToDictionaryAsync(meeting => meeting.Id, meeting => meeting.Slug, stop);
    }

    private async Task<HashSet<Guid>> TakenAsync(IReadOnlyList<Programme> sources, Guid? meeting, CancellationToken stop)
    {
        var taken = new HashSet<Guid>();
        await TakeAsync<Section>(source => source.Sections);
        await TakeAsync<Credit>(source => source.Credits);
        await TakeAsync<Room>(source => source.Rooms);
        await TakeAsync<Track>(source => source.Tracks);
        await TakeAsync<Session>(source => source.Sessions);
        var people = sources.SelectMany(source => source.People).Select(person => person.Id).ToList();
        taken.UnionWith(await db.People.Where(person => people.Contains(person.Id)).Select(person => person.Id).ToListAsync(stop));
        return taken;

        async Task TakeAsync<T>(Func<Programme, IEnumerable<T>> parts)
            where T : class, IPart
        {
            var ids = sources.SelectMany(parts).Select(part => part.Id).ToList();
            if (ids.Count > 0)
                taken.UnionWith(await db.Set<Row<T>>().Where(row => row.EventId != meeting && ids.Contains(row.Id)).Select(row => row.Id).ToListAsync(stop));
        }
    }

    private async Task<Dictionary<string, Guid>> CodesAsync(IReadOnlyList<Programme> sources, CancellationToken stop)
    {
        var codes = sources.SelectMany(source => source.Sessions).Select(session => session.Code).ToList();
        return await db.SessionCodes.AsNoTracking().Where(taken => codes.Contains(taken.Code)).ToDictionaryAsync(taken => taken.Code, taken => taken.Session, stop);
    }

    /// <summary>The conferences, as far as they are public or one's own, and do not take place at the event themselves.</summary>
    private async Task<HashSet<Guid>> EventsAsync(IReadOnlyList<Programme> sources, Guid? meeting, CancellationToken stop)
    {
        var parents = sources.Select(source => source.Event.Parent).OfType<Guid>().Distinct().ToList();
        foreach (var parent in parents.ToList())
            if (meeting is { } into && await kin.IsAtAsync(parent, into, stop)) parents.Remove(parent);
        if (parents.Count == 0) return [];
        var own = await db.Events.OpenTo(db, me, Role.Reader).Where(meeting => parents.Contains(meeting.Id)).Select(meeting => meeting.Id).ToListAsync(stop);
        return [.. own, .. await db.Cards.Where(card => parents.Contains(card.EventId) && card.Status != EventStatus.Draft).Select(card => card.EventId).ToListAsync(stop)];
    }

    /// <summary>Files that the public sees anyway: an address alone opens nobody's unpublished ones.</summary>
    private async Task<HashSet<string>> PicturesAsync(IReadOnlyList<Programme> sources, CancellationToken stop)
    {
        var named = sources.SelectMany(source => source.Credits.Select(credit => credit.Photo).Append(source.Event.Image)
            .Concat(source.Sections.Select(section => section.Content).OfType<Sponsors>().SelectMany(sponsors => sponsors.Items).Select(sponsor => sponsor.Logo)))
            .Select(picture => picture?.Source).OfType<string>().Select(path => (Path: path, FileAddress.From(path)?.Hash)).Where(file => file.Hash is not null).ToList();
        if (named.Count == 0) return [];
        var hashes = named.Select(file => file.Hash!).Distinct().ToList();
        var shown = await db.FileUses.Where(use => use.Stage == FileStage.Shown && hashes.Contains(use.Hash)).Select(use => use.Hash).Distinct().ToListAsync(stop);
        return [.. named.Where(file => shown.Contains(file.Hash!)).Select(file => file.Path)];
    }
}
