using Microsoft.EntityFrameworkCore;
using Workshop.People;

namespace Workshop.Web.Data;

/// <summary>The identities that come with a programme from outside the database.</summary>
internal static class Identities
{
    /// <summary>Adds those that are not known yet, to be saved by the caller; who is known stays as they are.</summary>
    public static async Task IntroduceAsync(this WorkshopDb db, IReadOnlyCollection<Person> people, CancellationToken stop)
    {
        var ids = people.Select(person => person.Id).ToList();
        var known = await db.People.Where(person => ids.Contains(person.Id)).Select(person => person.Id).ToListAsync(stop);
        db.People.AddRange(people.Where(person => !known.Contains(person.Id)).Select(person => new PersonRow(person)));
    }
}
