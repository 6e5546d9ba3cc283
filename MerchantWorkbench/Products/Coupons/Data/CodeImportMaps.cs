using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>Keys and indexes of the tables for large uploads.</summary>
internal sealed class CodeImportMaps : IEntityTypeConfiguration<CodeImport>, IEntityTypeConfiguration<CodeImportPart>
{
    public void Configure(EntityTypeBuilder<CodeImport> table)
    {
        table.Property(row => row.By).HasMaxLength(64);
        table.HasAlternateKey(row => new { row.MerchantId, row.Id });
        table.HasIndex(row => new { row.CouponId, row.Id });
        table.HasIndex(row => row.State);
        table.HasOne<Coupon>().WithMany().HasForeignKey(row => new { row.MerchantId, row.CouponId })
            .HasPrincipalKey(row => new { row.MerchantId, row.Id }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CodeImportPart> table)
    {
        table.HasKey(row => new { row.ImportId, row.Number });
        table.HasOne<CodeImport>().WithMany().HasForeignKey(row => new { row.MerchantId, row.ImportId })
            .HasPrincipalKey(row => new { row.MerchantId, row.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}
