using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workshop.Events;
using Workshop.Web.Data.Imports;

namespace Workshop.Web.Data.Configurations;

internal sealed class ImportBaseConfiguration : IEntityTypeConfiguration<ImportBase>
{
    public void Configure(EntityTypeBuilder<ImportBase> builder)
    {
        builder.ToTable("ImportBases");
        builder.HasKey(known => new { known.EventId, known.Format });
        builder.HasOne<Event>().WithMany().HasForeignKey(known => known.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(known => known.Ids).IsPart();
        builder.Property(known => known.Answers).HasDefaultValue("{}");
        builder.Ignore(known => known.Answered);
    }
}
