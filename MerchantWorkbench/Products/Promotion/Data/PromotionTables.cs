using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Products.Promotion.Data.Exclusive;
using MerchantWorkbench.Products.Promotion.Data.Paid;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Data;

/// <summary>The house's tables, as its actions see them.</summary>
internal static class PromotionTables
{
    extension(WorkbenchDb db)
    {
        public DbSet<SlotVersion> SlotVersions => db.Set<SlotVersion>();

        public DbSet<Placement> Placements => db.Set<Placement>();

        public DbSet<PlacementRevision> PlacementRevisions => db.Set<PlacementRevision>();

        public DbSet<LiveSpan> LiveSpans => db.Set<LiveSpan>();

        public DbSet<Edition> Editions => db.Set<Edition>();

        public DbSet<PolicyVersion> PolicyVersions => db.Set<PolicyVersion>();

        public DbSet<AudienceFloor> AudienceFloors => db.Set<AudienceFloor>();

        public DbSet<ScoreRun> ScoreRuns => db.Set<ScoreRun>();

        public DbSet<ShopScore> ShopScores => db.Set<ShopScore>();

        public DbSet<Spending> Spendings => db.Set<Spending>();

        public DbSet<SpendingDay> SpendingDays => db.Set<SpendingDay>();

        public DbSet<PlacementRate> PlacementRates => db.Set<PlacementRate>();

        public DbSet<SlotDay> SlotDays => db.Set<SlotDay>();

        public DbSet<ShopperCity> ShopperCities => db.Set<ShopperCity>();

        public DbSet<Impression> Impressions => db.Set<Impression>();
    }
}
