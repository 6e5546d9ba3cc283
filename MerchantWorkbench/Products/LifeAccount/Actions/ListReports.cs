using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>What shoppers reported and nobody has answered yet: thing by thing, what waits longest first.</summary>
internal sealed class ListReports(Reader reader)
{
    /// <summary>Things of one page, and reports shown of one thing.</summary>
    public const int Most = 10, MostOfOne = 20;

    /// <summary>One page.</summary>
    /// <param name="after">The first report of the last thing of the page before.</param>
    public Task<Outcome<Page<ReportedItem>>> RunAsync(Caller caller, long? after, CancellationToken stop = default) =>
        reader.RunAsync<Page<ReportedItem>>(caller, LifePermissions.HandleReports, async db =>
        {
            IQueryable<Report> open = db.Reports.Where(row => row.Verdict == null);
            var found = await open.GroupBy(row => new { row.PostId, row.CommentId, row.MerchantId })
                .Select(one => new { one.Key.PostId, one.Key.CommentId, one.Key.MerchantId, First = one.Min(row => row.Id), Count = one.Count() })
                .Where(one => after == null || one.First > after).OrderBy(one => one.First).Take(Most + 1).ToListAsync(stop);
            var shown = found.Take(Most).ToArray();
            long[] posts = [.. shown.Select(one => one.PostId).Distinct()], comments = [.. shown.Select(one => one.CommentId ?? 0)];
            List<LivePost> live = await LivePosts.Of(db).Where(post => posts.Contains(post.Id)).WithBody(db).ToListAsync(stop);
            Dictionary<string, FeedItem> items = (await FeedItem.OfAsync(db, live, _ => false, stop)).ToDictionary(item => item.Id);
            Dictionary<long, Comment> said = await db.Comments.Where(row => comments.Contains(row.Id)).ToDictionaryAsync(row => row.Id, stop);
            var accounts = await AccountFace.OfAsync(db, shown.Select(one => one.MerchantId), stop);
            List<ReportedItem> things = [];
            foreach (var one in shown)
            {
                List<Report> first = await open.Where(row => row.PostId == one.PostId && row.CommentId == one.CommentId)
                    .OrderBy(row => row.Id).Take(MostOfOne).ToListAsync(stop);
                things.Add(new ReportedItem(
                    one.PostId, one.CommentId, accounts[one.MerchantId], items.GetValueOrDefault(Ids.Text(one.PostId)),
                    one.CommentId is { } id ? CommentSheet.Of(said[id]) : null, [.. first.Select(ReportSheet.Of)], one.Count));
            }

            return new Page<ReportedItem>(things, found.Count > Most ? Ids.Text(shown[^1].First) : null);
        }, stop);
}
