using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Workshop.Web.Data.Configurations;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<PersonRow>
{
    public void Configure(EntityTypeBuilder<PersonRow> builder)
    {
        builder.ToTable("People");
        builder.Property(person => person.Id).ValueGeneratedNever();
        builder.HasIndex(person => person.Slug).IsUnique();
        builder.HasIndex(person => person.SameAs);
        builder.Property(person => person.Body).IsKnownPart();
        builder.Property(person => person.Version).IsConcurrencyToken();
    }
}
