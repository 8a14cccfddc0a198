using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workshop.Web.Accounts;

namespace Workshop.Web.Data.Configurations;

internal sealed class TeamMemberConfiguration : IEntityTypeConfiguration<TeamMember>
{
    public void Configure(EntityTypeBuilder<TeamMember> builder)
    {
        builder.ToTable("Team");
        builder.HasKey(member => new { member.Subject, member.AccountId });
        builder.HasIndex(member => member.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(member => member.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
