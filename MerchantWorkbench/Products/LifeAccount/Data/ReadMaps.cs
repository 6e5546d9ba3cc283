using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>Key, lengths, indexes of readings.</summary>
internal sealed class ReadMaps : IEntityTypeConfiguration<PostRead>
{
    public void Configure(EntityTypeBuilder<PostRead> table)
    {
        // What somebody opened at a merchant, in its order: asked when a reading is kept, and for the last one before a claim or a follow.
        table.HasKey(row => new { row.MerchantId, row.Holder, row.At, row.PostId });
        table.Property(row => row.Holder).HasMaxLength(100);
        table.HasIndex(row => new { row.PostId, row.Holder });
        table.HasIndex(row => row.At);
        table.ToTable(check => check.HasCheckConstraint("ck_life_account_post_read_finished", "finished_at IS NULL OR finished_at >= at"));
        table.HasOne<Post>().WithMany().HasForeignKey(row => new { row.MerchantId, row.PostId })
            .HasPrincipalKey(row => new { row.MerchantId, row.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}
