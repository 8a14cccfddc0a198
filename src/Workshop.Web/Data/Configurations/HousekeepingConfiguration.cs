using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Workshop.Web.Data.Configurations;

internal sealed class HousekeepingConfiguration : IEntityTypeConfiguration<Housekeeping>
{
    public void Configure(EntityTypeBuilder<Housekeeping> builder)
    {
        builder.ToTable("Housekeeping");
        builder.Property(house => house.Id).ValueGeneratedNever();
        builder.HasData(new Housekeeping());
    }
}
