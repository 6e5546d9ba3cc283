using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>What a shopper reads under a live post: the pinned comment, then the newest first, each with its answers, the oldest first.</summary>
/// <remarks>Refuses: posts.not_found.</remarks>
internal sealed class ReadComments(Reader reader)
{
    /// <summary>Comments on a page; answers to each of them there, and to one that is asked for alone.</summary>
    public const int Most = 20, MostAnswers = 20, MostAlone = 500;

    /// <summary>A comment with its answers.</summary>
    /// <param name="HasMore">There are more answers than these.</param>
    public sealed record Thread(CommentSheet Comment, IReadOnlyList<CommentSheet> Answers, bool HasMore);

    /// <summary>One page.</summary>
    /// <param name="IsSaved">The shopper keeps the post.</param>
    /// <param name="Next">What to give as <c>after</c> for the next page; null at the end.</param>
    public sealed record Talk(IReadOnlyList<Thread> Threads, int Count, PostLikes Likes, bool IsSaved, string? Next);

    /// <summary>Reads.</summary>
    /// <param name="shopper">Who reads; null for a device without a name.</param>
    /// <param name="alone">The one comment to read, with all its answers; null for a page of them.</param>
    public Task<Outcome<Talk>> RunAsync(Caller? shopper, long post, long? after, long? alone = null, CancellationToken stop = default) =>
        reader.RunAsync<Outcome<Talk>>(async db =>
        {
            if (!await LivePosts.Of(db).AnyAsync(row => row.Id == post, stop)) return LifeRefusals.NotFound;
            // Nobody has no name, and must not be taken for the merchant, whose answers have none.
            string holder = shopper?.Holder ?? "";
            IQueryable<Comment> seen = db.Comments.Where(row => row.PostId == post && (row.Stage == CommentStage.Shown || row.Holder == holder));
            IQueryable<Comment> tops = seen.Where(row => row.ParentId == null);
            List<Comment> found = await tops.Where(row => alone == null ? !row.IsPinned && (after == null || row.Id < after) : row.Id == alone)
                .OrderByDescending(row => row.Id).Take(Most + 1).ToListAsync(stop);
            List<Comment> page = found.Count > Most ? found[..Most] : found;
            if (after is null && alone is null)
                page.InsertRange(0, await tops.Where(row => row.IsPinned).OrderByDescending(row => row.Id).Take(1).ToListAsync(stop));
            long[] ids = [.. page.Select(row => row.Id)];
            int most = alone is null ? MostAnswers : MostAlone;
            List<Comment> answers = await tops.Where(top => ids.Contains(top.Id))
                .SelectMany(top => seen.Where(row => row.ParentId == top.Id).OrderBy(row => row.Id).Take(most + 1)).ToListAsync(stop);
            ILookup<long?, Comment> under = answers.OrderBy(row => row.Id).ToLookup(row => row.ParentId);
            var likes = new PostLikes(
                await db.Likes.CountAsync(row => row.PostId == post, stop), await db.Likes.AnyAsync(row => row.PostId == post && row.Holder == holder, stop));
            return new Talk(
                [.. page.Select(row => new Thread(
                    CommentSheet.ForShopper(row, holder), [.. under[row.Id].Take(most).Select(answer => CommentSheet.ForShopper(answer, holder))],
                    under[row.Id].Count() > most))],
                await db.Comments.CountAsync(row => row.PostId == post && row.Stage == CommentStage.Shown, stop), likes,
                await db.SavedPosts.AnyAsync(row => row.Holder == holder && row.PostId == post, stop),
                found.Count > Most ? Ids.Text(page[^1].Id) : null);
        }, stop);
}
