using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Products.LifeAccount.Domain.Blocks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>Keys, lengths, indexes of what shoppers say and merchants answer.</summary>
internal sealed class ConversationMaps :
    IEntityTypeConfiguration<Comment>, IEntityTypeConfiguration<Like>, IEntityTypeConfiguration<SavedPost>, IEntityTypeConfiguration<Vote>,
    IEntityTypeConfiguration<Reminder>,
    IEntityTypeConfiguration<UnwantedWord>, IEntityTypeConfiguration<QuickReply>
{
    public void Configure(EntityTypeBuilder<Comment> table)
    {
        table.Property(row => row.Holder).HasMaxLength(100);
        table.Property(row => row.By).HasMaxLength(64);
        table.Property(row => row.Text).HasMaxLength(2 * CommentRules.Most);
        table.HasAlternateKey(row => new { row.MerchantId, row.PostId, row.Id });
        table.HasIndex(row => new { row.PostId, row.ParentId, row.Id });
        table.HasIndex(row => new { row.MerchantId, row.Id });
        table.HasIndex(row => new { row.Holder, row.At });
        table.ToTable(check => check.HasCheckConstraint("ck_life_account_comment_writer", "(holder IS NULL) <> (\"by\" IS NULL)"));
        table.HasOne<Post>().WithMany().HasForeignKey(row => new { row.MerchantId, row.PostId })
            .HasPrincipalKey(row => new { row.MerchantId, row.Id }).OnDelete(DeleteBehavior.Restrict);
        // An answer stands under the same post of the same merchant as what it answers.
        table.HasOne<Comment>().WithMany().HasForeignKey(row => new { row.MerchantId, row.PostId, row.ParentId })
            .HasPrincipalKey(row => new { row.MerchantId, row.PostId, row.Id }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Like> table)
    {
        table.HasKey(row => new { row.PostId, row.Holder });
        table.Property(row => row.Holder).HasMaxLength(100);
        table.HasOne<Post>().WithMany().HasForeignKey(row => new { row.MerchantId, row.PostId })
            .HasPrincipalKey(row => new { row.MerchantId, row.Id }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SavedPost> table)
    {
        table.HasKey(row => new { row.Holder, row.PostId });
        table.Property(row => row.Holder).HasMaxLength(100);
        table.HasIndex(row => new { row.Holder, row.Id });
        table.HasOne<Post>().WithMany().HasForeignKey(row => new { row.MerchantId, row.PostId })
            .HasPrincipalKey(row => new { row.MerchantId, row.Id }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Vote> table)
    {
        table.HasKey(row => new { row.PostId, row.Holder });
        table.Property(row => row.Holder).HasMaxLength(100);
        table.Property(row => row.Question).HasMaxLength(2 * BlockRules.MostQuestion);
        table.Property(row => row.Option).HasMaxLength(2 * BlockRules.MostOption);
        table.HasOne<Post>().WithMany().HasForeignKey(row => new { row.MerchantId, row.PostId })
            .HasPrincipalKey(row => new { row.MerchantId, row.Id }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Reminder> table)
    {
        // A person's own are asked with every look at the messages, a post's are counted.
        table.HasKey(row => new { row.Holder, row.PostId });
        table.Property(row => row.Holder).HasMaxLength(100);
        table.HasIndex(row => row.PostId);
        table.HasOne<Post>().WithMany().HasForeignKey(row => new { row.MerchantId, row.PostId })
            .HasPrincipalKey(row => new { row.MerchantId, row.Id }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<UnwantedWord> table)
    {
        table.HasKey(row => new { row.MerchantId, row.Word });
        table.Property(row => row.Word).HasMaxLength(40);
        table.HasOne<Merchant>().WithMany().HasForeignKey(row => row.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<QuickReply> table)
    {
        table.HasKey(row => new { row.MerchantId, row.Text });
        table.Property(row => row.Text).HasMaxLength(2 * CommentRules.Most);
        table.HasOne<Merchant>().WithMany().HasForeignKey(row => row.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }
}
