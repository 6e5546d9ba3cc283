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
    /// <summary>Which of them.</summary>
    public enum Kind
    {
        /// <summary>Everything.</summary>
        All,

        /// <summary>What waits for the merchant.</summary>
        Held,

        /// <summary>Shown and not answered.</summary>
        Open,

        /// <summary>Put away.</summary>
        Hidden,
    }

    /// <summary>One page.</summary>
    public Task<Outcome<Page<CommentLine>>> RunAsync(Caller caller, Kind kind, long? post, PageAsk page, CancellationToken stop = default) =>
        reader.RunAsync<Page<CommentLine>>(caller, LifePermissions.View, async db =>
        {
            IQueryable<Comment> rows = Of(db, caller, kind);
            if (post is { } one) rows = rows.Where(row => row.PostId == one);
            if (page.After is { } after) rows = rows.Where(row => row.Id < after);
            List<Comment> found = await rows.OrderByDescending(row => row.Id).Take(page.Limit + 1).ToListAsync(stop);
            long[] posts = [.. found.Select(row => row.PostId).Distinct()];
            Dictionary<long, string> names = await db.Posts.Where(row => posts.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Title, stop);
            return page.Cut<CommentLine>([.. found.Select(row => new CommentLine(CommentSheet.Of(row), names.GetValueOrDefault(row.PostId, "")))], line => line.Comment.Id);
        }, stop);

    /// <summary>How many wait, and how many are not answered.</summary>
    public Task<Outcome<(int Held, int Open)>> CountAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<(int, int)>(caller, LifePermissions.View, async db =>
            (await Of(db, caller, Kind.Held).CountAsync(stop), await Of(db, caller, Kind.Open).CountAsync(stop)), stop);

    private static IQueryable<Comment> Of(WorkbenchDb db, Caller caller, Kind kind)
    {
        IQueryable<Comment> said = db.Comments.Where(row => row.MerchantId == caller.MerchantId && row.Holder != null);
        return kind switch
        {
            Kind.Held => said.Where(row => row.Stage == CommentStage.Held),
            Kind.Open => said.Where(row => row.Stage == CommentStage.Shown && !row.IsAnswered),
            Kind.Hidden => said.Where(row => row.Stage == CommentStage.Hidden),
            _ => said,
        };
    }
}
