using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workshop.Events;
using Workshop.Web.Data.Projecting;

namespace Workshop.Web.Data.Configurations;

internal sealed class CardConfiguration : IEntityTypeConfiguration<CardRow>
{
    public void Configure(EntityTypeBuilder<CardRow> builder)
    {
        builder.ToTable("Cards");
        builder.HasKey(card => card.EventId);
        builder.HasOne<Event>().WithOne().HasForeignKey<CardRow>(card => card.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(card => card.Card).IsPart();
        // Lists walk along the sort key and filter within the index, without reading a card that they do not show.
        builder.HasIndex(card => new { card.Listed, card.SortKey, card.FirstYear, card.LastYear, card.Kind, card.SeriesId });
        builder.HasIndex(card => new { card.Listed, card.Begins, card.Ends });
        builder.HasIndex(card => new { card.Listed, card.Ends, card.Begins });
        builder.HasIndex(card => new { card.Listed, card.ChangedAt });
        builder.HasIndex(card => new { card.Visibility, card.IsOn, card.CalendarKey });
        builder.HasIndex(card => new { card.SeriesId, card.Listed, card.SortKey });
        builder.HasIndex(card => new { card.ParentId, card.Listed, card.SortKey });
    }
}
