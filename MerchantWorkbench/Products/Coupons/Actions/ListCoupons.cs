using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>The merchant's coupons, newest first.</summary>
internal sealed class ListCoupons(Reader reader, Clock clock)
{
    /// <summary>Which ones.</summary>
    /// <param name="Text">Part of the name.</param>
    public sealed record Filter(CouponState? State = null, string? Text = null, bool PublicOnly = false);

    /// <summary>One page.</summary>
    public Task<Outcome<Page<CouponSheet>>> RunAsync(Caller caller, Filter filter, PageAsk page, CancellationToken stop = default) =>
        reader.RunAsync<Page<CouponSheet>>(caller, CouponPermissions.View, async db =>
        {
            DateTimeOffset now = clock.Now;
            IQueryable<Coupon> rows = Narrow(db.Coupons, filter, now);
            if (page.After is { } after) rows = rows.Where(row => row.Id < after);
            List<Coupon> found = await rows.OrderByDescending(row => row.Id).Take(page.Limit + 1).ToListAsync(stop);
            return page.Cut([.. found.Select(coupon => CouponSheet.Of(coupon, now))], sheet => sheet.Id);
        }, stop);

    /// <summary>How many there are of each state, for the filter's chips.</summary>
    public Task<Outcome<IReadOnlyDictionary<CouponState, int>>> CountAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<IReadOnlyDictionary<CouponState, int>>(caller, CouponPermissions.View, async db =>
        {
            DateTimeOffset now = clock.Now;
            var states = new Dictionary<CouponState, int>();
            foreach (CouponState state in Enum.GetValues<CouponState>()) states[state] = await InState(db.Coupons, state, now).CountAsync(stop);
            return states;
        }, stop);

    private static IQueryable<Coupon> Narrow(IQueryable<Coupon> rows, Filter filter, DateTimeOffset now)
    {
        if (filter.State is { } state) rows = InState(rows, state, now);
        if (filter.PublicOnly) rows = rows.Where(row => row.IsPublic);
        return string.IsNullOrWhiteSpace(filter.Text) ? rows : rows.Where(row => row.Name.Contains(filter.Text.Trim()));
    }

    /// <summary>The rule of <see cref="CouponStates"/> in SQL; a test holds the two together.</summary>
    private static IQueryable<Coupon> InState(IQueryable<Coupon> rows, CouponState state, DateTimeOffset now) => state switch
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
}
