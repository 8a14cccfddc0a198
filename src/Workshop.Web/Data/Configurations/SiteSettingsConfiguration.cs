using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Workshop.Web.Data.Configurations;

internal sealed class SiteSettingsConfiguration : IEntityTypeConfiguration<SiteSettings>
{
    public void Configure(EntityTypeBuilder<SiteSettings> builder)
    {
        builder.ToTable("SiteSettings");
        builder.Property(site => site.Id).ValueGeneratedNever();
        builder.Property(site => site.Clock).HasConversion<string>();
        builder.Property(site => site.Beginners).HasConversion<string>();
        builder.Property(site => site.Version).IsConcurrencyToken();
        builder.HasData(new SiteSettings());
    }
}
