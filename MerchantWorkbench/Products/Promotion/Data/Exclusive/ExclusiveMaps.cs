using MerchantWorkbench.Platform.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MerchantWorkbench.Products.Promotion.Data.Exclusive;

/// <summary>Keys and indexes of bought days. The first index is the rule that days never overlap.</summary>
internal sealed class ExclusiveMaps : IEntityTypeConfiguration<SlotDay>
{
    public void Configure(EntityTypeBuilder<SlotDay> table)
    {
        table.Ignore(row => row.Stand);
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Property(row => row.Slot).HasMaxLength(24);
        table.HasIndex(row => new { row.Slot, row.Day }).IsUnique().HasFilter("ended_at IS NULL");
        table.HasIndex(row => row.PlacementId);
        table.HasIndex(row => row.HoldId).IsUnique();
        table.HasIndex(row => row.Day).HasFilter("ended_at IS NULL AND paid_at IS NULL");
        table.ToTable(check => check.HasCheckConstraint("ck_promotion_slot_day_paid", "paid_at IS NULL OR (kept_at IS NOT NULL AND ended_at IS NULL)"));
        table.HasOne<Hold>().WithMany().HasForeignKey(row => row.HoldId).OnDelete(DeleteBehavior.Restrict);
        PromotionMaps.OfPlacement(table.HasOne<Placement>().WithMany().HasForeignKey(row => new { row.MerchantId, row.PlacementId }));
    }
}
