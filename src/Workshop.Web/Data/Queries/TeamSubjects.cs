using Microsoft.EntityFrameworkCore;
using Workshop.Events;
using Workshop.Publishing;
using Workshop.Web.Accounts;

namespace Workshop.Web.Data.Queries;

/// <summary>What has a team: events and series, found by whoever is in it.</summary>
public sealed class TeamSubjects(WorkshopDb db, CurrentAccount me)
{
    /// <param name="of">"events" or "series".</param>
    /// <param name="slug">Present or earlier.</param>
    /// <returns>Null where there is none for whoever asks.</returns>
    public async Task<TeamSubject?> FindAsync(string of, string slug, Role role, CancellationToken stop)
    {
        var kind = of == "series" ? SlugKind.Series : SlugKind.Event;
        var owners = db.Slugs.Where(known => known.Kind == kind && known.Slug == slug).Select(known => known.Owner);
        return kind == SlugKind.Series
            ? await SeriesAsync(db.Series.AsNoTracking().OpenTo(db, me, role).Where(row => owners.Contains(row.Id)), stop)
            : await EventAsync(db.Events.AsNoTracking().OpenTo(db, me, role).Where(meeting => owners.Contains(meeting.Id)), stop);
    }

    /// <summary>For whom somebody who is not in its team yet is told what it is.</summary>
    public async Task<TeamSubject> DescribeAsync(Guid id, CancellationToken stop) =>
        await EventAsync(db.Events.AsNoTracking().Where(meeting => meeting.Id == id), stop) ?? (await SeriesAsync(db.Series.AsNoTracking().Where(row => row.Id == id), stop))!;

    public Task<List<TeamPerson>> MembersAsync(Guid subject, CancellationToken stop) =>
        (from member in db.Team.AsNoTracking()
         join account in db.Users on member.AccountId equals account.Id
         where member.Subject == subject
         orderby member.Role descending, account.Name
         select new TeamPerson(account.Id, account.Name, account.Email!, member.Role)).ToListAsync(stop);

    private async Task<TeamSubject?> EventAsync(IQueryable<Event> events, CancellationToken stop)
    {
        var found = await events.Select(meeting => new
        {
            meeting.Id,
            meeting.Slug,
            meeting.Series,
            meeting.Details,
            First = meeting.Sessions.OrderBy(row => row.Order).Select(row => row.Body).FirstOrDefault(),
        }).SingleOrDefaultAsync(stop);
        if (found is null) return null;
        var title = found.Details.Title.Length > 0 ? found.Details.Title : found.First?.Title is { Length: > 0 } talk ? talk : "Without a title yet";
        return new(found.Id, Addresses.Working(found.Slug), title, await RoleAsync(found.Id, found.Series, stop), found.Series);
    }

    private async Task<TeamSubject?> SeriesAsync(IQueryable<SeriesRow> series, CancellationToken stop)
    {
        var found = await series.Select(row => new { row.Id, row.Slug, row.Title }).SingleOrDefaultAsync(stop);
        return found is null ? null : new(found.Id, Addresses.WorkingSeries(found.Slug), found.Title, await RoleAsync(found.Id, null, stop), null);
    }

    private async Task<Role?> RoleAsync(Guid id, Guid? series, CancellationToken stop) =>
        me.IsAdministrator ? Role.Owner : me.IsKnown ? await Teams.RoleOf(db, me, id, series).SingleOrDefaultAsync(stop) : null;
}

/// <summary>An event or a series, as its team sees it.</summary>
/// <param name="Home">Its address in the back office.</param>
/// <param name="Role">Of whoever asks; null for none.</param>
/// <param name="Series">Whose team looks after it too.</param>
public sealed record TeamSubject(Guid Id, string Home, string Title, Role? Role, Guid? Series)
{
    public bool IsSeries => Home.StartsWith(Addresses.WorkingSeries(""), StringComparison.Ordinal);

    public string Team => $"{Home}/team";

    /// <summary>Where whoever belongs to its team begins.</summary>
    public string Start => IsSeries ? Team : Home;
}

public sealed record TeamPerson(Guid Id, string Name, string Email, Role Role);
