using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Web.Data.Projecting;
using Workshop.Web.Data.Queries;

namespace Workshop.Web.Data;

/// <summary>
/// Takes events away for good: working copy, releases, team, audit trail, and the people who are at no other event. Inside the transaction
/// and the step of whoever decides that.
/// </summary>
internal sealed class EventRemoval(WorkshopDb db)
{
    /// <param name="addresses">Whether their addresses go too; else they stay claimed, so that no old link leads to something else one day.</param>
    public async Task RunAsync(IReadOnlyCollection<Guid> ids, bool addresses, Instant at, CancellationToken stop)
    {
        var events = await db.Events.Where(meeting => ids.Contains(meeting.Id)).ToListAsync(stop);
        foreach (var meeting in events) await db.ReadRowsAsync(meeting, stop);
        var credited = events.SelectMany(meeting => meeting.Credits).Select(row => row.Body.Person).ToHashSet();
        credited.UnionWith(await db.Appearances.Where(row => ids.Contains(row.EventId)).Select(row => row.PersonId).ToListAsync(stop));
        var sessions = events.SelectMany(meeting => meeting.Sessions).Select(session => session.Id).ToList();
        await ForgetAsync(ids, stop);
        db.Events.RemoveRange(events);
        await db.SaveChangesAsync(stop);

        var elsewhere = await ElsewhereAsync(credited, stop);
        var gone = credited.Except(elsewhere).ToList();
        db.People.RemoveRange(await db.People.Where(person => gone.Contains(person.Id) || gone.Contains(person.SameAs!.Value)).ToListAsync(stop));
        await db.SaveChangesAsync(stop);
        if (addresses)
        {
            await db.Slugs.Where(slug => (slug.Kind == SlugKind.Event && ids.Contains(slug.Owner)) || (slug.Kind == SlugKind.Person && gone.Contains(slug.Owner))).ExecuteDeleteAsync(stop);
            await db.SessionCodes.Where(code => sessions.Contains(code.Session)).ExecuteDeleteAsync(stop);
        }
        await db.Changes.Where(change => ids.Contains(change.Event!.Value) || gone.Contains(change.Row)).ExecuteDeleteAsync(stop);
        await new PeopleProjector(db).TakeAsync(credited, stop);
        await Revisions.RaiseAsync(db, [], at, stop);
    }

    /// <summary>What hangs on the events and is no working row.</summary>
    private async Task ForgetAsync(IReadOnlyCollection<Guid> events, CancellationToken stop)
    {
        await db.Releases.Where(release => events.Contains(release.EventId)).ExecuteDeleteAsync(stop);
        await db.Cards.Where(card => events.Contains(card.EventId)).ExecuteDeleteAsync(stop);   // appearances and calendars go with them
        await db.SearchRows.Where(row => events.Contains(row.EventId!.Value)).ExecuteDeleteAsync(stop);
        await db.Team.Where(member => events.Contains(member.Subject)).ExecuteDeleteAsync(stop);
        await db.Invitations.Where(invitation => events.Contains(invitation.Subject)).ExecuteDeleteAsync(stop);
    }

    /// <summary>Who of these is credited in a working copy or a release that remains.</summary>
    private async Task<HashSet<Guid>> ElsewhereAsync(HashSet<Guid> people, CancellationToken stop)
    {
        var credited = db.Credits.Where(row => people.Contains(row.Person!.Value)).Select(row => row.Person!.Value);
        return [.. await credited.Union(db.Appearances.Where(row => people.Contains(row.PersonId)).Select(row => row.PersonId)).ToListAsync(stop)];
    }
}
