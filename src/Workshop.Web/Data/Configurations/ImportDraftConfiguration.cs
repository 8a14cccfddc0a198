using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workshop.Events;
using Workshop.Web.Accounts;
using Workshop.Web.Data.Imports;

namespace Workshop.Web.Data.Configurations;

internal sealed class ImportDraftConfiguration : IEntityTypeConfiguration<ImportDraft>
{
    public void Configure(EntityTypeBuilder<ImportDraft> builder)
    {
        builder.ToTable("ImportDrafts");
        builder.Property(draft => draft.Id).ValueGeneratedNever();
        builder.HasIndex(draft => draft.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(draft => draft.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Event>().WithMany().HasForeignKey(draft => draft.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(draft => draft.Answered);
        builder.Ignore(draft => draft.Chosen);
    }
}
