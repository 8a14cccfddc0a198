using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Web.Data.Projecting;
using Workshop.Web.Data.Queries;
using Workshop.Web.Published;

namespace Workshop.Web.Data;

/// <summary>
/// What takes effect without a release: an event's status, visibility and slug, a series, an identity, the portal's own settings. Each in
/// one transaction with the projections and the revision.
/// </summary>
public sealed class LiveChanges(WorkshopDb db, RevisionWatch watch)
{
    /// <param name="change">What to do to the event: <c>Become</c>, <c>MoveTo</c>, <c>Delete</c>.</param>
    public Task<Outcome> EventAsync(Guid id, Action<Event> change, Instant at, CancellationToken stop) => EventAsync(id, meeting =>
    {
        change(meeting);
        return Outcome.Success;
    }, at, stop);

    /// <param name="change">Likewise; where it says that something is wrong, nothing happens.</param>
    /// <param name="mine">The events that whoever asks may change, looked at again where nobody can change that meanwhile; null: all.</param>
    public Task<Outcome> EventAsync(Guid id, Func<Event, Outcome> change, Instant at, CancellationToken stop, IQueryable<Event>? mine = null) => ChangeAsync(async projector =>
    {
        if (await (mine ?? db.Events).SingleOrDefaultAsync(row => row.Id == id, stop) is not { } meeting)
            return new Problem("", "Your part in this event has changed meanwhile, so that this is for somebody else to do.");
        var before = (meeting.Status, meeting.Slug);
        if (change(meeting) is { Succeeded: false } refused) return refused;
        if (before != (meeting.Status, meeting.Slug)) meeting.LiveChanged(at);
        if (await TakenAsync(SlugKind.Event, meeting.Slug, id, stop) is { } problem) return problem;
        await db.SaveChangesAsync(stop);
        await projector.FollowAsync(meeting, stop);
        return Outcome.Success;
    }, at, stop);

    /// <summary>Changes how a release is told.</summary>
    /// <param name="change">Sets <see cref="StoredRelease.Told"/>, or says that something is wrong.</param>
    public Task<Outcome> TellingAsync(Guid meeting, int number, Func<StoredRelease, Outcome> change, Instant at, CancellationToken stop) => ChangeAsync(async projector =>
    {
        var release = await db.Releases.SingleAsync(row => row.EventId == meeting && row.Number == number, stop);
        var before = release.ToRelease().Changes;
        if (change(release) is { Succeeded: false } refused) return refused;
        if (release.ToRelease().Changes is var told && told == before) return Outcome.Success;
        db.Note(Deeds.Telling, meeting, at, number, Document.WritePart(before), Document.WritePart(told));
        await projector.TellAsync(meeting, release.ToRelease(), stop);
        return Outcome.Success;
    }, at, stop);

    /// <summary>Changes a series as it is at that moment.</summary>
    public Task<Outcome> SeriesAsync(Guid id, Func<Series, Outcome<Series>> change, Instant at, CancellationToken stop) => ChangeAsync(async projector =>
    {
        var known = await db.Series.SingleAsync(row => row.Id == id, stop);
        var changed = change(known.Body);
        if (!changed.TryGetValue(out var series)) return changed.WithoutValue();
        known.Become(series);
        return await SaveAsync(series, projector, stop);
    }, at, stop);

    /// <summary>Begins a series.</summary>
    /// <param name="owner">The account whose it is from the first moment; null: only administrators look after it.</param>
    public Task<Outcome> BeginSeriesAsync(Series series, Guid? owner, Instant at, CancellationToken stop) => ChangeAsync(projector =>
    {
        db.Series.Add(new(series));
        if (owner is { } account) db.Team.Add(new() { AccountId = account, Subject = series.Id, Role = Role.Owner });
        return SaveAsync(series, projector, stop);
    }, at, stop);

    /// <summary>Changes an identity.</summary>
    /// <param name="change">Null: somebody else changed it meanwhile, so that it has to be looked at again.</param>
    public Task<Outcome> PersonAsync(Guid id, Func<PersonRow, Person?> change, Instant at, CancellationToken stop) => ChangeAsync(async projector =>
    {
        var row = await db.People.SingleAsync(row => row.Id == id, stop);
        if (change(row) is not { } person) return new Problem("", "Somebody changed this at the same moment. Look at it again.");
        if (await TakenAsync(SlugKind.Person, person.Slug, id, stop) is { } problem) return problem;
        row.Become(person);
        await db.SaveChangesAsync(stop);
        await projector.PeopleAsync([id], stop);
        return Outcome.Success;
    }, at, stop);

