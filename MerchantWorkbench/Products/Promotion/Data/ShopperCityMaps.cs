using MerchantWorkbench.Products.Promotion.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MerchantWorkbench.Products.Promotion.Data;

/// <summary>Key and lengths.</summary>
internal sealed class ShopperCityMaps : IEntityTypeConfiguration<ShopperCity>
{
    public void Configure(EntityTypeBuilder<ShopperCity> table)
    {
        table.HasKey(row => row.Holder);
        table.Property(row => row.Holder).HasMaxLength(100);
        table.Property(row => row.City).HasMaxLength(CityName.Most);
    }
}
