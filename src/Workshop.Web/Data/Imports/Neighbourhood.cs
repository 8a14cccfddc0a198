using Microsoft.EntityFrameworkCore;
using Workshop.Events;
using Workshop.Files;
using Workshop.Importing;
using Workshop.Programmes;
using Workshop.Web.Accounts;
using Workshop.Web.Data.Queries;

namespace Workshop.Web.Data.Imports;

/// <summary>What the portal knows of the things that a source names, as far as whoever imports may know of them.</summary>
public sealed class Neighbourhood(WorkshopDb db, CurrentAccount me, Acquaintances acquaintances)
{
    /// <param name="source">As it was read.</param>
    /// <param name="meeting">Into which it goes; an id that nothing has for a new one.</param>
    public async Task<Outside> OfAsync(Programme source, Guid meeting, CancellationToken stop)
    {
        var people = await acquaintances.AmongAsync([.. source.Credits.Select(credit => credit.Name)], [.. source.People.Select(person => person.Id)], stop);
        return new()
        {
            Ids = await TakenAsync(source, meeting, stop),
            Codes = await CodesAsync(source, stop),
            People = [.. people.Select(known => new KnownPerson(known.Person, known.Credit.Name, known.Credit.Affiliation))],
            Events = await EventsAsync(source.Event.Parent, stop),
            Pictures = await PicturesAsync(source, stop),
        };
    }

    /// <summary>Whether the event's own id is nobody's.</summary>
    public async Task<bool> IsFreeAsync(Guid meeting, CancellationToken stop) =>
        meeting != Guid.Empty && !await db.Events.AnyAsync(row => row.Id == meeting, stop) && !await db.Changes.AnyAsync(change => change.Event == meeting, stop);

    private async Task<HashSet<Guid>> TakenAsync(Programme source, Guid meeting, CancellationToken stop)
    {
        var taken = new HashSet<Guid>();
        await TakeAsync<Section>(source.Sections);
        await TakeAsync<Workshop.People.Credit>(source.Credits);
        await TakeAsync<Room>(source.Rooms);
        await TakeAsync<Track>(source.Tracks);
        await TakeAsync<Session>(source.Sessions);
        var people = source.People.Select(person => person.Id).ToList();
        taken.UnionWith(await db.People.Where(person => EF.Parameter(people).Contains(person.Id)).Select(person => person.Id).ToListAsync(stop));
        return taken;

        async Task TakeAsync<T>(ValueList<T> parts)
            where T : class, IPart
        {
            var ids = parts.Select(part => part.Id).ToList();
            if (ids.Count > 0)
                taken.UnionWith(await db.Set<Row<T>>().Where(row => row.EventId != meeting && EF.Parameter(ids).Contains(row.Id)).Select(row => row.Id).ToListAsync(stop));
        }
    }

    private async Task<Dictionary<string, Guid>> CodesAsync(Programme source, CancellationToken stop)
    {
        var codes = source.Sessions.Select(session => session.Code).ToList();
        return await db.SessionCodes.AsNoTracking().Where(taken => EF.Parameter(codes).Contains(taken.Code)).ToDictionaryAsync(taken => taken.Code, taken => taken.Session, stop);
    }

    /// <summary>The conference, if it is public or one's own.</summary>
    private async Task<HashSet<Guid>> EventsAsync(Guid? parent, CancellationToken stop) =>
        parent is { } id && (await db.Cards.AnyAsync(card => card.EventId == id && card.Status != EventStatus.Draft, stop)
            || await db.Events.OpenTo(db, me, Role.Reader).AnyAsync(meeting => meeting.Id == id, stop)) ? [id] : [];

    /// <summary>Files that the public sees anyway: an address alone opens nobody's unpublished ones.</summary>
    private async Task<HashSet<string>> PicturesAsync(Programme source, CancellationToken stop)
    {
        var named = source.Credits.Select(credit => credit.Photo).Append(source.Event.Image)
            .Concat(source.Sections.Select(section => section.Content).OfType<Sponsors>().SelectMany(sponsors => sponsors.Items).Select(sponsor => sponsor.Logo))
            .Select(picture => picture?.Source).OfType<string>().Select(path => (Path: path, FileAddress.From(path)?.Hash)).Where(file => file.Hash is not null).ToList();
        if (named.Count == 0) return [];
        var hashes = named.Select(file => file.Hash!).Distinct().ToList();
        var shown = await db.FileUses.Where(use => use.Stage == FileStage.Shown && EF.Parameter(hashes).Contains(use.Hash)).Select(use => use.Hash).Distinct().ToListAsync(stop);
        return [.. named.Where(file => shown.Contains(file.Hash!)).Select(file => file.Path)];
    }
}
