using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Events;
using Workshop.Files;
using Workshop.Importing;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Redacting;
using Workshop.Web.Data;
using Workshop.Web.Data.Projecting;
using Workshop.Web.Data.Queries;

namespace Workshop.Web.Redacting;

/// <summary>Takes what must go out of one event: releases, working copy, address, trail, files and projections, within the caller's transaction and step.</summary>
internal sealed class EventRedaction(WorkshopDb db, Redactor redactor, Mentions mentions, Guid id, Instant at)
{
    private readonly HashSet<string> named = [], kept = [];

    public async Task RunAsync(RedactionReport report, CancellationToken stop)
    {
        var meeting = await db.Events.SingleAsync(row => row.Id == id, stop);
        var working = meeting.Compose(await db.ReadRowsAsync(meeting, stop));
        var before = redactor.Count;
        var latest = await ReleasesAsync(report, stop);
        Working(meeting, working, report);
        await AddressAsync(meeting, report, stop);
        var changed = redactor.Count > before || db.ChangeTracker.HasChanges();
        // Feeds and calendars are told that there is something else to read.
        if (changed && latest is not null) meeting.LiveChanged(at);
        await db.SaveChangesAsync(stop);
        // After what was just saved, whose line in the trail says what it was before.
        await TrailRedaction.RunAsync(db, db.Changes.Where(change => change.Event == id), redactor, report, Compare, stop);
        await MailsAsync(Headline.Of(working), stop);
        await ImportsAsync(stop);
        await FilesAsync(report, stop);
        if (changed && latest is not null) await new Projector(db).TakeAsync(meeting, latest.Open(), latest.ToRelease(), stop);
        db.ChangeTracker.Clear();
    }

    /// <returns>The latest, as it is now; null where there is none.</returns>
    private async Task<StoredRelease?> ReleasesAsync(RedactionReport report, CancellationToken stop)
    {
        StoredRelease? latest = null;
        foreach (var number in await db.Releases.Where(row => row.EventId == id).OrderBy(row => row.Number).Select(row => row.Number).ToListAsync(stop))
        {
            var release = latest = await FindAsync(number, stop);
            var json = Encoding.UTF8.GetString(Packing.Unpack(release.Document));
            var without = redactor.Json(json);
            var (note, found, told) = (redactor.Text(release.Note), Lines(release.Changes), Lines(release.Told));
            Compare(json, without);
            if (ReferenceEquals(without, json) && note == release.Note && found == release.Changes && told == release.Told) continue;

            report.Releases++;
            var document = Sound(without, $"release {number}", report);
            var packed = document is null ? release.Document : Packing.Pack(Document.Write(document with { Calendar = Dated(document.Calendar) }));
            await db.Releases.Where(row => row.EventId == id && row.Number == number).ExecuteUpdateAsync(set => set
                .SetProperty(row => row.Document, packed).SetProperty(row => row.Note, note).SetProperty(row => row.Changes, found).SetProperty(row => row.Told, told)
                .SetProperty(row => row.Schema, Document.Schema), stop);
            latest = await FindAsync(number, stop);
        }
        return latest;
    }

    /// <summary>A mail about the event that mentions it is not changed but taken away.</summary>
    private async Task MailsAsync(string title, CancellationToken stop)
    {
        if (title.Length == 0) return;
        foreach (var mail in await db.Mails.Where(mail => mail.Subject.Contains(title) || mail.Text.Contains(title)).ToListAsync(stop))
            if (mentions.IsIn(mail.Subject) || mentions.IsIn(mail.Text)) db.Mails.Remove(mail);
    }

    private Task<StoredRelease> FindAsync(int number, CancellationToken stop) =>
        db.Releases.AsNoTracking().SingleAsync(row => row.EventId == id && row.Number == number, stop);

    private void Working(Event meeting, Programme working, RedactionReport report)
    {
        var json = Encoding.UTF8.GetString(Document.Write(working));
        var without = redactor.Json(json);
        Compare(json, without);
        if (ReferenceEquals(without, json) || Sound(without, "what is edited now", report) is not { } programme) return;
        meeting.Apply(programme).OrThrow();
        meeting.Issued(Dated(programme.Calendar));
    }

    /// <summary>Addresses that name it end; where the present one does, the event gets another.</summary>
    private async Task AddressAsync(Event meeting, RedactionReport report, CancellationToken stop)
    {
        foreach (var slug in await db.Slugs.AsNoTracking().Where(row => row.Kind == SlugKind.Event && row.Owner == id).Select(row => row.Slug).ToListAsync(stop))
        {
            if (redactor.Slug(slug) is not { } without) continue;
            if (slug == meeting.Slug)
            {
                meeting.MoveTo(await db.FreeAsync(SlugKind.Event, without, stop));
                report.Moved.Add((slug, meeting.Slug));
            }
            await db.Slugs.Where(row => row.Kind == SlugKind.Event && row.Slug == slug).ExecuteDeleteAsync(stop);
        }
    }

    /// <summary>
    /// What imports brought, too; where it would not hold together it is forgotten, and the next import begins anew. What was answered then is forgotten
    /// in any case: it is asked again, and holds names in ways of its own.
    /// </summary>
    private async Task ImportsAsync(CancellationToken stop)
    {
        foreach (var known in await db.ImportBases.Where(row => row.EventId == id).ToListAsync(stop))
        {
            var json = Encoding.UTF8.GetString(Packing.Unpack(known.Document));
            var without = redactor.Json(json);
            Compare(json, without);
            known.Answers = "{}";
            if (ReferenceEquals(without, json)) continue;
            if (Document.Read(Encoding.UTF8.GetBytes(without)) is var programme && programme.Problems().Count == 0) known.Take(new(programme, known.Ids), Answers.None, known.At);
            else db.ImportBases.Remove(known);
        }
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Files that were named only where something went, and the names under which files were uploaded.</summary>
    private async Task FilesAsync(RedactionReport report, CancellationToken stop)
    {
        foreach (var use in await db.FileUses.Where(use => use.Owner == id).ToListAsync(stop))
        {
            use.Name = redactor.Text(use.Name);
            if (!named.Contains(use.Hash) || kept.Contains(use.Hash)) continue;
            db.FileUses.Remove(use);
            report.Files++;
        }
        await db.SaveChangesAsync(stop);
        var gone = named.Except(kept).ToList();
        await db.Files.Where(file => gone.Contains(file.Hash) && !db.FileUses.Any(use => use.Hash == file.Hash)).ExecuteDeleteAsync(stop);
    }

    private void Compare(string before, string after)
    {
        named.UnionWith(FileAddress.HashesIn(before));
        kept.UnionWith(FileAddress.HashesIn(after));
    }

    private ValueList<string> Lines(ValueList<string> lines) => lines.Select(line => redactor.Text(line)!).ToValueList();

    private ValueList<CalendarStamp> Dated(ValueList<CalendarStamp> calendar) =>
        calendar.Select(stamp => stamp with { LastModified = Instant.Max(stamp.LastModified, at) }).ToValueList();

    /// <summary>Null where the document would not hold together without what must go.</summary>
    private static Programme? Sound(string json, string what, RedactionReport report)
    {
        var programme = Document.Read(Encoding.UTF8.GetBytes(json));
        if (programme.Problems() is not { Count: > 0 } problems) return programme;
        report.Problems.Add($"Without it, {what} would not hold together: {problems[0].Message}");
        return null;
    }
}
