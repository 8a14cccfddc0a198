using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Events;
using Workshop.Files;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Web.Data.Working;

namespace Workshop.Web.Data.Queries;

/// <summary>Events as attendees would see them: what is not published yet, and what was published earlier.</summary>
public sealed class PreviewPublications(WorkshopDb db, WorkingCopies copies, Publications publications, TimeProvider clock)
{
    /// <summary>The working copy, for whoever may read it.</summary>
    public async Task<Publication?> WorkingAsync(string slug, CancellationToken stop) =>
        await copies.FindAsync(slug, Role.Reader, stop) is { } copy ? await ShowAsync(copy.Event, copy.Programme, stop) : null;

    /// <summary>An earlier release, likewise.</summary>
    public async Task<Publication?> ReleaseAsync(string slug, int number, CancellationToken stop)
    {
        if (await copies.FindAsync(slug, Role.Reader, stop) is not { Event: var meeting }) return null;
        var release = await db.Releases.AsNoTracking().SingleOrDefaultAsync(row => row.EventId == meeting.Id && row.Number == number, stop);
        return release is null ? null : await publications.PreviewAsync(release.Open(), release.ToRelease(), LiveOf(meeting), stop);
    }

    /// <summary>The working copy, for whoever has the link to it.</summary>
    public async Task<Publication?> SharedAsync(string secret, CancellationToken stop)
    {
        var meeting = await db.Events.AsNoTracking().Where(meeting => meeting.DeletedAt == null && db.PreviewLinks.Any(link => link.EventId == meeting.Id && link.Secret == secret))
            .SingleOrDefaultAsync(stop);
        return meeting is null ? null : await ShowAsync(meeting, meeting.Compose(await db.ReadRowsAsync(meeting, stop)), stop);
    }

    /// <summary>A file that this working copy shows.</summary>
    public async Task<StoredFile?> SharedFileAsync(string secret, FileAddress address, CancellationToken stop) =>
        await SharedAsync(secret, stop) is { } shared && FileAddress.HashesIn(Document.WritePart(shared.Programme)).Contains(address.Hash)
            && await db.Files.AsNoTracking().SingleOrDefaultAsync(file => file.Hash == address.Hash, stop) is { } file && file.Address == address
                ? file
                : null;

    private async Task<Publication> ShowAsync(Event meeting, Programme working, CancellationToken stop)
    {
        var latest = await db.Releases.Where(row => row.EventId == meeting.Id).MaxAsync(row => (int?)row.Number, stop) ?? 0;
        return await publications.PreviewAsync(working, new(latest + 1, Instant.FromDateTimeOffset(clock.GetUtcNow())), LiveOf(meeting), stop);
    }

    /// <summary>As it is, or will be once it is published.</summary>
    private static Live LiveOf(Event meeting) => new(
        meeting.Slug, meeting.Status == EventStatus.Draft ? EventStatus.Published : meeting.Status, meeting.Visibility, meeting.StatusChanges, meeting.LiveChangedAt);
}
