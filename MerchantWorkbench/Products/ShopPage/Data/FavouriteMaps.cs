using MerchantWorkbench.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MerchantWorkbench.Products.ShopPage.Data;

/// <summary>Key and indexes.</summary>
internal sealed class FavouriteMaps : IEntityTypeConfiguration<Favourite>
{
    public void Configure(EntityTypeBuilder<Favourite> table)
    {
        table.HasKey(row => new { row.Holder, row.MerchantId });
        table.Property(row => row.Holder).HasMaxLength(100);
        table.HasIndex(row => row.MerchantId);
        table.HasOne<Merchant>().WithMany().HasForeignKey(row => row.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }
}
