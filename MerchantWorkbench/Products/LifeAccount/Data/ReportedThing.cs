using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>What a report is about, as a shopper finds it: a live post, or a comment that is shown under one.</summary>
internal sealed record ReportedThing(Post Post, Comment? Comment)
{
    /// <param name="post">May be left out where the comment says it.</param>
    /// <returns>The thing; comments.not_found, posts.not_found.</returns>
    public static async Task<Outcome<ReportedThing>> FindAsync(WorkbenchDb db, long? post, long? comment, CancellationToken stop)
    {
        Comment? said = comment is { } asked
            ? await db.Comments.FirstOrDefaultAsync(row => row.Id == asked && row.Stage == CommentStage.Shown && (post == null || row.PostId == post), stop)
            : null;
        if (comment is not null && said is null) return LifeRefusals.CommentNotFound;
        long? under = said?.PostId ?? post;
        return await LivePosts.Of(db).FirstOrDefaultAsync(row => row.Id == under, stop) is { } live ? new ReportedThing(live, said) : LifeRefusals.NotFound;
    }

    /// <summary>The reports of this very thing.</summary>
    public IQueryable<Report> Of(IQueryable<Report> reports)
    {
        (long post, long? comment) = (Post.Id, Comment?.Id);
        return reports.Where(row => row.PostId == post && row.CommentId == comment);
    }
}
