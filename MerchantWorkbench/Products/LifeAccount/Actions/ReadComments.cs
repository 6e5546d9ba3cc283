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
    /// <summary>Comments, and answers to one of them, on a page.</summary>
    public const int Most = 20, MostAnswers = 20;

    /// <summary>A comment with its answers.</summary>
    public sealed record Thread(CommentSheet Comment, IReadOnlyList<CommentSheet> Answers);

    /// <summary>One page.</summary>
    /// <param name="Next">What to give as <c>after</c> for the next page; null at the end.</param>
    public sealed record Talk(IReadOnlyList<Thread> Threads, int Count, PostLikes Likes, string? Next);

    /// <summary>Reads.</summary>
    /// <param name="shopper">Who reads; null for a device without a name.</param>
    public Task<Outcome<Talk>> RunAsync(Caller? shopper, long post, long? after, CancellationToken stop = default) =>
        reader.RunAsync<Outcome<Talk>>(async db =>
        {
            if (!await LivePosts.Of(db).AnyAsync(row => row.Id == post, stop)) return LifeRefusals.NotFound;
            string? holder = shopper?.Holder;
            IQueryable<Comment> seen = db.Comments.Where(row => row.PostId == post && (row.Stage == CommentStage.Shown || row.Holder == holder));
            IQueryable<Comment> tops = seen.Where(row => row.ParentId == null);
            List<Comment> found = await tops.Where(row => !row.IsPinned && (after == null || row.Id < after))
                .OrderByDescending(row => row.Id).Take(Most + 1).ToListAsync(stop);
            List<Comment> page = found.Count > Most ? found[..Most] : found;
            if (after is null) page.InsertRange(0, await tops.Where(row => row.IsPinned).Take(1).ToListAsync(stop));
            long?[] ids = [.. page.Select(row => (long?)row.Id)];
            List<Comment> answers = await seen.Where(row => ids.Contains(row.ParentId)).OrderBy(row => row.Id).Take(Most * MostAnswers).ToListAsync(stop);
            ILookup<long?, Comment> under = answers.ToLookup(row => row.ParentId);
            var likes = new PostLikes(
                await db.Likes.CountAsync(row => row.PostId == post, stop), await db.Likes.AnyAsync(row => row.PostId == post && row.Holder == holder, stop));
            return new Talk(
                [.. page.Select(row => new Thread(
                    CommentSheet.ForShopper(row, holder), [.. under[row.Id].Take(MostAnswers).Select(answer => CommentSheet.ForShopper(answer, holder))]))],
                await db.Comments.CountAsync(row => row.PostId == post && row.Stage == CommentStage.Shown, stop), likes,
                found.Count > Most ? Ids.Text(page[^1].Id) : null);
        }, stop);
}
