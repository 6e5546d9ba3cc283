using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>What the merchant's posts of the last ninety days brought: readers, talk, followers, and the claims, uses and money traced to each.</summary>
internal sealed class ReadPostFigures(Reader reader, TracedClaims traced, Clock clock)
{
    /// <summary>Posts that went live within so many days.</summary>
    public const int Days = 90;

    /// <summary>Posts at most, the newest.</summary>
    public const int Most = 500;

    /// <summary>Reads. A handful of statements, however many posts there are.</summary>
    public Task<Outcome<PostFiguresSheet>> RunAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<PostFiguresSheet>(caller, LifePermissions.View, async db =>
        {
            long merchant = caller.MerchantId!.Value;
            DateTimeOffset since = clock.Now.AddDays(-Days);
            List<Shown> posts = await PostsAsync(db, merchant, since, stop);
            Outcome<Dictionary<long, Takings>> takings = await TakingsAsync(db, caller, posts, since, stop);
            if (!takings.Is(out Dictionary<long, Takings>? brought, out Refusal? no)) return no;
            Dictionary<long, (int All, int Finished)> readers = await ReadersAsync(db, merchant, stop);
            Dictionary<long, int> likes = await db.Likes.Where(row => row.MerchantId == merchant).GroupBy(row => row.PostId)
                .Select(post => new { post.Key, Count = post.Count() }).ToDictionaryAsync(post => post.Key, post => post.Count, stop);
            Dictionary<long, int> comments = await db.Comments
                .Where(row => row.MerchantId == merchant && row.Holder != null && row.Stage == CommentStage.Shown).GroupBy(row => row.PostId)
                .Select(post => new { post.Key, Count = post.Count() }).ToDictionaryAsync(post => post.Key, post => post.Count, stop);
            IReadOnlyDictionary<long, PollSheet> polls = await PollSheet.OfAsync(db, posts.Select(post => post.Row), clock.Now, stop);
            Dictionary<long, int> follows = await FollowsAsync(db, merchant, since, stop);
            return new PostFiguresSheet(since, LastTouch.Days,
            [
                .. posts.Select(post => new PostFigures(
                    Ids.Text(post.Row.Id), post.Row.Title, post.Row.Life.State, post.Since, readers.GetValueOrDefault(post.Row.Id).All,
                    readers.GetValueOrDefault(post.Row.Id).Finished, likes.GetValueOrDefault(post.Row.Id), comments.GetValueOrDefault(post.Row.Id),
                    follows.GetValueOrDefault(post.Row.Id), brought.GetValueOrDefault(post.Row.Id).Claims,
                    brought.GetValueOrDefault(post.Row.Id).Redemptions, brought.GetValueOrDefault(post.Row.Id).PaidFen)
                {
                    Poll = polls.GetValueOrDefault(post.Row.Id),
                }),
            ]);
        }, stop);

    /// <summary>A post that is off has forgotten when it was live; its first publishing is told by its events.</summary>
    private static async Task<List<Shown>> PostsAsync(WorkbenchDb db, long merchant, DateTimeOffset since, CancellationToken stop)
    {
        var rows = await db.Posts
            .Where(row => row.MerchantId == merchant && (row.LiveAt >= since || (row.LiveAt == null && row.ChangedAt >= since)))
            .OrderByDescending(row => row.Id).Take(Most).Select(row => new
            {
                Row = row,
                Since = row.LiveAt ?? db.Events.Where(told => told.SubjectId == row.Id && told.Kind == LifeEvents.Published).OrderBy(told => told.Id)
                    .Select(told => (DateTimeOffset?)told.At).FirstOrDefault(),
            }).ToListAsync(stop);
        return [.. rows.Where(row => row.Since >= since).Select(row => new Shown(row.Row, row.Since!.Value)).OrderByDescending(post => post.Since)];
    }

    private static Task<Dictionary<long, (int All, int Finished)>> ReadersAsync(WorkbenchDb db, long merchant, CancellationToken stop) =>
        db.PostReads.Where(row => row.MerchantId == merchant).GroupBy(row => row.PostId)
            .Select(post => new
            {
                post.Key, All = post.Select(row => row.Holder).Distinct().Count(),
                Finished = post.Where(row => row.FinishedAt != null).Select(row => row.Holder).Distinct().Count(),
            }).ToDictionaryAsync(post => post.Key, post => (post.All, post.Finished), stop);

    private static async Task<Dictionary<long, int>> FollowsAsync(WorkbenchDb db, long merchant, DateTimeOffset since, CancellationToken stop)
    {
        var rows = await db.Follows.Where(row => row.MerchantId == merchant && row.At >= since)
            .Join(db.PostReads, row => new { row.MerchantId, row.Holder }, read => new { read.MerchantId, read.Holder },
                (row, read) => new { row.Holder, row.At, read.PostId, Read = read.At }).Where(row => row.Read <= row.At).ToListAsync(stop);
        return rows.GroupBy(row => (row.Holder, row.At)).Select(one => LastTouch.Before(one.Key.At, one.Select(row => new Touch(row.PostId, row.Read))))
            .OfType<long>().CountBy(post => post).ToDictionary();
    }

    /// <summary>Each claim counts for the one post its taker opened last of those on which the coupon hung, and its uses count with it.</summary>
    private async Task<Outcome<Dictionary<long, Takings>>> TakingsAsync(
        WorkbenchDb db, Caller caller, IReadOnlyList<Shown> posts, DateTimeOffset since, CancellationToken stop)
    {
        DateTimeOffset first = since.AddDays(-LastTouch.Days);
        var opened = await db.PostReads.Where(row => row.MerchantId == caller.MerchantId && row.CouponId != null && row.At >= first)
            .Select(row => new { row.Holder, Coupon = row.CouponId!.Value, row.PostId, row.At }).ToListAsync(stop);
        // A reading notes one coupon; an announcement can have more, and which those are its words say as they stand.
        Dictionary<long, long[]> announced = posts.Where(post => post.Row.Kind == PostKind.Live)
            .ToDictionary(post => post.Row.Id, post => PostPlaces.Coupons(post.Row.Body).Select(place => Ids.Parse(place.Id)).ToArray());
        var touches = opened.SelectMany(row => announced.GetValueOrDefault(row.PostId, []).Append(row.Coupon).Distinct(), (row, coupon) => (row, coupon))
            .ToLookup(one => (one.row.Holder, Coupon: one.coupon), one => new Touch(one.row.PostId, one.row.At));
        Outcome<IReadOnlyList<TracedClaim>> answer = await traced.OfAsync(
            caller, [.. touches.Select(one => one.Key.Coupon).Distinct()], [.. opened.Select(row => row.Holder).Distinct()], since, stop);
        if (!answer.Is(out IReadOnlyList<TracedClaim>? claims, out Refusal? no)) return no;
        Dictionary<long, Takings> takings = [];
        foreach (TracedClaim claim in claims)
            if (LastTouch.Before(claim.At, touches[(claim.Holder, claim.Coupon)]) is { } post)
                takings[post] = takings.GetValueOrDefault(post).With(claim);
        return takings;
    }

    private sealed record Shown(Post Row, DateTimeOffset Since);

    private readonly record struct Takings(int Claims, int Redemptions, long PaidFen)
    {
        public Takings With(TracedClaim claim) => new(Claims + 1, Redemptions + claim.Redemptions, PaidFen + claim.PaidFen);
    }
}
