using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Publishing.Calendars;
using Workshop.Web.Data.Projecting;
using Workshop.Web.Data.Queries;
using Workshop.Web.Published;

namespace Workshop.Web.Data;

/// <summary>Publishes working copies: the one way in which something that organizers edit becomes public.</summary>
public sealed class Releases(WorkshopDb db, RevisionWatch watch)
{
    /// <summary>
    /// Composes the event from its saved rows and publishes that, in one transaction: document, projections, revision. With its first release an
    /// event becomes public; one that was unpublished since stays so.
    /// Put down to the account that acts through the context.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is something unsaved in the context; it would be published without being asked.</exception>
    public async Task<Release> ReleaseAsync(Guid meeting, string? note, Instant at, CancellationToken stop)
    {
        if (db.ChangeTracker.HasChanges()) throw new InvalidOperationException("Save or drop the changes before a release.");
        await using var transaction = await db.BeginWriteAsync(stop);
        // What was read before the transaction may be out of date in it.
        db.ChangeTracker.Clear();
        var working = await db.Events.SingleAsync(row => row.Id == meeting, stop);
        await db.ReadRowsAsync(working, stop);
        var latest = await db.Releases.AsNoTracking().Where(row => row.EventId == meeting).OrderByDescending(row => row.Number).FirstOrDefaultAsync(stop);
        var release = await WriteAsync(working, latest?.Open(), note, at, stop);
        await transaction.CommitAsync(stop);
        await watch.LookAsync(stop);
        return release;
    }

    /// <summary>The same within the writing transaction of the caller.</summary>
    /// <param name="meeting">With its rows, tracked and saved.</param>
    /// <param name="before">The document of its latest release; null: there is none.</param>
    /// <param name="putBack">Whether an event that was unpublished becomes public again.</param>
    /// <param name="restored">The earlier release that it says again, if any: for the audit trail.</param>
    internal async Task<Release> WriteAsync(Event meeting, Programme? before, string? note, Instant at, CancellationToken stop, bool putBack = false, int? restored = null)
    {
        if (meeting.Status == EventStatus.Draft && (before is null || putBack)) meeting.Become(EventStatus.Published);
        var composed = meeting.Compose(await DirectoryAsync(meeting, stop));
        meeting.Issued(CalendarLedger.Issue(before, composed, at, () => Guid.NewGuid().ToString()));
        var document = composed with { Calendar = meeting.Calendar };
        var latest = await db.Releases.Where(row => row.EventId == meeting.Id).MaxAsync(row => (int?)row.Number, stop) ?? 0;
        var release = new Release(latest + 1, at, note, Changes.Between(before, document));

        db.Entry(meeting).DetectChanges();
        using (new Step(db, told: true))
        {
            db.Releases.Add(StoredRelease.Of(document, release, db.By));
            var projector = new Projector(db);
            await projector.TakeAsync(meeting, document, release, stop);
            // After what the release itself changed in the working copy: what comes later waits for the next one.
            db.Note(Deeds.Release, meeting.Id, at, release.Number, now: restored is { } earlier ? $$"""{"restored":{{earlier}}}""" : "{}");
            await Revisions.RaiseAsync(db, projector.Touched, at, stop);
        }
        return release;
    }

    /// <summary>Everybody credited in a working copy, by id: whoever has come to it since it was read, too.</summary>
    private Task<Dictionary<Guid, Person>> DirectoryAsync(Event meeting, CancellationToken stop)
    {
        var credited = meeting.Credits.Select(row => row.Body.Person).ToHashSet();
        return db.People.AsNoTracking().Where(person => credited.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Body, stop);
    }
}
