using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workshop.Web.Accounts;

namespace Workshop.Web.Data.Configurations;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    private static readonly string[] Unused =
    [
        nameof(Account.PhoneNumber), nameof(Account.PhoneNumberConfirmed), nameof(Account.LockoutEnd), nameof(Account.LockoutEnabled), nameof(Account.AccessFailedCount),
    ];

    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        // Nobody is telephoned, and nobody can lock somebody else out: failures are counted elsewhere.
        foreach (var unused in Unused)
        {
            if (builder.Metadata.FindProperty(unused) is { } mapped) builder.Metadata.RemoveProperty(mapped);
            builder.Metadata.AddIgnored(unused);
        }
    }
}
