using Microsoft.EntityFrameworkCore;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Redacting;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;

namespace Workshop.Web.Redacting;

/// <summary>Takes what must go out of what belongs to no event: series, what the site says of itself, mails. Within the caller's transaction and step.</summary>
internal sealed class SiteRedaction(WorkshopDb db, Redactor redactor, Mentions mentions)
{
    public async Task RunAsync(RedactionReport report, CancellationToken stop)
    {
        await SeriesAsync(report, stop);
        foreach (var property in db.Entry(await db.SiteSettings.SingleAsync(stop)).Properties)
            if (property.CurrentValue is string text && !Redactor.NoText.Contains(property.Metadata.Name.ToLowerInvariant())) property.CurrentValue = redactor.Text(text);
        // A mail to or about somebody who is to go is not changed but taken away.
        foreach (var mail in await db.Mails.ToListAsync(stop))
            if (mentions.IsIn(mail.To) || mentions.IsIn(mail.Subject) || mentions.IsIn(mail.Text)) db.Mails.Remove(mail);
        // The names under which files were uploaded that are no event's.
        foreach (var use in await db.FileUses.Where(use => use.Name != null && !db.Events.Any(meeting => meeting.Id == use.Owner)).ToListAsync(stop)) use.Name = redactor.Text(use.Name);
        await db.SaveChangesAsync(stop);
        await TrailRedaction.RunAsync(db, db.Changes.Where(change => change.Event == null), redactor, report, null, stop);
        db.ChangeTracker.Clear();
    }

    private async Task SeriesAsync(RedactionReport report, CancellationToken stop)
    {
        foreach (var row in await db.Series.ToListAsync(stop))
        {
            var json = Document.WritePart(row.Body);
            var without = redactor.Json(json);
            if (!ReferenceEquals(json, without))
            {
                var series = Document.ReadPart<Series>(without);
                if (series.Slug != row.Slug)
                {
                    series = series with { Slug = await db.FreeAsync(SlugKind.Series, series.Slug, stop) };
                    report.Moved.Add((row.Slug, series.Slug));
                }
                row.Become(series);
            }
        }
        foreach (var slug in await db.Slugs.AsNoTracking().Where(known => known.Kind == SlugKind.Series).ToListAsync(stop))
            if (mentions.WithoutInSlug(slug.Slug) is not null) await db.Slugs.Where(known => known.Kind == SlugKind.Series && known.Slug == slug.Slug).ExecuteDeleteAsync(stop);
    }
}
