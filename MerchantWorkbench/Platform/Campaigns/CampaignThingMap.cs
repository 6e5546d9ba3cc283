using MerchantWorkbench.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MerchantWorkbench.Platform.Campaigns;

internal sealed class CampaignThingMap : IEntityTypeConfiguration<CampaignThing>
{
    public void Configure(EntityTypeBuilder<CampaignThing> table)
    {
        // A thing belongs to one campaign at most: who lets it go must be one.
        table.HasKey(row => new { row.Kind, row.ThingId });
        table.Property(row => row.Kind).HasMaxLength(16);
        table.Property(row => row.ThingId).ValueGeneratedNever();
        table.HasIndex(row => row.CampaignId);
        table.HasOne<Merchant>().WithMany().HasForeignKey(row => row.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }
}
