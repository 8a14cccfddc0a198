using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workshop.Web.Mails;

namespace Workshop.Web.Data.Configurations;

internal sealed class MailConfiguration : IEntityTypeConfiguration<Mail>
{
    public void Configure(EntityTypeBuilder<Mail> builder)
    {
        builder.ToTable("Mails");
        builder.HasIndex(mail => new { mail.SentAt, mail.NextTryAt });
    }
}
