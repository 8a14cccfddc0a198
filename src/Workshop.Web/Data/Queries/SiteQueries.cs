using Microsoft.EntityFrameworkCore;

namespace Workshop.Web.Data.Queries;

/// <summary>What the portal says of itself. One command.</summary>
public sealed class SiteQueries(WorkshopDb db)
{
    public Task<SiteSettings> SiteAsync(CancellationToken stop) => db.SiteSettings.AsNoTracking().SingleAsync(stop);
}
