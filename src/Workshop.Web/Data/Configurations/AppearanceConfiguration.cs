using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workshop.Web.Data.Projecting;

namespace Workshop.Web.Data.Configurations;

internal sealed class AppearanceConfiguration : IEntityTypeConfiguration<AppearanceRow>
{
    public void Configure(EntityTypeBuilder<AppearanceRow> builder)
    {
        builder.ToTable("Appearances");
        builder.HasKey(row => new { row.PersonId, row.EventId });
        builder.HasIndex(row => row.EventId);
        builder.HasOne<CardRow>().WithMany().HasForeignKey(row => row.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(row => row.Appearance).IsPart();
    }
}
