using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Workshop.Web.Data.Configurations;

internal sealed class PublicChangeConfiguration : IEntityTypeConfiguration<PublicChange>
{
    public void Configure(EntityTypeBuilder<PublicChange> builder)
    {
        builder.ToTable("Revisions");
        builder.HasKey(change => change.Revision);
        // AUTOINCREMENT: pruning the log never lowers the number.
        builder.Property(change => change.Revision).ValueGeneratedOnAdd();
        builder.Property(change => change.Touched).IsPart();
    }
}
