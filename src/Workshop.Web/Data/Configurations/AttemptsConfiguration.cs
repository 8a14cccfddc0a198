using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workshop.Web.Accounts;

namespace Workshop.Web.Data.Configurations;

internal sealed class AttemptsConfiguration : IEntityTypeConfiguration<Attempts>
{
    public void Configure(EntityTypeBuilder<Attempts> builder)
    {
        builder.ToTable("Attempts");
        builder.HasKey(attempts => attempts.Key);
        builder.HasIndex(attempts => attempts.LastAt);
    }
}
