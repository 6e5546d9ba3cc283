using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>What merchants say against decisions of staff and nobody has answered yet, what waits longest first.</summary>
internal sealed class ListAppeals(Reader reader)
{
    /// <summary>Appeals of one page.</summary>
    public const int Most = 10;

    /// <summary>One page.</summary>
    /// <param name="after">The decision of the last one of the page before.</param>
    public Task<Outcome<Page<AppealedItem>>> RunAsync(Caller caller, long? after, CancellationToken stop = default) =>
        reader.RunAsync<Page<AppealedItem>>(caller, LifePermissions.HandleReports, async db =>
        {
            List<Removal> found = await Removal.Waiting(db).Where(row => after == null || row.Id > after).OrderBy(row => row.Id).Take(Most + 1)
                .ToListAsync(stop);
            Removal[] shown = [.. found.Take(Most)];
            Dictionary<long, FeedItem> posts = await PostsAsync(db, [.. shown.Select(row => row.PostId).Distinct()], stop);
            long[] comments = [.. shown.Select(row => row.CommentId ?? 0)];
            Dictionary<long, Comment> said = await db.Comments.Where(row => comments.Contains(row.Id)).ToDictionaryAsync(row => row.Id, stop);
            var accounts = await AccountFace.OfAsync(db, shown.Select(row => row.MerchantId), stop);
            return new Page<AppealedItem>(
                [.. shown.Select(row => new AppealedItem(
                    row.Id, accounts[row.MerchantId], posts.GetValueOrDefault(row.PostId), row.CommentId is { } id ? CommentSheet.Of(said[id]) : null, row.Why,
                    row.By, row.At, row.Words!, row.AppealedAt!.Value, row.ById is not null && row.ById == caller.PersonId))],
                found.Count > Most ? Ids.Text(shown[^1].Id) : null);
        }, stop);

    /// <summary>Each as it is live, or as it was when it was taken down, with what nobody else is served.</summary>
    private static async Task<Dictionary<long, FeedItem>> PostsAsync(WorkbenchDb db, long[] ids, CancellationToken stop)
    {
        List<LivePost> posts = await (
            from post in db.Posts
            where ids.Contains(post.Id)
            join kept in db.PostRevisions on new { PostId = post.Id, Revision = post.LiveRevision ?? post.TakenRevision } equals
                new { kept.PostId, Revision = (int?)kept.Revision }
            select new LivePost(post, kept.BodyJson)).ToListAsync(stop);
        IReadOnlyList<FeedItem> items = await FeedItem.OfAsync(db, posts, _ => false, stop, forStaff: true);
        return posts.Zip(items).ToDictionary(one => one.First.Row.Id, one => one.Second);
    }
}
