using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>The house's tables, as its actions see them.</summary>
internal static class LifeTables
{
    extension(WorkbenchDb db)
    {
        public DbSet<Post> Posts => db.Set<Post>();

        public DbSet<PostRevision> PostRevisions => db.Set<PostRevision>();

        public DbSet<Profile> Profiles => db.Set<Profile>();

        public DbSet<Follow> Follows => db.Set<Follow>();

        public DbSet<PastFollow> PastFollows => db.Set<PastFollow>();

        public DbSet<WeeklySlot> WeeklySlots => db.Set<WeeklySlot>();

        public DbSet<Broadcast> Broadcasts => db.Set<Broadcast>();

        public DbSet<BroadcastWeek> BroadcastWeeks => db.Set<BroadcastWeek>();

        public DbSet<BroadcastPlan> BroadcastPlans => db.Set<BroadcastPlan>();

        public DbSet<Comment> Comments => db.Set<Comment>();

        public DbSet<Like> Likes => db.Set<Like>();

        public DbSet<SavedPost> SavedPosts => db.Set<SavedPost>();

        public DbSet<Vote> Votes => db.Set<Vote>();

        public DbSet<Reminder> Reminders => db.Set<Reminder>();

        public DbSet<UnwantedWord> UnwantedWords => db.Set<UnwantedWord>();

        public DbSet<QuickReply> QuickReplies => db.Set<QuickReply>();

        public DbSet<Report> Reports => db.Set<Report>();

        public DbSet<Removal> Removals => db.Set<Removal>();

        public DbSet<PostRead> PostReads => db.Set<PostRead>();
    }
}

/// <summary>Keys, lengths, indexes.</summary>
internal sealed class LifeMaps :
    IEntityTypeConfiguration<Post>, IEntityTypeConfiguration<PostRevision>, IEntityTypeConfiguration<Profile>, IEntityTypeConfiguration<Follow>
{
    public void Configure(EntityTypeBuilder<Post> table)
    {
        table.Ignore(row => row.Life).Ignore(row => row.Body);
        table.Property(row => row.Title).HasMaxLength(64);
        table.Property(row => row.Why).HasMaxLength(200);
        table.HasAlternateKey(row => new { row.MerchantId, row.Id });
        table.HasIndex(row => row.FeedId).IsUnique().HasFilter("feed_id IS NOT NULL");
        table.HasIndex(row => row.PublishAt).HasFilter("stage = 'scheduled'");
        table.ToTable(check => check.HasCheckConstraint(
            "ck_life_account_post_live", "(live_revision IS NULL) = (feed_id IS NULL) AND (live_revision IS NULL OR live_revision <= revision)"));
        table.HasOne<Merchant>().WithMany().HasForeignKey(row => row.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PostRevision> table)
    {
        table.HasKey(row => new { row.PostId, row.Revision });
        table.Property(row => row.By).HasMaxLength(64);
        table.HasOne<Post>().WithMany().HasForeignKey(row => new { row.MerchantId, row.PostId })
            .HasPrincipalKey(row => new { row.MerchantId, row.Id }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Profile> table)
    {
        table.HasKey(row => row.MerchantId);
        table.Property(row => row.Name).HasMaxLength(60);
        table.Property(row => row.Intro).HasMaxLength(400);
        table.HasOne<Merchant>().WithMany().HasForeignKey(row => row.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Follow> table)
    {
        table.HasKey(row => new { row.Holder, row.MerchantId });
        table.Property(row => row.Holder).HasMaxLength(100);
        table.HasIndex(row => row.MerchantId);
        table.HasOne<Merchant>().WithMany().HasForeignKey(row => row.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }
}
