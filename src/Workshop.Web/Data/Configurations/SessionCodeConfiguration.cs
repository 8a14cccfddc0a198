using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Workshop.Web.Data.Configurations;

internal sealed class SessionCodeConfiguration : IEntityTypeConfiguration<SessionCode>
{
    public void Configure(EntityTypeBuilder<SessionCode> builder)
    {
        builder.ToTable("SessionCodes");
        builder.HasKey(code => code.Code);
    }
}
