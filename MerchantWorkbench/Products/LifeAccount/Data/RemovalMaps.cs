using MerchantWorkbench.Products.LifeAccount.Actions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>Keys, lengths, indexes of what staff took away.</summary>
internal sealed class RemovalMaps : IEntityTypeConfiguration<Removal>
{
    public void Configure(EntityTypeBuilder<Removal> table)
    {
        table.Property(row => row.By).HasMaxLength(64);
        table.Property(row => row.Why).HasMaxLength(2 * TakeDownPost.MostWhy);
        table.Property(row => row.Words).HasMaxLength(2 * AppealRemoval.MostWords);
        table.Property(row => row.Answer).HasMaxLength(2 * DecideAppeal.MostAnswer);
        table.Property(row => row.DecidedBy).HasMaxLength(64);
        table.HasIndex(row => new { row.PostId, row.CommentId, row.Id });
        table.HasIndex(row => row.AppealedAt).HasFilter("words IS NOT NULL AND verdict IS NULL");
        table.ToTable(check => check.HasCheckConstraint(
            "ck_life_account_removal_appeal",
            "(words IS NULL) = (appealed_at IS NULL) AND (verdict IS NULL) = (answer IS NULL) AND (verdict IS NULL OR words IS NOT NULL)"));
        table.HasOne<Post>().WithMany().HasForeignKey(row => new { row.MerchantId, row.PostId })
            .HasPrincipalKey(row => new { row.MerchantId, row.Id }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Comment>().WithMany().HasForeignKey(row => new { row.MerchantId, row.PostId, row.CommentId })
            .HasPrincipalKey(row => new { row.MerchantId, row.PostId, row.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}
