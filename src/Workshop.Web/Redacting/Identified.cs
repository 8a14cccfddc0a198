using Microsoft.EntityFrameworkCore;
using Workshop.Events;
using Workshop.People;
using Workshop.Redacting;
using Workshop.Web.Data;

namespace Workshop.Web.Redacting;

/// <summary>The people who are meant by what must go, and who stands for them afterwards: somebody without name and page.</summary>
internal sealed class Identified(WorkshopDb db)
{
    /// <summary>Whom an event credits under a name that must go, in whatever release. Who is at other events too stays who they are there.</summary>
    public async Task<Dictionary<Guid, Guid>> InAsync(Guid meeting, Mentions mentions, CancellationToken stop)
    {
        var people = (await db.Set<Row<Credit>>().AsNoTracking().Where(row => row.EventId == meeting).Select(row => row.Body).ToListAsync(stop))
            .Where(credit => mentions.IsIn(credit.Name)).Select(credit => credit.Person).ToHashSet();
        foreach (var number in await db.Releases.Where(release => release.EventId == meeting).Select(release => release.Number).ToListAsync(stop))
        {
            var programme = (await db.Releases.AsNoTracking().SingleAsync(release => release.EventId == meeting && release.Number == number, stop)).Open();
            people.UnionWith(programme.Credits.Where(credit => mentions.IsIn(credit.Name)).Select(credit => credit.Person));
        }
        var stands = new Dictionary<Guid, Guid>();
        foreach (var person in people) stands[person] = await IsElsewhereAsync(person, meeting, stop) ? Guid.CreateVersion7() : person;
        return stands;
    }

    /// <summary>Everybody who is one person with somebody: under whatever identity an event credits them.</summary>
    public async Task<Dictionary<Guid, Guid>> OneAsync(Guid person, CancellationToken stop)
    {
        var kept = await db.People.Where(row => row.Id == person).Select(row => row.SameAs ?? row.Id).SingleAsync(stop);
        return (await db.People.Where(row => row.Id == kept || row.SameAs == kept).Select(row => row.Id).ToListAsync(stop)).ToDictionary(id => id);
    }

    /// <summary>Makes them nobody; their addresses end.</summary>
    public async Task LeaveAsync(IReadOnlyDictionary<Guid, Guid> people, CancellationToken stop)
    {
        foreach (var (person, other) in people)
        {
            var nobody = new Person(other, Redactor.SlugOf(other), Mentions.Placeholder);
            var row = other == person ? await db.People.SingleOrDefaultAsync(row => row.Id == person, stop) : null;
            (row ?? db.People.Add(new(nobody)).Entity).BecomeNobody(nobody);
            foreach (var twin in await db.People.Where(twin => twin.SameAs == other).ToListAsync(stop)) twin.StandAlone();
        }
        await db.SaveChangesAsync(stop);
        foreach (var other in people.Values)
        {
            var slug = Redactor.SlugOf(other);
            await db.Slugs.Where(known => known.Kind == SlugKind.Person && known.Owner == other && known.Slug != slug).ExecuteDeleteAsync(stop);
        }
    }

    /// <summary>Whether another event credits them, in its working copy or as it is published.</summary>
    private async Task<bool> IsElsewhereAsync(Guid person, Guid meeting, CancellationToken stop) =>
        await db.Set<Row<Credit>>().AnyAsync(row => row.Person == person && row.EventId != meeting, stop)
        || await db.Appearances.AnyAsync(row => row.PersonId == person && row.EventId != meeting, stop);
}
