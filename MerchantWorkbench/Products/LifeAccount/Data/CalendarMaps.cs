using MerchantWorkbench.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>Keys, lengths, indexes of what has to do with times and followers.</summary>
internal sealed class CalendarMaps : IEntityTypeConfiguration<WeeklySlot>, IEntityTypeConfiguration<Broadcast>, IEntityTypeConfiguration<BroadcastWeek>,
    IEntityTypeConfiguration<PastFollow>, IEntityTypeConfiguration<BroadcastPlan>
{
    public void Configure(EntityTypeBuilder<WeeklySlot> table)
    {
        table.Ignore(row => row.Time);
        table.HasKey(row => new { row.MerchantId, row.Weekday, row.Minute });
        table.HasOne<Merchant>().WithMany().HasForeignKey(row => row.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Broadcast> table)
    {
        table.HasIndex(row => row.PostId).IsUnique();
        table.HasIndex(row => new { row.MerchantId, row.Id });
        table.HasOne<Post>().WithMany().HasForeignKey(row => new { row.MerchantId, row.PostId })
            .HasPrincipalKey(row => new { row.MerchantId, row.Id }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<BroadcastPlan> table)
    {
        table.HasKey(row => row.PostId);
        table.Property(row => row.PostId).ValueGeneratedNever();
        table.Property(row => row.Why).HasMaxLength(64);
        table.HasOne<Post>().WithMany().HasForeignKey(row => new { row.MerchantId, row.PostId })
            .HasPrincipalKey(row => new { row.MerchantId, row.Id }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<BroadcastWeek> table)
    {
        table.HasKey(row => new { row.MerchantId, row.Week });
        table.HasOne<Merchant>().WithMany().HasForeignKey(row => row.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PastFollow> table)
    {
        table.HasKey(row => new { row.Holder, row.MerchantId, row.From });
        table.Property(row => row.Holder).HasMaxLength(100);
        table.HasOne<Merchant>().WithMany().HasForeignKey(row => row.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }
}
