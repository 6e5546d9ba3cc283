using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Operations.Data.Campaigns;
using MerchantWorkbench.Products.Operations.Data.Crowds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MerchantWorkbench.Products.Operations.Data;

/// <summary>The house's tables, as its actions see them.</summary>
internal static class OperationsTables
{
    extension(WorkbenchDb db)
    {
        public DbSet<StoredBehaviour> StoredBehaviours => db.Set<StoredBehaviour>();

        public DbSet<GuestBook> GuestBooks => db.Set<GuestBook>();

        public DbSet<Guest> Guests => db.Set<Guest>();

        public DbSet<Arrival> Arrivals => db.Set<Arrival>();

        public DbSet<DayCount> DayCounts => db.Set<DayCount>();

        public DbSet<DayArrivals> DayArrivals => db.Set<DayArrivals>();

        public DbSet<SourceMark> SourceMarks => db.Set<SourceMark>();

        public DbSet<SavedCrowd> SavedCrowds => db.Set<SavedCrowd>();

        public DbSet<OwnTag> OwnTags => db.Set<OwnTag>();

        public DbSet<Campaign> Campaigns => db.Set<Campaign>();

        public DbSet<StoredRecipe> StoredRecipes => db.Set<StoredRecipe>();
    }
}

/// <summary>Keys, lengths, indexes.</summary>
internal sealed class OperationsMaps :
    IEntityTypeConfiguration<StoredBehaviour>, IEntityTypeConfiguration<GuestBook>, IEntityTypeConfiguration<Guest>, IEntityTypeConfiguration<Arrival>,
    IEntityTypeConfiguration<DayCount>, IEntityTypeConfiguration<DayArrivals>, IEntityTypeConfiguration<SourceMark>,
    IEntityTypeConfiguration<SavedCrowd>, IEntityTypeConfiguration<OwnTag>
{
    public void Configure(EntityTypeBuilder<StoredBehaviour> table)
    {
        // What is told again is the same row.
        table.HasKey(row => new { row.MerchantId, row.Key });
        table.Property(row => row.Key).HasMaxLength(200);
        table.Property(row => row.Thing).HasMaxLength(100);
        table.HasIndex(row => new { row.MerchantId, row.Day });
        table.HasOne<Guest>().WithMany().HasForeignKey(row => new { row.MerchantId, row.Guest }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<GuestBook> table)
    {
        table.HasKey(row => row.MerchantId);
        table.Property(row => row.MerchantId).ValueGeneratedNever();
        table.HasOne<Merchant>().WithMany().HasForeignKey(row => row.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Guest> table)
    {
        table.HasKey(row => new { row.MerchantId, row.Number });
        table.Property(row => row.Number).ValueGeneratedNever();
        table.Property(row => row.Mark).HasMaxLength(16);
        table.HasIndex(row => new { row.MerchantId, row.Mark }).IsUnique();
        table.HasOne<GuestBook>().WithMany().HasForeignKey(row => row.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Arrival> table)
    {
        table.HasKey(row => new { row.MerchantId, row.Guest });
        table.HasOne<Guest>().WithMany().HasForeignKey(row => new { row.MerchantId, row.Guest }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DayCount> table)
    {
        table.HasKey(row => new { row.MerchantId, row.Day, row.Kind, row.Origin, row.ShopId });
        table.HasOne<GuestBook>().WithMany().HasForeignKey(row => row.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DayArrivals> table)
    {
        table.HasKey(row => new { row.MerchantId, row.Day, row.Origin });
        table.HasOne<GuestBook>().WithMany().HasForeignKey(row => row.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SourceMark> table)
    {
        table.HasKey(row => new { row.Source, row.Pass });
        table.Property(row => row.Source).HasMaxLength(32);
    }

    public void Configure(EntityTypeBuilder<SavedCrowd> table)
    {
        table.HasKey(row => row.Id);
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Property(row => row.Name).HasMaxLength(20);
        table.Property(row => row.Purpose).HasMaxLength(100);
        table.HasIndex(row => new { row.MerchantId, row.Name }).IsUnique();
        table.HasOne<GuestBook>().WithMany().HasForeignKey(row => row.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<OwnTag> table)
    {
        table.HasKey(row => new { row.MerchantId, row.Name });
        table.Property(row => row.Name).HasMaxLength(20);
        table.HasOne<GuestBook>().WithMany().HasForeignKey(row => row.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }
}
