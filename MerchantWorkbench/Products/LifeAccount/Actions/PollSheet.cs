using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Products.LifeAccount.Domain.Blocks;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>A poll as it stands. Votes for words that the post does not say any more are not among them.</summary>
/// <param name="Votes">People who voted.</param>
/// <param name="Ends">When it closes; null for as long as the post is live.</param>
/// <param name="Mine">What who asks has chosen, or null.</param>
public sealed record PollSheet(string Question, IReadOnlyList<PollOption> Options, int Votes, DateTimeOffset? Ends, bool IsClosed, string? Mine)
{
    /// <summary>Whether a poll takes no votes any more.</summary>
    internal static bool HasEnded(Block poll, DateTimeOffset now) => poll.Ends <= now;

    /// <summary>The poll of one post.</summary>
    /// <param name="holder">The shopper who asks, or null.</param>
    internal static async Task<PollSheet> OfAsync(
        WorkbenchDb db, long post, Block poll, string? holder, DateTimeOffset now, CancellationToken stop) =>
        (await OfAsync(db, new Dictionary<long, Block> { [post] = poll }, holder, now, stop))[post];

    /// <summary>The polls of a merchant's posts by the words that are live, or of one that is off, its newest. A post without a poll has none.</summary>
    internal static async Task<IReadOnlyDictionary<long, PollSheet>> OfAsync(
        WorkbenchDb db, IEnumerable<Post> posts, DateTimeOffset now, CancellationToken stop)
    {
        Post[] articles = [.. posts.Where(post => post.Kind == PostKind.Article)];
        long[] edited = [.. articles.Where(post => post.LiveRevision is { } live && live != post.Revision).Select(post => post.Id)];
        Dictionary<long, PostBody> said = articles.ToDictionary(post => post.Id, post => post.Body);
        if (edited.Length > 0)
            foreach (LivePost live in await db.Posts.Where(post => edited.Contains(post.Id)).WithBody(db).ToListAsync(stop)) said[live.Row.Id] = live.Body;
        Dictionary<long, Block> polls = [];
        foreach ((long post, PostBody body) in said)
            if (PostPlaces.Poll(body) is { } poll) polls[post] = poll.Block;
        return await OfAsync(db, polls, null, now, stop);
    }

    private static async Task<Dictionary<long, PollSheet>> OfAsync(
        WorkbenchDb db, Dictionary<long, Block> polls, string? holder, DateTimeOffset now, CancellationToken stop)
    {
        if (polls.Count == 0) return [];
        long[] posts = [.. polls.Keys];
        var chosen = await db.Votes.Where(row => posts.Contains(row.PostId)).GroupBy(row => new { row.PostId, row.Question, row.Option })
            .Select(same => new { same.Key, Votes = same.Count(), Mine = same.Count(row => row.Holder == holder) }).ToListAsync(stop);
        var found = chosen.ToDictionary(one => (one.Key.PostId, one.Key.Question, one.Key.Option), one => (one.Votes, one.Mine));
        return polls.ToDictionary(post => post.Key, post => Of(
            post.Value, option => found.GetValueOrDefault((post.Key, post.Value.Question ?? "", option)), now));
    }

    private static PollSheet Of(Block poll, Func<string, (int Votes, int Mine)> counts, DateTimeOffset now)
    {
        IReadOnlyList<string> options = poll.Options ?? [];
        int all = options.Sum(option => counts(option).Votes);
        return new PollSheet(
            poll.Question ?? "", [.. options.Select(option => new PollOption(option, counts(option).Votes, Percent(counts(option).Votes, all)))], all,
            poll.Ends, HasEnded(poll, now), options.FirstOrDefault(option => counts(option).Mine > 0));
    }

    private static int Percent(int votes, int all) => all == 0 ? 0 : (int)Math.Round(100m * votes / all, MidpointRounding.AwayFromZero);
}
