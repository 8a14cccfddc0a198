using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;

namespace Workshop.Web.Data.Configurations;

/// <summary>The working rows: keys, order, version, and as JSON the record that the document holds.</summary>
internal abstract class RowConfiguration<T>(string table) : IEntityTypeConfiguration<Row<T>>
    where T : class, IPart
{
    public virtual void Configure(EntityTypeBuilder<Row<T>> builder)
    {
        builder.ToTable(table);
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Order);
        builder.Property(row => row.Body).IsKnownPart();
        builder.Ignore(row => row.Person);
        builder.Property(row => row.Version).IsConcurrencyToken();
    }
}

internal sealed class SectionConfiguration() : RowConfiguration<Section>("Sections");

internal sealed class CreditConfiguration() : RowConfiguration<Credit>("Credits")
{
    public override void Configure(EntityTypeBuilder<Row<Credit>> builder)
    {
        base.Configure(builder);
        builder.Property(row => row.Person);
        builder.HasIndex(row => row.Person);
    }
}

internal sealed class RoomConfiguration() : RowConfiguration<Room>("Rooms");

internal sealed class TrackConfiguration() : RowConfiguration<Track>("Tracks");

internal sealed class SessionConfiguration() : RowConfiguration<Session>("Sessions");
