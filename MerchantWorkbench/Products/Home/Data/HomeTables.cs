using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MerchantWorkbench.Products.Home.Data;

/// <summary>The house's table, as its actions see it.</summary>
internal static class HomeTables
{
    extension(WorkbenchDb db)
    {
        public DbSet<CardArrangement> CardArrangements => db.Set<CardArrangement>();
    }
}

/// <summary>Key and lengths.</summary>
internal sealed class HomeMaps : IEntityTypeConfiguration<CardArrangement>
{
    public void Configure(EntityTypeBuilder<CardArrangement> table)
    {
        table.HasKey(row => new { row.MerchantId, row.PersonId });
        table.Property(row => row.Cards).HasMaxLength(400);
        table.Property(row => row.Hidden).HasMaxLength(400);
        table.HasOne<Merchant>().WithMany().HasForeignKey(row => row.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }
}
