using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workshop.Web.Data.Projecting;

namespace Workshop.Web.Data.Configurations;

internal sealed class PersonCardConfiguration : IEntityTypeConfiguration<PersonCard>
{
    public void Configure(EntityTypeBuilder<PersonCard> builder)
    {
        builder.ToTable("PersonCards");
        builder.HasKey(card => card.PersonId);
        builder.HasIndex(card => new { card.SortKey, card.Slug });
        builder.HasIndex(card => new { card.Letter, card.SortKey, card.Slug });
        builder.Property(card => card.Credit).IsPart();
    }
}
