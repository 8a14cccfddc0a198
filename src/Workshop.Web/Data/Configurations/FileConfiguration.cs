using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Workshop.Web.Data.Configurations;

internal sealed class FileConfiguration : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("Files");
        builder.HasKey(file => file.Hash);
        builder.Property(file => file.Kind).HasConversion<string>();
        builder.Ignore(file => file.Address);
    }
}

internal sealed class FilePieceConfiguration : IEntityTypeConfiguration<FilePiece>
{
    public void Configure(EntityTypeBuilder<FilePiece> builder)
    {
        builder.ToTable("FilePieces");
        builder.HasKey(piece => new { piece.Hash, piece.Number });
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(piece => piece.Hash).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class FileUseConfiguration : IEntityTypeConfiguration<FileUse>
{
    public void Configure(EntityTypeBuilder<FileUse> builder)
    {
        builder.ToTable("FileUses");
        builder.HasKey(use => new { use.Hash, use.Owner });
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(use => use.Hash).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(use => use.Owner);
        builder.Property(use => use.Stage).HasConversion<string>();
    }
}
