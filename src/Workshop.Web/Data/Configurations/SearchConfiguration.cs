using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workshop.Web.Data.Projecting;

namespace Workshop.Web.Data.Configurations;

internal sealed class SearchConfiguration : IEntityTypeConfiguration<SearchRow>
{
    public void Configure(EntityTypeBuilder<SearchRow> builder)
    {
        builder.ToTable("SearchRows");
        builder.HasIndex(row => new { row.Record, row.Kind }).IsUnique();
        builder.HasIndex(row => row.EventId);
    }
}
