using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Events;
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
        var neighbours = await neighbourhood.OfAsync([read.Programme], working.Id, stop);
        return ImportPlan.Between(working, read, format, brought?.Open(), neighbours.Of(read.Programme), answers);
    }

    /// <summary>
    /// What is supposed of an event before anybody is asked: what was answered at the last import of the format, and of what it asks else what the
    /// event says itself.
    /// </summary>
    public async Task<Answers> KnownAsync(Programme working, IReadableFormat format, ReadResult read, CancellationToken stop)
    {
        var brought = await db.ImportBases.AsNoTracking().SingleOrDefaultAsync(known => known.EventId == working.Id && known.Format == format.Name, stop);
        var known = new Dictionary<string, string>(brought?.Answered.Given ?? Answers.None.Given);
        foreach (var question in read.Events.SelectMany(one => one.Questions).Where(question => question.Part is null))
            if (question.Field switch { nameof(EventDetails.Zone) => working.Event.Zone, nameof(EventDetails.Title) => working.Event.Title, _ => null } is { Length: > 0 } said) known.TryAdd(question.Key, said);
        return new(known);
    }

    /// <summary>For new events, in their order; each keeps the source's id where nobody has it.</summary>
    /// <param name="series">To which they will belong.</param>
    public async Task<IReadOnlyList<ImportPlan>> OfNewAsync(IReadOnlyList<NewImport> imports, IReadableFormat format, Answers answers, Guid? series, CancellationToken stop)
    {
        var neighbours = await neighbourhood.OfAsync([.. imports.Select(import => import.Read.Programme)], meeting: null, stop);
        var taken = await neighbourhood.EventsAmongAsync([.. imports.Select(import => import.Read.Programme.Id)], stop);
        taken.Add(Guid.Empty);
        var plans = new List<ImportPlan>();
        foreach (var (read, otherwise) in imports)
        {
            var blank = new Programme(taken.Add(read.Programme.Id) ? read.Programme.Id : otherwise, new() { Series = series });
            var plan = ImportPlan.Between(blank, read, format, null, neighbours.Of(read.Programme), answers);
            neighbours.Take(plan.Brings.Programme);
            plans.Add(plan);
        }
        return plans;
    }

    /// <summary>Notes what an import brings: for the next one, and for the audit trail. To be saved by the caller.</summary>
    /// <param name="sources">What they are called.</param>
    internal async Task NoteAsync(Guid meeting, IReadableFormat format, Brought brings, Answers answers, string sources, Instant at, CancellationToken stop)
    {
        if (await db.ImportBases.SingleOrDefaultAsync(known => known.EventId == meeting && known.Format == format.Name, stop) is not { } known)
        {
            known = new() { EventId = meeting, Format = format.Name, At = at, Document = [] };
            db.ImportBases.Add(known);
        }
        known.Take(brings, answers, at);
        db.Note(Deeds.Import, meeting, at, now: JsonSerializer.Serialize(new { sources, format = format.Label }));
    }
}

/// <summary>An event that is to begin with what was read.</summary>
/// <param name="Otherwise">Its id where the source's is somebody's already.</param>
public sealed record NewImport(ReadEvent Read, Guid Otherwise);
