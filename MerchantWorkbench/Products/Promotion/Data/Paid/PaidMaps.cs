using MerchantWorkbench.Platform.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MerchantWorkbench.Products.Promotion.Data.Paid;

/// <summary>Keys, bounds and indexes of what is bought.</summary>
internal sealed class PaidMaps : IEntityTypeConfiguration<Spending>, IEntityTypeConfiguration<SpendingDay>, IEntityTypeConfiguration<PlacementRate>
{
    public void Configure(EntityTypeBuilder<Spending> table)
    {
        table.HasKey(row => row.PlacementId);
        table.Property(row => row.PlacementId).ValueGeneratedNever();
        table.HasIndex(row => row.HoldId).IsUnique();
        table.HasIndex(row => row.MovedAt);
        table.HasIndex(row => row.EndsAt).HasFilter("ended_at IS NULL");
        table.ToTable(check => check.HasCheckConstraint("ck_promotion_spending_spent", "spent >= 0 AND spent <= total * 1000"));
        table.HasOne<Hold>().WithMany().HasForeignKey(row => row.HoldId).OnDelete(DeleteBehavior.Restrict);
        PromotionMaps.OfPlacement(table.HasOne<Placement>().WithMany().HasForeignKey(row => new { row.MerchantId, row.PlacementId }));
    }

    public void Configure(EntityTypeBuilder<SpendingDay> table)
    {
        table.HasKey(row => new { row.PlacementId, row.Day });
        table.ToTable(check => check.HasCheckConstraint("ck_promotion_spending_day_spent", "spent >= 0 AND spent <= budget * 1000"));
        PromotionMaps.OfPlacement(table.HasOne<Placement>().WithMany().HasForeignKey(row => new { row.MerchantId, row.PlacementId }));
    }

    public void Configure(EntityTypeBuilder<PlacementRate> table)
    {
        table.HasKey(row => new { row.PlacementId, row.Since });
        table.HasIndex(row => row.Since);
        PromotionMaps.OfPlacement(table.HasOne<Placement>().WithMany().HasForeignKey(row => new { row.MerchantId, row.PlacementId }));
    }
}
