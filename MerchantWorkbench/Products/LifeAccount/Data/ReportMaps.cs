using MerchantWorkbench.Products.LifeAccount.Actions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>Keys, lengths, indexes of reports.</summary>
internal sealed class ReportMaps : IEntityTypeConfiguration<Report>
{
    public void Configure(EntityTypeBuilder<Report> table)
    {
        table.Property(row => row.Holder).HasMaxLength(100);
        table.Property(row => row.Words).HasMaxLength(2 * SendReport.MostWords);
        table.Property(row => row.Answer).HasMaxLength(2 * DecideReports.MostAnswer);
        table.Property(row => row.DecidedBy).HasMaxLength(64);
        // One a person and thing: a post and each comment under it are different things.
        table.HasIndex(row => new { row.Holder, row.PostId }).IsUnique().HasFilter("comment_id IS NULL");
        table.HasIndex(row => new { row.Holder, row.CommentId }).IsUnique().HasFilter("comment_id IS NOT NULL");
        table.HasIndex(row => new { row.Holder, row.At });
        table.HasIndex(row => new { row.PostId, row.CommentId, row.Id }).HasFilter("verdict IS NULL");
        table.ToTable(check => check.HasCheckConstraint(
            "ck_life_account_report_decided", "(verdict IS NULL) = (answer IS NULL) AND (verdict IS NULL) = (decided_at IS NULL)"));
        table.HasOne<Post>().WithMany().HasForeignKey(row => new { row.MerchantId, row.PostId })
            .HasPrincipalKey(row => new { row.MerchantId, row.Id }).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Comment>().WithMany().HasForeignKey(row => new { row.MerchantId, row.PostId, row.CommentId })
            .HasPrincipalKey(row => new { row.MerchantId, row.PostId, row.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}
