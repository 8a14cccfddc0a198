using Workshop.Events;

namespace Workshop.Web.Data.Queries;

/// <summary>What the portal says of itself. One command.</summary>
public sealed class SiteQueries(Store store)
{
    public async Task<SiteSettings> SiteAsync(CancellationToken stop) => (await store.QueryAsync(
        """SELECT "Name", "Tagline", "Zone", "Clock", "Hue", "Welcome", "Imprint", "Privacy", "Beginners", "Language", "Logo" FROM "SiteSettings" """,
        row => new SiteSettings
        {
            Name = row.GetString(0), Tagline = row.IsDBNull(1) ? null : row.GetString(1), Zone = row.GetString(2), Clock = Enum.Parse<ClockStyle>(row.GetString(3)),
            Hue = row.IsDBNull(4) ? null : row.GetInt32(4), Welcome = row.GetString(5), Imprint = row.GetString(6), Privacy = row.GetString(7), Beginners = Enum.Parse<Beginners>(row.GetString(8)),
            Language = row.GetString(9), Logo = row.IsDBNull(10) ? null : row.GetString(10),
        }, stop)).Single();
}
