using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
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
            long[] ids = [.. found.Select(row => row.Id)];
            ILookup<long?, Comment> answers = (await db.Comments
                .Where(row => row.By != null && row.Stage == CommentStage.Shown && ids.Contains(row.ParentId ?? 0))
                .OrderBy(row => row.Id).ToListAsync(stop)).ToLookup(row => row.ParentId);
            ILookup<long?, Removal> removals = (await db.Removals.Where(row => ids.Contains(row.CommentId ?? 0)).ToListAsync(stop))
                .ToLookup(row => row.CommentId);
            return page.Cut<CommentLine>(
                [.. found.Select(row => new CommentLine(
                    CommentSheet.Of(row), names.GetValueOrDefault(row.PostId, ""), [.. answers[row.Id].Select(CommentSheet.Of)],
                    row.Stage == CommentStage.Removed && removals[row.Id].MaxBy(one => one.Id) is { } last ? AppealSheet.Of(last) : null))],
                line => line.Comment.Id);
        }, stop);
}
