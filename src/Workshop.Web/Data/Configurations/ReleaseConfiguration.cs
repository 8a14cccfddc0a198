using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workshop.Events;

namespace Workshop.Web.Data.Configurations;

internal sealed class ReleaseConfiguration : IEntityTypeConfiguration<StoredRelease>
{
    public void Configure(EntityTypeBuilder<StoredRelease> builder)
    {
        builder.ToTable("Releases");
        builder.HasKey(release => new { release.EventId, release.Number });
        // A release is history: its event can be unpublished, but not be deleted from under it.
        builder.HasOne<Event>().WithMany().HasForeignKey(release => release.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(release => release.Changes).IsPart();
        builder.Property(release => release.Told).IsPart();
    }
}
