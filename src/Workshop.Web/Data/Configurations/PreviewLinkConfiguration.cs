using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workshop.Events;

namespace Workshop.Web.Data.Configurations;

internal sealed class PreviewLinkConfiguration : IEntityTypeConfiguration<PreviewLink>
{
    public void Configure(EntityTypeBuilder<PreviewLink> builder)
    {
        builder.ToTable("PreviewLinks");
        builder.HasKey(link => link.EventId);
        builder.HasIndex(link => link.Secret).IsUnique();
        builder.HasOne<Event>().WithOne().HasForeignKey<PreviewLink>(link => link.EventId).OnDelete(DeleteBehavior.Cascade);
    }
}