    /// <summary>
    /// Two identities turn out to be one person. Working copies change, and wait for their next release; what is published stays as it is
    /// printed. Who somebody is is live: their addresses lead to one page at once, which shows and counts what either did.
    /// </summary>
    /// <param name="mine">The events that whoever asks may change.</param>
    public Task<Outcome> SamePersonAsync(Guid gone, Guid kept, IQueryable<Event> mine, Instant at, CancellationToken stop) => ChangeAsync(async projector =>
    {
        if (await db.Events.Naming(db, gone).AnyAsync(meeting => !mine.Any(own => own.Id == meeting.Id), stop))
            return new Problem("", "They are also named at an event that you do not edit. Only an administrator can bring the two together.");
        if (gone == kept || await db.People.SingleOrDefaultAsync(row => row.Id == kept && row.SameAs == null, stop) is not { } stays) return new Problem("", "Choose somebody else.");
        foreach (var row in await db.People.Where(row => row.Id == gone || row.SameAs == gone).ToListAsync(stop)) row.TurnOutToBe(kept);
        // Whoever wanted no page wants none under another name.
        if (await db.People.AnyAsync(row => row.Id == gone && !row.HasPage, stop)) stays.Show(false);
        // What is deleted stays as it was, in case it is put back: by its own team, whom nobody has asked.
        foreach (var meeting in await db.Events.Where(meeting => meeting.DeletedAt == null && meeting.Credits.Any(row => row.Person == gone)).ToListAsync(stop))
            meeting.Apply(PersonMerge.Of(meeting.Compose(await db.ReadRowsAsync(meeting, stop)), gone, stays.Body).Merged).OrThrow();
        await db.SaveChangesAsync(stop);
        await projector.TakeAgainAsync(gone, stop);
        await projector.PeopleAsync([gone, kept], stop);
        return Outcome.Success;
    }, at, stop);

    /// <summary>
    /// Somebody who was said to be somebody else is not. What is published counts at once for whom it names; what the working copies say by
    /// now is for their organizers, who have the earlier releases.
    /// </summary>
    public Task<Outcome> TwoPeopleAsync(Guid id, Instant at, CancellationToken stop) => ChangeAsync(async projector =>
    {
        var row = await db.People.SingleAsync(row => row.Id == id, stop);
        if (row.SameAs is not { } other) return new Problem("", "They are two people already.");
        row.StandAlone();
        await db.SaveChangesAsync(stop);
        await projector.TakeAgainAsync(other, stop);
        await projector.PeopleAsync([id, other], stop);
        return Outcome.Success;
    }, at, stop);

    /// <summary>Switches somebody's page on or off, with their calendar and their place in list and search.</summary>
    public Task<Outcome> PageOfAsync(Guid id, bool page, Instant at, CancellationToken stop) => ChangeAsync(async projector =>
    {
        (await db.People.SingleAsync(row => row.Id == id, stop)).Show(page);
        await db.SaveChangesAsync(stop);
        await projector.LinkAsync(id, page, stop);
        return Outcome.Success;
    }, at, stop);

    /// <summary>Changes what the portal says of itself, which stands on every page.</summary>
    public Task<Outcome> SiteAsync(Action<SiteSettings> change, Instant at, CancellationToken stop) => SiteAsync(site =>
    {
        change(site);
        return Outcome.Success;
    }, at, stop);

    /// <summary>The same where the change may be refused.</summary>
    public Task<Outcome> SiteAsync(Func<SiteSettings, Outcome> change, Instant at, CancellationToken stop) => ChangeAsync(async projector =>
    {
        if (change(await db.SiteSettings.SingleAsync(stop)) is { Succeeded: false } refused) return refused;
        await db.SaveChangesAsync(stop);
        projector.TouchEverything();
        return Outcome.Success;
    }, at, stop);

    private async Task<Outcome> ChangeAsync(Func<Projector, Task<Outcome>> change, Instant at, CancellationToken stop)
    {
        if (db.ChangeTracker.HasChanges()) throw new InvalidOperationException("Save or drop the changes before a live change.");
        await using var transaction = await db.BeginWriteAsync(stop);
        // What was read before the transaction may be out of date in it.
        db.ChangeTracker.Clear();
        var projector = new Projector(db);
        using var step = new Step(db);
        var outcome = await change(projector);
        if (!outcome.Succeeded)
        {
            db.ChangeTracker.Clear();
            return outcome;
        }
        if (projector.TouchedAnything) await Revisions.RaiseAsync(db, projector.Touched, at, stop);
        await transaction.CommitAsync(stop);
        await watch.LookAsync(stop);
        return outcome;
    }

    private async Task<Outcome> SaveAsync(Series series, Projector projector, CancellationToken stop)
    {
        if (await TakenAsync(SlugKind.Series, series.Slug, series.Id, stop) is { } problem) return problem;
        await db.SaveChangesAsync(stop);
        projector.Touch(series.Id);
        return Outcome.Success;
    }

    private async Task<Problem?> TakenAsync(SlugKind kind, string slug, Guid owner, CancellationToken stop) =>
        await db.Slugs.AnyAsync(taken => taken.Kind == kind && taken.Slug == slug && taken.Owner != owner, stop)
            ? new("Slug", $"“{slug}” is the address, or an earlier address, of something else. Choose another.")
            : null;
}
