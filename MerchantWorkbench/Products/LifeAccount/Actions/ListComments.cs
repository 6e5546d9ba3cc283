using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>What shoppers said under all posts of the merchant, the newest first.</summary>
internal sealed class ListComments(Reader reader)
{
    /// <summary>One page.</summary>
    public Task<Outcome<Page<CommentLine>>> RunAsync(Caller caller, CommentKind kind, long? post, PageAsk page, CancellationToken stop = default) =>
        reader.RunAsync<Page<CommentLine>>(caller, LifePermissions.View, async db =>
        {
            IQueryable<Comment> rows = kind.Of(db, caller);
            if (post is { } one) rows = rows.Where(row => row.PostId == one);
            if (page.After is { } after) rows = rows.Where(row => row.Id < after);
            List<Comment> found = await rows.OrderByDescending(row => row.Id).Take(page.Limit + 1).ToListAsync(stop);
            long[] posts = [.. found.Select(row => row.PostId).Distinct()];
            Dictionary<long, string> names = await db.Posts.Where(row => posts.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Title, stop);
            return page.Cut<CommentLine>(
                [.. found.Select(row => new CommentLine(CommentSheet.Of(row), names.GetValueOrDefault(row.PostId, "")))], line => line.Comment.Id);
        }, stop);
}
