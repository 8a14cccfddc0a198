using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workshop.Events;
using Workshop.Web.Data.Projecting;

namespace Workshop.Web.Data.Configurations;

internal sealed class CardConfiguration : IEntityTypeConfiguration<CardRow>
{
    /// <summary>As queries ask for it: an index that has the flag as its first column is not found by them.</summary>
    private const string Listed = "\"Listed\"";

    public void Configure(EntityTypeBuilder<CardRow> builder)
    {
        builder.ToTable("Cards");
        builder.HasKey(card => card.EventId);
        builder.HasOne<Event>().WithOne().HasForeignKey<CardRow>(card => card.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(card => card.Card).IsPart();
        builder.Property(card => card.Unlinked).IsPart();
        // Lists walk along an index of what is listed, and read no card that they do not show.
        builder.HasIndex(card => new { card.SortKey, card.EventId, card.FirstYear, card.LastYear, card.Kind, card.SeriesId })
            .IsDescending(true, false, false, false, false, false).HasFilter(Listed);
        builder.HasIndex(card => new { card.FirstYear, card.LastYear, card.Kind, card.SeriesId }).HasFilter(Listed);
        builder.HasIndex(card => new { card.Begins, card.Ends }).HasFilter(Listed);
        builder.HasIndex(card => new { card.Ends, card.Begins }).HasFilter(Listed);
        builder.HasIndex(card => card.ChangedAt).HasFilter(Listed);
        builder.HasIndex(card => new { card.Visibility, card.IsOn, card.CalendarKey });
        builder.HasIndex(card => new { card.SeriesId, card.SortKey });
        builder.HasIndex(card => new { card.ParentId, card.SortKey });
    }
}
