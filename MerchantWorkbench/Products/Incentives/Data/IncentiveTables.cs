using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MerchantWorkbench.Products.Incentives.Data;

/// <summary>The house's tables, as its actions see them.</summary>
internal static class IncentiveTables
{
    extension(WorkbenchDb db)
    {
        public DbSet<Earning> Earnings => db.Set<Earning>();

        public DbSet<EarningDay> EarningDays => db.Set<EarningDay>();

        public DbSet<TopUpDay> TopUpDays => db.Set<TopUpDay>();

        public DbSet<TariffVersion> TariffVersions => db.Set<TariffVersion>();
    }
}

/// <summary>Keys, lengths, indexes.</summary>
internal sealed class IncentiveMaps :
    IEntityTypeConfiguration<Earning>, IEntityTypeConfiguration<EarningDay>, IEntityTypeConfiguration<TopUpDay>, IEntityTypeConfiguration<TariffVersion>
{
    public void Configure(EntityTypeBuilder<Earning> table)
    {
        table.Property(row => row.Person).HasMaxLength(16);
        table.Property(row => row.Appeal).HasMaxLength(600);
        table.Property(row => row.Answer).HasMaxLength(600);
        table.Property(row => row.DecidedBy).HasMaxLength(64);
        // An event that is told again earns once.
        table.HasIndex(row => new { row.EventId, row.Kind }).IsUnique();
        // A person earns once a place and day; what staff granted on appeal stands beside it.
        table.HasIndex(row => new { row.MerchantId, row.Kind, row.Person, row.Day, row.ShopId }).IsUnique()
            .HasFilter("state = 'paid' AND decided_at IS NULL AND shop_id IS NOT NULL");
        table.HasIndex(row => new { row.MerchantId, row.Person, row.Day });
        table.HasIndex(row => new { row.MerchantId, row.Id });
        table.HasIndex(row => row.RedemptionId).HasFilter("redemption_id IS NOT NULL");
        table.HasIndex(row => row.PostingId).IsUnique().HasFilter("posting_id IS NOT NULL");
        table.HasIndex(row => row.AppealedAt).HasFilter("appealed_at IS NOT NULL AND decided_at IS NULL");
        table.HasIndex(row => row.Day);
        table.HasOne<Event>().WithMany().HasForeignKey(row => row.EventId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Posting>().WithMany().HasForeignKey(row => row.PostingId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Merchant>().WithMany().HasForeignKey(row => row.MerchantId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Shop>().WithMany().HasForeignKey(row => new { row.MerchantId, row.ShopId })
            .HasPrincipalKey(row => new { row.MerchantId, row.Id }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<EarningDay> table)
    {
        table.HasKey(row => new { row.MerchantId, row.Kind, row.Day });
        table.HasOne<Merchant>().WithMany().HasForeignKey(row => row.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TopUpDay> table)
    {
        table.HasKey(row => new { row.MerchantId, row.Day });
        table.HasOne<Merchant>().WithMany().HasForeignKey(row => row.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TariffVersion> table)
    {
        table.HasKey(row => row.Version);
        table.Property(row => row.Version).ValueGeneratedNever();
        table.Property(row => row.Why).HasMaxLength(400);
        table.Property(row => row.By).HasMaxLength(64);
        table.HasIndex(row => row.From);
    }
}
