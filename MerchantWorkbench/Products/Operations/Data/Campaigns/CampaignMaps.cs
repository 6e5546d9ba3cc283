using MerchantWorkbench.Platform.Campaigns;
using MerchantWorkbench.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MerchantWorkbench.Products.Operations.Data.Campaigns;

/// <summary>Keys, lengths, indexes.</summary>
internal sealed class CampaignMaps : IEntityTypeConfiguration<Campaign>, IEntityTypeConfiguration<StoredRecipe>
{
    public void Configure(EntityTypeBuilder<Campaign> table)
    {
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Property(row => row.Name).HasMaxLength(Campaign.MostName);
        table.Property(row => row.Recipe).HasMaxLength(32);
        table.Property(row => row.Why).HasMaxLength(64);
        table.HasIndex(row => new { row.MerchantId, row.Id });
        table.HasOne<Merchant>().WithMany().HasForeignKey(row => row.MerchantId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany<CampaignThing>().WithOne().HasForeignKey(row => row.CampaignId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StoredRecipe> table)
    {
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasIndex(row => row.MerchantId);
        table.HasOne<Merchant>().WithMany().HasForeignKey(row => row.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }
}
