using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workshop.Web.Data.Projecting;

namespace Workshop.Web.Data.Configurations;

internal sealed class PersonCalendarConfiguration : IEntityTypeConfiguration<PersonCalendarRow>
{
    public void Configure(EntityTypeBuilder<PersonCalendarRow> builder)
    {
        builder.ToTable("PersonCalendars");
        builder.HasKey(row => new { row.PersonId, row.EventId });
        builder.HasIndex(row => row.EventId);
        builder.HasOne<CardRow>().WithMany().HasForeignKey(row => row.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(row => row.Entries).IsPart();
    }
}
