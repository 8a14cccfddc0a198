using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Workshop.Web.Data;

/// <summary>The one number that rises with every change of what the public sees, and the log of what each change touched.</summary>
internal static class Revisions
{
    /// <summary>How many changes the log remembers: a process that polls four times a second is never so far behind.</summary>
    private const int Remembered = 1000;

    /// <summary>Raises the revision within the change's own transaction.</summary>
    /// <param name="touched">Ids of events, series and people; none: everything may show something else.</param>
    public static async Task RaiseAsync(WorkshopDb db, IEnumerable<Guid> touched, Instant at, CancellationToken stop)
    {
        var change = db.Revisions.Add(new() { At = at, Touched = touched.Order().ToValueList() }).Entity;
        await db.SaveChangesAsync(stop);
        await db.Revisions.Where(old => old.Revision <= change.Revision - Remembered).ExecuteDeleteAsync(stop);
    }
}
