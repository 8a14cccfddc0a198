using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Redacting;
using Workshop.Web.Data;
using Workshop.Web.Published;

namespace Workshop.Web.Redacting;

/// <summary>
/// Removes for good what must go, of one event or of a person everywhere: from working copies, releases, the audit trail, files, addresses and
/// everything that is made of them. To look is to do the same and undo it, so what is told is what would happen.
/// </summary>
public sealed class Redactions(WorkshopDb db, RevisionWatch watch, Scrubbing scrubbing, TimeProvider clock)
{
    /// <summary>Of an event.</summary>
    /// <param name="seen">What was shown to whoever confirmed it (<see cref="RedactionReport.Signature"/>): only that goes. Null: nothing goes, it is only told.</param>
    public Task<RedactionReport> EventAsync(Guid meeting, Mentions mentions, string? seen, CancellationToken stop) => DoAsync(async (at, report) =>
    {
        var identified = new Identified(db);
        var people = await identified.InAsync(meeting, mentions, stop);
        var redactor = new Redactor(mentions, people);
        await identified.LeaveAsync(people, stop);
        await new EventRedaction(db, redactor, mentions, meeting, at).RunAsync(report, stop);
        var gone = people.Where(person => person.Key == person.Value).Select(person => person.Key).ToList();
        await TrailRedaction.RunAsync(db, db.Changes.Where(change => change.Table == "People" && gone.Contains(change.Row)), redactor, report, null, stop);
        report.Take(redactor, mentions, people.Keys);
        report.TakeImports(await new ImportRedaction(db, mentions).RunAsync(db.ImportDrafts.Where(draft => draft.EventId == meeting), stop));
    }, meeting, seen, stop);

    /// <summary>Of a person, wherever they are named. Their page, their addresses and their calendar end.</summary>
    /// <inheritdoc cref="EventAsync"/>
    public async Task<RedactionReport> PersonAsync(Guid person, Mentions mentions, string? seen, CancellationToken stop)
    {
        var identified = new Identified(db);
        var suspects = new Suspects(db, mentions, (await identified.OneAsync(person, stop)).Keys);
        await suspects.SeekAsync(stop);
        return await DoAsync(async (at, report) =>
        {
            var people = await identified.OneAsync(person, stop);
            var redactor = new Redactor(mentions, people);
            await identified.LeaveAsync(people, stop);
            foreach (var meeting in await suspects.NowAsync(stop)) await new EventRedaction(db, redactor, mentions, meeting, at).RunAsync(report, stop);
            await new SiteRedaction(db, redactor, mentions).RunAsync(report, stop);
            report.Take(redactor, mentions, people.Keys);
            report.TakeImports(await new ImportRedaction(db, mentions).RunAsync(db.ImportDrafts, stop));
        }, null, seen, stop);
    }

    private async Task<RedactionReport> DoAsync(Func<Instant, RedactionReport, Task> redact, Guid? meeting, string? seen, CancellationToken stop)
    {
        var (at, report) = (Instant.FromDateTimeOffset(clock.GetUtcNow()), new RedactionReport());
        await using (var transaction = await db.BeginWriteAsync(stop))
        {
            db.ChangeTracker.Clear();
            using var step = new Step(db);
            await redact(at, report);
            db.ChangeTracker.Clear();
            if (seen != report.Signature || report.IsEmpty) return report;   // nothing is committed
            db.Note(Deeds.Redaction, meeting, at, now: "{}");
            (await db.Housekeeping.SingleAsync(stop)).Scrub = true;
            await Revisions.RaiseAsync(db, [], at, stop);
            await transaction.CommitAsync(stop);
        }
        await watch.LookAsync(stop);
        (report.IsDone, report.IsScrubbed) = (true, await scrubbing.RunSoonAsync());
        return report;
    }
}
