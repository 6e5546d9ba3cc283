using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Campaigns;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Platform.Tenancy;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace MerchantWorkbench.Platform.Data;

/// <summary>
/// The one database. It names no product: houses add their tables by maps in their Data room, found in the assembly. A context lives
/// for one action; <see cref="Reader"/> and <see cref="Writer"/> make it.
/// </summary>
public abstract class WorkbenchDb(DbContextOptions options) : IdentityUserContext<Person, long>(options)
{
    /// <summary>The merchant whose rows alone are seen; null when the caller is not a merchant's.</summary>
    public long? Tenant { get; set; }

    public DbSet<Merchant> Merchants => Set<Merchant>();

    public DbSet<Shop> Shops => Set<Shop>();

    public DbSet<ProductOpening> ProductOpenings => Set<ProductOpening>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<ShopperToken> ShopperTokens => Set<ShopperToken>();

    public DbSet<Event> Events => Set<Event>();

    public DbSet<KeptAnswer> Answers => Set<KeptAnswer>();

    public DbSet<Review> Reviews => Set<Review>();

    public DbSet<CampaignThing> CampaignThings => Set<CampaignThing>();

    public DbSet<StoredFile> Files => Set<StoredFile>();

    public DbSet<IncomingVideo> IncomingVideos => Set<IncomingVideo>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<Setting> Settings => Set<Setting>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(WorkbenchDb).Assembly);
        Conventions.Apply(builder, this);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstant>();
        // An index for every foreign key would serve deletes of parents, of which there are none, and cost every insert a page.
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();
    }
}
