using Microsoft.EntityFrameworkCore;
using Workshop.Importing;
using Workshop.Programmes;

namespace Workshop.Web.Data.Imports;

/// <summary>Makes plans of what was read and what there is.</summary>
public sealed class ImportPlans(WorkshopDb db, Neighbourhood neighbourhood)
{
    /// <summary>For an event that there is, with what the last import of the format brought to it.</summary>
    public async Task<ImportPlan> OfAsync(Programme working, ReadEvent read, IReadableFormat format, Answers answers, CancellationToken stop)
    {
        var brought = await db.ImportBases.AsNoTracking().SingleOrDefaultAsync(known => known.EventId == working.Id && known.Format == format.Name, stop);
        return ImportPlan.Between(working, read, format, brought?.Open(), await neighbourhood.OfAsync(read.Programme, working.Id, stop), answers);
    }

    /// <summary>For a new event, which keeps the source's id where nobody has it.</summary>
    /// <param name="otherwise">Its id else.</param>
    public async Task<ImportPlan> OfNewAsync(ReadEvent read, IReadableFormat format, Answers answers, Guid? series, Guid otherwise, CancellationToken stop)
    {
        var id = await neighbourhood.IsFreeAsync(read.Programme.Id, stop) ? read.Programme.Id : otherwise;
        return ImportPlan.Between(new(id, new() { Series = series }), read, format, null, await neighbourhood.OfAsync(read.Programme, id, stop), answers);
    }

    /// <summary>Notes what an import brings: for the next one, and for the audit trail. To be saved by the caller.</summary>
    internal async Task NoteAsync(Guid meeting, IReadableFormat format, Brought brings, string sources, NodaTime.Instant at, CancellationToken stop)
    {
        if (await db.ImportBases.SingleOrDefaultAsync(known => known.EventId == meeting && known.Format == format.Name, stop) is { } known) known.Take(brings, at);
        else
        {
            var first = new ImportBase { EventId = meeting, Format = format.Name, At = at, Document = [] };
            first.Take(brings, at);
            db.ImportBases.Add(first);
        }
        db.Note(Deeds.Import, meeting, at, now: System.Text.Json.JsonSerializer.Serialize(new { sources, format = format.Label }));
    }
}
