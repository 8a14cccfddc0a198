using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Events;
using Workshop.Web.Data;
using Workshop.Web.Data.Projecting;
using Workshop.Web.Data.Queries;
using Workshop.Web.Published;

namespace Workshop.Web.Samples;

/// <summary>
/// Takes the sample events away, whatever has become of them, with the people who are at no other event. They leave nothing behind, no
/// releases and no addresses, and do not return: a furnished database is not furnished again.
/// </summary>
public sealed class SampleRemoval(WorkshopDb db, RevisionWatch watch)
{
    private static readonly Guid[] Ids = [.. SampleEvents.All().Select(sample => sample.Programme.Id)];

    /// <summary>The titles of those that are still there.</summary>
    public async Task<IReadOnlyList<string>> PresentAsync(CancellationToken stop) =>
        [.. (await db.Events.AsNoTracking().Where(meeting => Ids.Contains(meeting.Id)).ToListAsync(stop)).Select(meeting => meeting.Details.Title).Order(StringComparer.CurrentCulture)];

    public async Task RunAsync(Instant at, CancellationToken stop)
    {
        await using var transaction = await db.BeginWriteAsync(stop);
        db.ChangeTracker.Clear();
        using var step = new Step(db);
        var samples = await db.Events.WithRows().Where(meeting => Ids.Contains(meeting.Id)).ToListAsync(stop);
        if (samples.Count == 0) return;

        var present = samples.Select(sample => sample.Id).ToList();
        var credited = samples.SelectMany(sample => sample.Credits).Select(row => row.Body.Person).ToHashSet();
        credited.UnionWith(await db.Appearances.Where(row => present.Contains(row.EventId)).Select(row => row.PersonId).ToListAsync(stop));
        await ForgetAsync(present, [.. samples.SelectMany(sample => sample.Sessions).Select(session => session.Id)], stop);
        db.Events.RemoveRange(samples);
        await db.SaveChangesAsync(stop);

        var elsewhere = await ElsewhereAsync(credited, stop);
        var gone = credited.Except(elsewhere).ToList();
        db.People.RemoveRange(await db.People.Where(person => gone.Contains(person.Id)).ToListAsync(stop));
        await db.Slugs.Where(slug => slug.Kind == SlugKind.Person && gone.Contains(slug.Owner)).ExecuteDeleteAsync(stop);
        await db.SaveChangesAsync(stop);
        await db.Changes.Where(change => present.Contains(change.Event!.Value) || gone.Contains(change.Row)).ExecuteDeleteAsync(stop);
        await new PeopleProjector(db).TakeAsync(credited, stop);
        await Revisions.RaiseAsync(db, [], at, stop);
        await transaction.CommitAsync(stop);
        await watch.LookAsync(stop);
    }

    /// <summary>What hangs on the events and is no working row.</summary>
    private async Task ForgetAsync(List<Guid> events, List<Guid> sessions, CancellationToken stop)
    {
        await db.Releases.Where(release => events.Contains(release.EventId)).ExecuteDeleteAsync(stop);
        await db.Appearances.Where(row => events.Contains(row.EventId)).ExecuteDeleteAsync(stop);
        await db.Cards.Where(card => events.Contains(card.EventId)).ExecuteDeleteAsync(stop);
        await db.SearchRows.Where(row => events.Contains(row.EventId!.Value)).ExecuteDeleteAsync(stop);
        await db.Slugs.Where(slug => slug.Kind == SlugKind.Event && events.Contains(slug.Owner)).ExecuteDeleteAsync(stop);
        await db.Team.Where(member => events.Contains(member.Subject)).ExecuteDeleteAsync(stop);
        await db.SessionCodes.Where(code => sessions.Contains(code.Session)).ExecuteDeleteAsync(stop);
    }

    /// <summary>Who of these is credited in a working copy or a release that remains.</summary>
    private async Task<HashSet<Guid>> ElsewhereAsync(HashSet<Guid> people, CancellationToken stop)
    {
        var credits = await db.Set<Row<People.Credit>>().AsNoTracking().Select(row => row.Body).ToListAsync(stop);
        var printed = await db.Appearances.Where(row => people.Contains(row.PersonId)).Select(row => row.PersonId).ToListAsync(stop);
        return [.. credits.Select(credit => credit.Person).Where(people.Contains), .. printed];
    }
}
