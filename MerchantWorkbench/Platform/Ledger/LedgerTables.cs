using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MerchantWorkbench.Platform.Ledger;

/// <summary>The ledger's tables, for reading; <see cref="LedgerBook"/> alone writes them.</summary>
public static class LedgerTables
{
    extension(WorkbenchDb db)
    {
        /// <summary>All accounts. Not filtered by merchant: whoever reads for one says so.</summary>
        public DbSet<Account> LedgerAccounts => db.Set<Account>();

        /// <summary>All postings.</summary>
        public DbSet<Posting> LedgerPostings => db.Set<Posting>();

        /// <summary>All entries.</summary>
        public DbSet<Entry> LedgerEntries => db.Set<Entry>();

        /// <summary>All holds.</summary>
        public DbSet<Hold> LedgerHolds => db.Set<Hold>();
    }
}

/// <summary>Keys, lengths, checks. That postings and entries are never changed is said by triggers, in the migration that made them.</summary>
internal sealed class LedgerMaps :
    IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<Posting>, IEntityTypeConfiguration<Entry>, IEntityTypeConfiguration<Hold>
{
    public void Configure(EntityTypeBuilder<Account> table)
    {
        table.HasAlternateKey(row => new { row.Id, row.Currency });
        table.HasIndex(row => new { row.MerchantId, row.Currency, row.Kind }).IsUnique().HasFilter("merchant_id IS NOT NULL");
        table.HasIndex(row => new { row.Currency, row.Kind }).IsUnique().HasFilter("merchant_id IS NULL");
        table.ToTable(check => check.HasCheckConstraint("ck_ledger_account_balance", "balance >= 0 OR kind = 'source'"));
        table.HasOne<Merchant>().WithMany().HasForeignKey(row => row.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Posting> table)
    {
        table.Property(row => row.Kind).HasMaxLength(24);
        table.Property(row => row.Reference).HasMaxLength(128);
        table.Property(row => row.Actor).HasMaxLength(64);
        table.HasAlternateKey(row => new { row.Id, row.Currency });
        table.HasIndex(row => row.Reference).IsUnique();
        table.HasIndex(row => row.HoldId).HasFilter("hold_id IS NOT NULL");
        table.HasOne<Hold>().WithMany().HasForeignKey(row => row.HoldId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Entry> table)
    {
        table.HasKey(row => new { row.PostingId, row.AccountId });
        table.HasIndex(row => new { row.AccountId, row.PostingId });
        table.ToTable(check => check.HasCheckConstraint("ck_ledger_entry_amount", "amount <> 0"));
        table.HasOne<Posting>().WithMany().HasForeignKey(row => new { row.PostingId, row.Currency })
            .HasPrincipalKey(row => new { row.Id, row.Currency }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Account>().WithMany().HasForeignKey(row => new { row.AccountId, row.Currency })
            .HasPrincipalKey(row => new { row.Id, row.Currency }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Hold> table)
    {
        table.Ignore(row => row.Rest);
        table.Property(row => row.Subject).HasMaxLength(24);
        table.HasIndex(row => new { row.MerchantId, row.Currency }).HasFilter("ended_at IS NULL");
        table.HasIndex(row => row.Until).HasFilter("ended_at IS NULL AND until IS NOT NULL");
        table.HasIndex(row => new { row.Subject, row.SubjectId });
        table.ToTable(check => check.HasCheckConstraint("ck_ledger_hold_rest",
            "captured >= 0 AND released >= 0 AND captured + released <= amount AND (ended_at IS NOT NULL) = (captured + released = amount)"));
        table.HasOne<Merchant>().WithMany().HasForeignKey(row => row.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }
}
