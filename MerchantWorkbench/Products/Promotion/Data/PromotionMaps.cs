using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Audiences;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MerchantWorkbench.Products.Promotion.Data;

/// <summary>Keys, lengths, indexes, and what every database begins with: the eight slots, the first policy, edition 1, the floor of audiences.</summary>
internal sealed class PromotionMaps :
    IEntityTypeConfiguration<SlotVersion>, IEntityTypeConfiguration<Placement>, IEntityTypeConfiguration<PlacementRevision>,
    IEntityTypeConfiguration<LiveSpan>, IEntityTypeConfiguration<Edition>, IEntityTypeConfiguration<PolicyVersion>, IEntityTypeConfiguration<ScoreRun>,
    IEntityTypeConfiguration<ShopScore>, IEntityTypeConfiguration<Impression>, IEntityTypeConfiguration<AudienceFloor>
{
    private const int CodeLength = 24;
    private static readonly DateTimeOffset Begun = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public void Configure(EntityTypeBuilder<SlotVersion> table)
    {
        table.HasKey(row => new { row.Code, row.Version });
        table.Property(row => row.Code).HasMaxLength(CodeLength);
        table.Property(row => row.By).HasMaxLength(64);
        table.HasData(EightSlots.All.Select(slot => new SlotVersion
        {
            Code = slot.Code, Version = 1, TermsJson = slot.Terms.Write(), Since = 1, At = Begun, By = "system",
        }));
    }

    public void Configure(EntityTypeBuilder<Placement> table)
    {
        table.Ignore(row => row.Life).Ignore(row => row.Body);
        table.Property(row => row.Title).HasMaxLength(80);
        table.HasAlternateKey(row => new { row.MerchantId, row.Id });
        table.ToTable(check => check.HasCheckConstraint("ck_promotion_placement_live",
            "(live_revision IS NULL OR live_revision <= revision) AND (stage <> 'stopped' OR live_revision IS NULL)"));
        table.HasOne<Merchant>().WithMany().HasForeignKey(row => row.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PlacementRevision> table)
    {
        table.HasKey(row => new { row.PlacementId, row.Revision });
        table.Property(row => row.By).HasMaxLength(64);
        OfPlacement(table.HasOne<Placement>().WithMany().HasForeignKey(row => new { row.MerchantId, row.PlacementId }));
    }

    public void Configure(EntityTypeBuilder<LiveSpan> table)
    {
        table.HasKey(row => new { row.PlacementId, row.Since });
        table.Property(row => row.Zone).HasMaxLength(64);
        table.HasIndex(row => row.PlacementId).IsUnique().HasFilter("until IS NULL");
        OfPlacement(table.HasOne<Placement>().WithMany().HasForeignKey(row => new { row.MerchantId, row.PlacementId }));
    }

    public void Configure(EntityTypeBuilder<Edition> table)
    {
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasData(new Edition { Id = Edition.Only, Number = 1 });
    }

    public void Configure(EntityTypeBuilder<PolicyVersion> table)
    {
        table.HasKey(row => row.Version);
        table.Property(row => row.Version).ValueGeneratedNever();
        table.Property(row => row.By).HasMaxLength(64);
        table.Property(row => row.Reason).HasMaxLength(200);
        table.HasData(new PolicyVersion { Version = 1, PolicyJson = ScorePolicy.First.Write(), At = Begun, By = "system" });
    }

    public void Configure(EntityTypeBuilder<AudienceFloor> table)
    {
        table.HasKey(row => row.Version);
        table.Property(row => row.Version).ValueGeneratedNever();
        table.Property(row => row.By).HasMaxLength(64);
        table.HasData(new AudienceFloor { Version = 1, Least = AudienceRules.FirstFloor, At = Begun, By = "system" });
    }

    public void Configure(EntityTypeBuilder<ScoreRun> table)
    {
        table.HasKey(row => row.Since);
        table.HasIndex(row => row.Day);
    }

    public void Configure(EntityTypeBuilder<ShopScore> table)
    {
        table.Ignore(row => row.Facts);
        table.HasKey(row => new { row.MerchantId, row.Since });
        table.HasIndex(row => row.Since);
        table.HasOne<ScoreRun>().WithMany().HasForeignKey(row => row.Since).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Merchant>().WithMany().HasForeignKey(row => row.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Impression> table)
    {
        table.Ignore(row => row.Look);
        table.Property(row => row.Slot).HasMaxLength(CodeLength);
        table.Property(row => row.Holder).HasMaxLength(100);
        table.Property(row => row.City).HasMaxLength(40);
        // Of one decision each place is shown once; what a shopper saw of a slot today; what a placement brought; what happened in a slot on a day.
        table.HasIndex(row => new { row.DecisionId, row.Place }).IsUnique();
        table.HasIndex(row => new { row.Holder, row.Day });
        table.HasIndex(row => new { row.PlacementId, row.At });
        table.HasIndex(row => new { row.Slot, row.At });
        table.HasIndex(row => row.At);
        table.HasIndex(row => row.ClickedAt).HasFilter("clicked_at IS NOT NULL");
        table.ToTable(check => check
            .HasCheckConstraint("ck_promotion_impression_clicked", "clicked_at IS NULL OR clicked_at >= at"));
        table.HasIndex(row => new { row.PlacementId, row.ChargedDay }).HasFilter("charged_day IS NOT NULL");
        OfPlacement(table.HasOne<Placement>().WithMany().HasForeignKey(row => new { row.MerchantId, row.PlacementId }));
    }

    internal static void OfPlacement<T>(ReferenceCollectionBuilder<Placement, T> key) where T : class =>
        key.HasPrincipalKey(row => new { row.MerchantId, row.Id }).OnDelete(DeleteBehavior.Restrict);
}
