using MerchantWorkbench.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MerchantWorkbench.Products.Festivals.Data;

/// <summary>Keys, lengths, indexes and bounds of the house's tables.</summary>
internal sealed class FestivalMaps :
    IEntityTypeConfiguration<Plan>, IEntityTypeConfiguration<PlanVersion>, IEntityTypeConfiguration<SignUp>, IEntityTypeConfiguration<SignUpRevision>,
    IEntityTypeConfiguration<CalendarAddress>
{
    public void Configure(EntityTypeBuilder<Plan> table)
    {
        table.Ignore(row => row.Terms);
        table.HasIndex(row => new { row.Stage, row.LastDay });
        table.ToTable(check => check.HasCheckConstraint("ck_festivals_plan_taken", "taken >= 0 AND taken <= places"));
    }

    public void Configure(EntityTypeBuilder<PlanVersion> table)
    {
        table.HasKey(row => new { row.PlanId, row.Version });
        table.Property(row => row.By).HasMaxLength(64);
        table.HasOne<Plan>().WithMany().HasForeignKey(row => row.PlanId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SignUp> table)
    {
        table.Ignore(row => row.Body);
        table.HasAlternateKey(row => new { row.MerchantId, row.Id });
        table.HasIndex(row => new { row.PlanId, row.MerchantId }).IsUnique();
        table.ToTable(check => check.HasCheckConstraint("ck_festivals_sign_up_closes", "(stage = 'closing') = (closes_at IS NOT NULL)"));
        table.HasOne<Plan>().WithMany().HasForeignKey(row => row.PlanId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Merchant>().WithMany().HasForeignKey(row => row.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SignUpRevision> table)
    {
        table.HasKey(row => new { row.SignUpId, row.Revision });
        table.Property(row => row.By).HasMaxLength(64);
        table.HasOne<SignUp>().WithMany().HasForeignKey(row => new { row.MerchantId, row.SignUpId })
            .HasPrincipalKey(row => new { row.MerchantId, row.Id }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CalendarAddress> table)
    {
        table.HasKey(row => row.MerchantId);
        table.Property(row => row.Hash).HasMaxLength(64);
        table.Property(row => row.By).HasMaxLength(64);
        table.HasIndex(row => row.Hash).IsUnique();
        table.HasOne<Merchant>().WithMany().HasForeignKey(row => row.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }
}
