using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MerchantWorkbench.Platform.Data;

/// <summary>Keys, lengths and indexes of the kernel's own tables.</summary>
internal sealed class Maps :
    IEntityTypeConfiguration<Merchant>, IEntityTypeConfiguration<Shop>, IEntityTypeConfiguration<ProductOpening>,
    IEntityTypeConfiguration<Membership>, IEntityTypeConfiguration<Invitation>, IEntityTypeConfiguration<ApiKey>,
    IEntityTypeConfiguration<ShopperToken>, IEntityTypeConfiguration<Event>, IEntityTypeConfiguration<KeptAnswer>,
    IEntityTypeConfiguration<Review>, IEntityTypeConfiguration<StoredFile>, IEntityTypeConfiguration<IncomingVideo>, IEntityTypeConfiguration<Draft>,
    IEntityTypeConfiguration<Setting>, IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<Merchant> table)
    {
        table.Property(row => row.Name).HasMaxLength(60);
        table.Property(row => row.ShortName).HasMaxLength(30);
        table.Property(row => row.About).HasMaxLength(400);
        table.Property(row => row.Zone).HasMaxLength(64);
        table.HasIndex(row => row.ShortName).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Shop> table)
    {
        table.Property(row => row.Name).HasMaxLength(60);
        table.Property(row => row.Address).HasMaxLength(160);
        table.HasAlternateKey(row => new { row.MerchantId, row.Id });
        table.HasOne<Merchant>().WithMany().HasForeignKey(row => row.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ProductOpening> table)
    {
        table.Property(row => row.Product).HasMaxLength(32);
        table.Property(row => row.Purpose).HasMaxLength(400);
        table.HasKey(row => new { row.MerchantId, row.Product });
        table.HasOne<Merchant>().WithMany().HasForeignKey(row => row.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Membership> table)
    {
        table.HasKey(row => new { row.MerchantId, row.PersonId });
        table.HasIndex(row => row.PersonId);
        table.HasOne<Merchant>().WithMany().HasForeignKey(row => row.MerchantId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Invitation> table)
    {
        table.Property(row => row.Hash).HasMaxLength(64);
        table.Property(row => row.Name).HasMaxLength(60);
        table.Property(row => row.Email).HasMaxLength(256);
        table.HasIndex(row => row.Hash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ApiKey> table)
    {
        table.Property(row => row.Hash).HasMaxLength(64);
        table.Property(row => row.Name).HasMaxLength(60);
        table.Property(row => row.Tail).HasMaxLength(4);
        table.HasIndex(row => row.Hash).IsUnique();
        table.HasIndex(row => row.MerchantId);
    }

    public void Configure(EntityTypeBuilder<ShopperToken> table)
    {
        table.HasKey(row => row.Hash);
        table.Property(row => row.Hash).HasMaxLength(64);
        table.Property(row => row.Device).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<Event> table)
    {
        table.Property(row => row.Subject).HasMaxLength(16);
        table.Property(row => row.Kind).HasMaxLength(32);
        table.Property(row => row.Actor).HasMaxLength(64);
        table.HasIndex(row => new { row.SubjectId, row.Id });
        table.HasIndex(row => row.Id).HasDatabaseName("ix_events_pending").HasFilter("pending");
    }

    public void Configure(EntityTypeBuilder<KeptAnswer> table)
    {
        table.HasKey(row => new { row.Scope, row.Key });
        table.Property(row => row.Scope).HasMaxLength(128);
        table.Property(row => row.Key).HasMaxLength(255);
        table.Property(row => row.Request).HasMaxLength(64);
        table.HasIndex(row => row.At);
    }

    public void Configure(EntityTypeBuilder<Review> table)
    {
        table.Property(row => row.Subject).HasMaxLength(16);
        table.Property(row => row.Title).HasMaxLength(64);
        table.Property(row => row.Reason).HasMaxLength(64);
        table.Property(row => row.Note).HasMaxLength(1000);
        table.HasIndex(row => new { row.SubjectId, row.Revision });
        table.HasIndex(row => new { row.DecidedAt, row.SubmittedAt });
        table.HasIndex(row => row.MerchantId);
        table.HasOne<Merchant>().WithMany().HasForeignKey(row => row.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StoredFile> table)
    {
        table.Ignore(row => row.Smaller);
        table.Property(row => row.Type).HasMaxLength(32);
        table.Property(row => row.Path).HasMaxLength(64);
        table.HasIndex(row => row.Path).IsUnique();
        table.HasIndex(row => row.MerchantId);
    }

    public void Configure(EntityTypeBuilder<IncomingVideo> table)
    {
        table.Property(row => row.Path).HasMaxLength(64);
        table.HasIndex(row => row.MerchantId);
        table.HasIndex(row => row.CreatedAt);
    }

    public void Configure(EntityTypeBuilder<Draft> table)
    {
        table.HasKey(row => new { row.MerchantId, row.PersonId, row.Form });
        table.Property(row => row.Form).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<Setting> table)
    {
        table.HasKey(row => row.Name);
        table.Property(row => row.Name).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<ProtectionKey> table)
    {
        table.HasKey(row => row.Name);
        table.Property(row => row.Name).HasMaxLength(128);
    }

    public void Configure(EntityTypeBuilder<Person> table) => table.Property(row => row.Name).HasMaxLength(60);
}
