using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Workshop.Events;
using Workshop.Programmes;

namespace Workshop.Web.Data;

/// <summary>The slugs and session codes that one saving wants for its rows; what is somebody else's already violates a key.</summary>
internal sealed class Claims
{
    private readonly List<SlugRow> slugs = [];
    private readonly List<SessionCode> codes = [];

    public bool Wanted => slugs.Count + codes.Count > 0;

    public void Add(EntityEntry entry)
    {
        if (entry.State == EntityState.Deleted) return;
        switch (entry.Entity)
        {
            case Event meeting when Fresh(nameof(Event.Slug)): slugs.Add(new(SlugKind.Event, meeting.Slug, meeting.Id)); break;
            case SeriesRow series when Fresh(nameof(SeriesRow.Slug)): slugs.Add(new(SlugKind.Series, series.Slug, series.Id)); break;
            case PersonRow person when Fresh(nameof(PersonRow.Slug)): slugs.Add(new(SlugKind.Person, person.Slug, person.Id)); break;
            case Row<Session> session when Fresh(nameof(Row<Session>.Body)): codes.Add(new(session.Body.Code, session.Id)); break;
        }

        bool Fresh(string property) => entry.State == EntityState.Added || entry.Property(property).IsModified;
    }

    public IQueryable<SlugRow> KnownSlugs(WorkshopDb db)
    {
        var wanted = slugs.Select(claim => claim.Slug).ToList();
        return db.Slugs.AsNoTracking().Where(slug => wanted.Contains(slug.Slug));
    }

    public IQueryable<SessionCode> KnownCodes(WorkshopDb db)
    {
        var wanted = codes.Select(claim => claim.Code).ToList();
        return db.SessionCodes.AsNoTracking().Where(code => wanted.Contains(code.Code));
    }

    public void Take(IReadOnlyCollection<SlugRow> knownSlugs, IReadOnlyCollection<SessionCode> knownCodes, WorkshopDb db)
    {
        db.Slugs.AddRange(slugs.Except(knownSlugs));
        db.SessionCodes.AddRange(codes.Except(knownCodes));
    }
}
