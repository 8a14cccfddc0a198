using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Workshop.Web.Data.Configurations;

internal sealed class SeriesConfiguration : IEntityTypeConfiguration<SeriesRow>
{
    public void Configure(EntityTypeBuilder<SeriesRow> builder)
    {
        builder.ToTable("Series");
        builder.Property(series => series.Id).ValueGeneratedNever();
        builder.HasIndex(series => series.Slug).IsUnique();
        builder.Property(series => series.Body).IsPart();
        builder.Property(series => series.Version).IsConcurrencyToken();
    }
}
