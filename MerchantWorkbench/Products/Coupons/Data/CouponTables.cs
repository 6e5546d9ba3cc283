using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>The house's tables, as its actions see them.</summary>
internal static class CouponTables
{
    extension(WorkbenchDb db)
    {
        public DbSet<Coupon> Coupons => db.Set<Coupon>();

        public DbSet<CouponRevision> CouponRevisions => db.Set<CouponRevision>();

        public DbSet<Piece> Pieces => db.Set<Piece>();

        public DbSet<Redemption> Redemptions => db.Set<Redemption>();

        public DbSet<DayTally> DayTallies => db.Set<DayTally>();

        public DbSet<UploadedCode> UploadedCodes => db.Set<UploadedCode>();

        public DbSet<CodeImport> CodeImports => db.Set<CodeImport>();

        public DbSet<CodeImportPart> CodeImportParts => db.Set<CodeImportPart>();
    }
}

/// <summary>Keys, lengths, indexes; every child carries its parent's merchant, and the foreign key says so.</summary>
internal sealed class CouponMaps :
    IEntityTypeConfiguration<Coupon>, IEntityTypeConfiguration<CouponRevision>, IEntityTypeConfiguration<Piece>,
    IEntityTypeConfiguration<Redemption>, IEntityTypeConfiguration<DayTally>, IEntityTypeConfiguration<UploadedCode>
{
    public void Configure(EntityTypeBuilder<Coupon> table)
    {
        table.Ignore(row => row.Terms);
        table.Property(row => row.Name).HasMaxLength(42);
        table.HasAlternateKey(row => new { row.MerchantId, row.Id });
        table.HasIndex(row => new { row.MerchantId, row.ClaimUntil });
        // The second line behind the decisions: a mistake in one becomes an error here, never one piece or one fen too many.
        table.ToTable(check =>
        {
            check.HasCheckConstraint("ck_coupons_coupon_stock", "claimed BETWEEN 0 AND total AND (codes_left IS NULL OR codes_left >= 0)");
            check.HasCheckConstraint("ck_coupons_coupon_money",
                "held_fen >= 0 AND spent_fen >= 0 AND redeemed >= 0 AND (budget_fen IS NULL OR held_fen + spent_fen <= budget_fen)");
        });
        table.HasOne<Merchant>().WithMany().HasForeignKey(row => row.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CouponRevision> table)
    {
        table.HasKey(row => new { row.CouponId, row.Revision });
        table.Property(row => row.By).HasMaxLength(64);
        Child(table, row => new { row.MerchantId, row.CouponId });
    }

    public void Configure(EntityTypeBuilder<Piece> table)
    {
        table.Ignore(row => row.Window);
        table.Property(row => row.Holder).HasMaxLength(100);
        table.Property(row => row.Code).HasMaxLength(32);
        // A serial leads to its piece; only codes without one are looked up as text, since an index of random texts costs a page for each claim.
        table.HasIndex(row => row.Serial).IsUnique();
        table.HasIndex(row => new { row.MerchantId, row.Code }).IsUnique().HasFilter("serial IS NULL");
        // Limit, wallet and uniqueness in one. It alone is touched at random, so old pieces leave it for one of their own that no claim touches.
        table.HasIndex(row => new { row.Holder, row.CouponId, row.Ordinal }).IsUnique().HasFilter("NOT is_archived");
        table.HasIndex(row => new { row.Holder, row.CouponId, row.Ordinal }, "ix_coupons_piece_archive").IsUnique().HasFilter("is_archived");
        table.HasIndex(row => new { row.CouponId, row.Id });
        table.HasIndex(row => new { row.MerchantId, row.ClaimDay });
        table.HasIndex(row => row.ValidUntil).HasFilter("status = 'claimed'");
        table.ToTable(check => check.HasCheckConstraint("ck_coupons_piece_uses", "uses_left >= 0"));
        Child(table, row => new { row.MerchantId, row.CouponId });
    }

    public void Configure(EntityTypeBuilder<Redemption> table)
    {
        table.Property(row => row.OrderNo).HasMaxLength(64);
        table.Property(row => row.By).HasMaxLength(64);
        table.Property(row => row.ReversalReason).HasMaxLength(200);
        table.HasIndex(row => row.PieceId);
        table.HasIndex(row => new { row.CouponId, row.Id });
        table.HasIndex(row => new { row.MerchantId, row.Day });
        table.HasOne<Piece>().WithMany().HasForeignKey(row => row.PieceId).OnDelete(DeleteBehavior.Restrict);
        Child(table, row => new { row.MerchantId, row.CouponId });
        table.HasOne<Shop>().WithMany().HasForeignKey(row => new { row.MerchantId, row.ShopId })
            .HasPrincipalKey(row => new { row.MerchantId, row.Id }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DayTally> table)
    {
        table.HasKey(row => new { row.CouponId, row.Day });
        Child(table, row => new { row.MerchantId, row.CouponId });
    }

    public void Configure(EntityTypeBuilder<UploadedCode> table)
    {
        table.Property(row => row.Code).HasMaxLength(32);
        table.HasIndex(row => new { row.MerchantId, row.Code }).IsUnique();
        table.HasIndex(row => new { row.CouponId, row.IsGiven, row.Id });
        Child(table, row => new { row.MerchantId, row.CouponId });
    }

    private static void Child<T>(EntityTypeBuilder<T> table, System.Linq.Expressions.Expression<Func<T, object?>> key) where T : class =>
        table.HasOne<Coupon>().WithMany().HasForeignKey(key).HasPrincipalKey(row => new { row.MerchantId, row.Id }).OnDelete(DeleteBehavior.Restrict);
}
