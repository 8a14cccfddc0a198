using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Events;
using Workshop.Importing;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Sheets;
using Workshop.Web.Accounts;
using Workshop.Web.Data.Imports;
using Workshop.Web.Data.Projecting;
using Workshop.Web.Data.Queries;
using Workshop.Web.Published;

namespace Workshop.Web.Data.Working;

/// <summary>
/// The door to working copies for organizers: an event is found by its slug, present or earlier, if whoever asks has the role.
/// Whoever has not finds nothing, as if there were no such event.
/// </summary>
public sealed class WorkingCopies(WorkshopDb db, CurrentAccount me, Releases releases, ImportPlans plans, RevisionWatch watch, TimeProvider clock)
{
    /// <summary>The events that whoever asks owns, at the moment at which it is asked.</summary>
    public IQueryable<Event> Owned => db.Events.OpenTo(db, me, Role.Owner);

    /// <summary>To be looked at.</summary>
    public Task<WorkingCopy?> FindAsync(string slug, Role role, CancellationToken stop) => LoadAsync(slug, role, transaction: null, stop);

    /// <summary>
    /// To be changed, inside the writing transaction: everybody else waits until the copy is disposed of, so what was checked still holds
    /// when it is saved. Unless it is saved, nothing happens.
    /// </summary>
    public async Task<WorkingCopy?> BeginAsync(string slug, Role role, CancellationToken stop)
    {
        if (db.ChangeTracker.HasChanges()) throw new InvalidOperationException("Save or drop the changes before a working copy is opened.");
        var transaction = await db.BeginWriteAsync(stop);
        WorkingCopy? copy = null;
        try
        {
            // What was read before the transaction may be out of date in it.
            db.ChangeTracker.Clear();
            return copy = await LoadAsync(slug, role, transaction, stop);
        }
        finally
        {
            if (copy is null) await transaction.DisposeAsync();
        }
    }

    /// <summary>Who saved a part last, by name; null for the portal itself.</summary>
    public Task<string?> LastByAsync(Guid part, CancellationToken stop) => new PartHistory(db).LastByAsync(part, stop);

    /// <summary>Likewise of several parts; the portal itself is left out.</summary>
    public Task<Dictionary<Guid, string>> LastByAsync(IReadOnlyCollection<Guid> parts, CancellationToken stop) => new PartHistory(db).LastByAsync(parts, stop);

    /// <summary>Whose changes in a copy wait to be published.</summary>
    public async Task<WhoWaits> WhoWaitsAsync(WorkingCopy copy, CancellationToken stop) => new(copy.Unpublished.Count == 0
        ? Enumerable.Empty<(Unpublished, string)>().ToLookup(each => each.Item1, each => each.Item2)
        : await new PartHistory(db).SinceReleaseAsync(copy.Event.Id, copy.Unpublished, me.Id, stop));

    /// <summary>Somebody whom a document names and the portal does not know any more; under another address where theirs is somebody else's now.</summary>
    internal async Task ReintroduceAsync(IReadOnlyCollection<Person> people, CancellationToken stop)
    {
        var ids = people.Select(person => person.Id).ToList();
        var known = await db.People.Where(person => ids.Contains(person.Id)).Select(person => person.Id).ToHashSetAsync(stop);
        var strangers = people.Where(person => !known.Contains(person.Id)).ToList();
        var slugs = strangers.ConvertAll(person => person.Slug);
        var taken = await db.Slugs.AsNoTracking().Where(slug => slug.Kind == SlugKind.Person && slugs.Contains(slug.Slug)).ToDictionaryAsync(slug => slug.Slug, slug => slug.Owner, stop);
        foreach (var person in strangers)
            db.People.Add(new(taken.TryGetValue(person.Slug, out var owner) && owner != person.Id ? person with { Slug = await db.FreeAsync(SlugKind.Person, person.Slug, stop) } : person));
    }

    /// <summary>What the event still lacks.</summary>
    public async Task<IReadOnlyList<Missing>> MissingAsync(Programme programme, CancellationToken stop)
    {
        var soon = programme.Sections.Where(section => section.State == SectionState.ComingSoon).Select(section => section.Id).ToList();
        var since = await new PartHistory(db).ComingSoonSinceAsync(soon, stop);
        return Missing.In(programme, Instant.FromDateTimeOffset(clock.GetUtcNow()), section => since.TryGetValue(section, out var began) ? began : null);
    }

    internal Task<TPart?> AsOfAsync<TPart>(Guid part, long version, CancellationToken stop)
        where TPart : class => new PartHistory(db).AsOfAsync<TPart>(part, version, stop);

