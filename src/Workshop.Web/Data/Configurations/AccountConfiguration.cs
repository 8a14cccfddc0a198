using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workshop.Web.Accounts;

namespace Workshop.Web.Data.Configurations;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        // Nobody is telephoned, and nobody can lock somebody else out: failures are counted elsewhere.
        builder.Ignore(account => account.PhoneNumber).Ignore(account => account.PhoneNumberConfirmed);
        builder.Ignore(account => account.LockoutEnd).Ignore(account => account.LockoutEnabled).Ignore(account => account.AccessFailedCount);
    }
}
