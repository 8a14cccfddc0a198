using Microsoft.EntityFrameworkCore;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Web.Accounts;
using Workshop.Web.Data.Queries;

namespace Workshop.Web.Data;

/// <summary>Begins events: their first owner is whoever does.</summary>
public sealed class NewEvents(WorkshopDb db, CurrentAccount me)
{
    public static readonly Problem Refusal = new("", "On this portal events are begun by its administrators. Ask one of them, or an owner of the series.");

    /// <summary>Everybody, where the portal says so; else its administrators, and owners of a series within it.</summary>
    public async Task<bool> MayBeginAsync(Guid? series, CancellationToken stop) =>
        me.IsAdministrator
        || await db.SiteSettings.AnyAsync(site => site.Beginners == Beginners.Everybody, stop)
        || series is { } id && await db.Series.OpenTo(db, me, Role.Owner).AnyAsync(row => row.Id == id, stop);

    /// <summary>Makes an event of what the function makes of a session's new code, and says its slug.</summary>
    /// <param name="make">Runs within the writing transaction, and may introduce people.</param>
    /// <param name="called">Makes its address.</param>
    public async Task<Outcome<string>> AddAsync(Func<string, Task<Outcome<Programme>>> make, Func<Programme, string> called, CancellationToken stop)
    {
        // Between finding what is free and taking it nobody else writes.
        await using var transaction = await db.BeginWriteAsync(stop);
        var made = await make(await db.NewCodeAsync(stop));
        if (!made.TryGetValue(out var programme)) return new List<Problem>(made.Problems);
        var meeting = new Event(programme.Id, await db.FreeAsync(SlugKind.Event, called(programme), stop));
        if (meeting.Apply(programme) is { Succeeded: false } refused) return new List<Problem>(refused.Problems);
        db.Events.Add(meeting);
        db.Team.Add(new() { AccountId = me.Id, Subject = meeting.Id, Role = Role.Owner });
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return meeting.Slug;
    }

    /// <summary>The latest talk of a series: that of the last known date, else the newest; null where it has none yet.</summary>
    public async Task<Programme?> LatestOfAsync(Guid series, CancellationToken stop)
    {
        var events = await db.Events.AsNoTracking().Where(meeting => meeting.Series == series && meeting.DeletedAt == null)
            .Select(meeting => new { meeting.Id, meeting.Details }).ToListAsync(stop);
        var dated = events.Where(meeting => meeting.Details.When.FirstDay is not null).MaxBy(meeting => meeting.Details.When.SortKey, StringComparer.Ordinal);
        return (dated ?? events.MaxBy(meeting => meeting.Id)) is { } latest ? await OpenAsync(db.Events.Where(meeting => meeting.Id == latest.Id), stop) : null;
    }

    /// <summary>An earlier event that one may read.</summary>
    public Task<Programme?> EarlierAsync(string slug, CancellationToken stop) => OpenAsync(db.Events.OpenTo(db, me, Role.Reader).Where(meeting => meeting.Slug == slug), stop);

    /// <summary>The events that one may read, the newest first.</summary>
    public async Task<List<Named>> EarlierAsync(CancellationToken stop) =>
        [.. (await db.Events.AsNoTracking().OpenTo(db, me, Role.Reader).OrderByDescending(meeting => meeting.Id).Take(200)
            .Select(meeting => new { meeting.Id, meeting.Slug, meeting.Details }).ToListAsync(stop))
            .Where(meeting => meeting.Details.Title.Length > 0).Select(meeting => new Named(meeting.Id, meeting.Slug, meeting.Details.Title))];

    private async Task<Programme?> OpenAsync(IQueryable<Event> events, CancellationToken stop) =>
        await events.AsNoTracking().SingleOrDefaultAsync(stop) is { } meeting ? meeting.Compose(await db.ReadRowsAsync(meeting, stop)) : null;
}
