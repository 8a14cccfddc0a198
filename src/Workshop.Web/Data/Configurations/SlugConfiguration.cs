using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Workshop.Web.Data.Configurations;

internal sealed class SlugConfiguration : IEntityTypeConfiguration<SlugRow>
{
    public void Configure(EntityTypeBuilder<SlugRow> builder)
    {
        builder.ToTable("Slugs");
        builder.HasKey(slug => new { slug.Kind, slug.Slug });
        builder.Property(slug => slug.Kind).HasConversion<string>();
    }
}
