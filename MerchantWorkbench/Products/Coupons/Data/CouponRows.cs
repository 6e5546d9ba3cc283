using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>Coupons picked out of the table.</summary>
internal static class CouponRows
{
    /// <summary>Those that a filter keeps: one state, part of the name, for the public.</summary>
    public static IQueryable<Coupon> Kept(this IQueryable<Coupon> rows, DateTimeOffset now, CouponState? state, string? text, bool publicOnly)
    {
        if (state is { } wanted) rows = rows.InState(wanted, now);
        if (publicOnly) rows = rows.Where(row => row.IsPublic);
        return string.IsNullOrWhiteSpace(text) ? rows : rows.Where(row => row.Name.Contains(text.Trim()));
    }

    /// <summary>The rule of <see cref="CouponStates"/> in SQL; a test holds the two together.</summary>
    public static IQueryable<Coupon> InState(this IQueryable<Coupon> rows, CouponState state, DateTimeOffset now) => state switch
    {
        CouponState.Draft => rows.Where(row => row.Stage == CouponStage.Draft),
        CouponState.InReview => rows.Where(row => row.Stage == CouponStage.InReview),
        CouponState.Rejected => rows.Where(row => row.Stage == CouponStage.Rejected),
        CouponState.Stopped => rows.Where(row => row.Stage == CouponStage.Stopped),
        CouponState.Ended => rows.Where(row => (row.Stage == CouponStage.Open || row.Stage == CouponStage.Paused) && row.ClaimUntil < now),
        CouponState.Paused => rows.Where(row => row.Stage == CouponStage.Paused && row.ClaimUntil >= now),
        CouponState.Scheduled => rows.Where(row => row.Stage == CouponStage.Open && row.ClaimUntil >= now && row.ClaimFrom > now),
        CouponState.SoldOut => rows.Where(row => row.Stage == CouponStage.Open && row.ClaimUntil >= now && row.ClaimFrom <= now && row.Claimed >= row.Total),
        CouponState.Running => rows.Where(row => row.Stage == CouponStage.Open && row.ClaimUntil >= now && row.ClaimFrom <= now && row.Claimed < row.Total),
    };

    /// <summary>How many there are of each state; the same rule, asked in one pass over the rows. States without a coupon are absent.</summary>
    public static Task<List<StateTally>> TallyByStateAsync(this IQueryable<Coupon> rows, DateTimeOffset now, CancellationToken stop) =>
        rows.Select(row => new
        {
            State = row.Stage == CouponStage.Draft ? (int)CouponState.Draft
                    : row.Stage == CouponStage.InReview ? (int)CouponState.InReview
                    : row.Stage == CouponStage.Rejected ? (int)CouponState.Rejected
                    : row.Stage == CouponStage.Stopped ? (int)CouponState.Stopped
                    : row.ClaimUntil < now ? (int)CouponState.Ended
                    : row.Stage == CouponStage.Paused ? (int)CouponState.Paused
                    : row.ClaimFrom > now ? (int)CouponState.Scheduled
                    : row.Claimed >= row.Total ? (int)CouponState.SoldOut
                    : (int)CouponState.Running,
            row.IsPublic, row.Redeemed, row.IncomeFen,
        })
            .GroupBy(row => row.State)
            .Select(all => new StateTally((CouponState)all.Key, all.Count(), all.Count(row => row.IsPublic), all.Sum(row => row.Redeemed),
                all.Sum(row => row.IncomeFen)))
            .ToListAsync(stop);
}
