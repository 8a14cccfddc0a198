using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;

namespace Workshop.Web.Data.Configurations;

internal sealed class EventConfiguration : IEntityTypeConfiguration<Event>
{
    public void Configure(EntityTypeBuilder<Event> builder)
    {
        builder.ToTable("Events");
        builder.Property(meeting => meeting.Id).ValueGeneratedNever();
        builder.HasIndex(meeting => meeting.Slug).IsUnique();
        builder.HasIndex(meeting => meeting.Series);
        builder.Property(meeting => meeting.Status).HasConversion<string>();
        builder.Property(meeting => meeting.Visibility).HasConversion<string>();
        builder.Property(meeting => meeting.Details).IsPart();
        builder.Property(meeting => meeting.Calendar).IsPart();
        builder.Property(meeting => meeting.Version).IsConcurrencyToken();
        Owns<Section>(builder, nameof(Event.Sections));
        Owns<Credit>(builder, nameof(Event.Credits));
        Owns<Room>(builder, nameof(Event.Rooms));
        Owns<Track>(builder, nameof(Event.Tracks));
        Owns<Session>(builder, nameof(Event.Sessions));
    }

    private static void Owns<T>(EntityTypeBuilder<Event> builder, string rows)
        where T : class, IPart =>
        builder.HasMany<Row<T>>(rows).WithOne().HasForeignKey(row => row.EventId).OnDelete(DeleteBehavior.Cascade);
}