    internal async Task<Person> IntroduceAsync(PersonName name, CancellationToken stop)
    {
        var person = new Person(Guid.CreateVersion7(), await db.FreeAsync(SlugKind.Person, name.Plain, stop), name.SortName);
        db.People.Add(new(person));
        return person;
    }

    /// <summary>
    /// Those who are to be credited under these names, to be saved within the writing transaction: the one whom the public meets under
    /// exactly that name, as last printed, else somebody new.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, Newcomer>> MeetAsync(IReadOnlyCollection<string> names, CancellationToken stop)
    {
        if (names.Count == 0) return new Dictionary<string, Newcomer>();
        var met = await KnownAsync(names, stop);
        foreach (var name in names.Where(name => !met.ContainsKey(name)))
        {
            var person = await IntroduceAsync(PersonName.Of(name), stop);
            met.Add(name, new(new(Guid.CreateVersion7(), person.Id, name), person));
        }
        return met;
    }

    /// <summary>Whom the public meets under exactly these names, as their latest release prints them; a name that several have is nobody's.</summary>
    private async Task<Dictionary<string, Newcomer>> KnownAsync(IReadOnlyCollection<string> names, CancellationToken stop)
    {
        var found = await (from row in db.SearchRows.AsNoTracking()
                           where row.Kind == SearchKind.Person && names.Contains(row.Title)
                           join card in db.PersonCards.AsNoTracking() on row.Record equals card.PersonId
                           join person in db.People.AsNoTracking() on row.Record equals person.Id
                           select new { row.Title, card.Credit, person.Body }).ToListAsync(stop);
        return found.GroupBy(each => each.Title, StringComparer.Ordinal).Where(same => same.Count() == 1).Select(same => same.Single())
            .ToDictionary(each => each.Title, each => new Newcomer(each.Credit with { Id = Guid.CreateVersion7() }, each.Body), StringComparer.Ordinal);
    }

    internal Task NoteImportAsync(Guid meeting, IReadableFormat format, Brought brings, Answers answers, string sources, CancellationToken stop) =>
        plans.NoteAsync(meeting, format, brings, answers, sources, Instant.FromDateTimeOffset(clock.GetUtcNow()), stop);

    internal Task<IReadOnlyList<string>> NewCodesAsync(int count, CancellationToken stop) => db.NewCodesAsync(count, stop);

    internal async Task SaveAsync(Event meeting, WriteTransaction transaction, CancellationToken stop)
    {
        await KeepAsync(meeting, stop);
        await transaction.CommitAsync(stop);
    }

    internal async Task PublishAsync(Event meeting, Programme? released, string? note, bool putBack, int? restored, WriteTransaction transaction, CancellationToken stop)
    {
        await KeepAsync(meeting, stop);
        await releases.WriteAsync(meeting, released, note, Instant.FromDateTimeOffset(clock.GetUtcNow()), stop, putBack, restored);
        await transaction.CommitAsync(stop);
        await watch.LookAsync(stop);
    }

    private async Task KeepAsync(Event meeting, CancellationToken stop)
    {
        var credited = meeting.Credits.Select(row => row.Body.Person).ToHashSet();
        db.ChangeTracker.DetectChanges();
        db.ChangeTracker.AutoDetectChangesEnabled = false; // a thousand sessions are searched once
        foreach (var entry in db.ChangeTracker.Entries<PersonRow>().Where(entry => entry.State == EntityState.Added && !credited.Contains(entry.Entity.Id)).ToList())
            entry.State = EntityState.Detached;
        var credits = db.ChangeTracker.Entries<Row<Credit>>().Any(entry => entry.State != EntityState.Unchanged);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
        if (credits && await db.People.CountAsync(person => credited.Contains(person.Id), stop) < credited.Count)
            throw new InvalidOperationException("Somebody is credited whom nobody has introduced.");
    }

    private async Task<WorkingCopy?> LoadAsync(string slug, Role role, WriteTransaction? transaction, CancellationToken stop)
    {
        var owners = db.Slugs.Where(known => known.Kind == SlugKind.Event && known.Slug == slug).Select(known => known.Owner);
        var events = transaction is null ? db.Events.AsNoTracking() : db.Events;
        if (await events.Where(meeting => owners.Contains(meeting.Id)).OpenTo(db, me, role).SingleOrDefaultAsync(stop) is not { } meeting) return null;
        if ((me.IsAdministrator ? Role.Owner : await Teams.RoleOf(db, me, meeting.Id, meeting.Series).SingleOrDefaultAsync(stop)) is not { } mine) return null;
        var directory = await db.ReadRowsAsync(meeting, stop);
        var latest = await db.Releases.AsNoTracking().Where(release => release.EventId == meeting.Id).OrderByDescending(release => release.Number)
            .FirstOrDefaultAsync(stop);
        return new(this, meeting, directory, latest?.Open(), mine, transaction);
    }
}
