using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>One numbered page of the merchant's coupons, newest first, with all that the list shows around it.</summary>
internal sealed class BrowseCoupons(Reader reader, Clock clock)
{
    /// <summary>Rows of one page.</summary>
    public const int PageSize = 50;

    /// <summary>A page of the list.</summary>
    /// <param name="Matching">How many the filter keeps, on all pages.</param>
    /// <param name="Counts">How many of each state there are, whatever the filter; states without a coupon are absent.</param>
    /// <param name="Totals">Over all coupons, whatever the filter.</param>
    public sealed record View(IReadOnlyList<CouponSheet> Rows, int Matching, IReadOnlyDictionary<CouponState, int> Counts, Sums Totals)
    {
        /// <summary>All coupons of the merchant.</summary>
        public int All => Counts.Values.Sum();
    }

    /// <summary>What all coupons of the merchant brought together.</summary>
    /// <param name="ForPublic">How many are also for the public layer.</param>
    /// <param name="Redeemed">Redemptions not taken back.</param>
    /// <param name="IncomeFen">What guests paid on those orders.</param>
    public sealed record Sums(int ForPublic, int Redeemed, long IncomeFen);

    /// <summary>Browses.</summary>
    /// <param name="page">From 1; a page beyond the last is empty.</param>
    public Task<Outcome<View>> RunAsync(Caller caller, CouponFilter filter, int page, CancellationToken stop = default) =>
        reader.RunAsync<View>(caller, CouponPermissions.View, async db =>
        {
            DateTimeOffset now = clock.Now;
            // Said beside the tenant filter, whose "or" keeps the databases from using an index.
            IQueryable<Coupon> own = db.Coupons.Where(row => row.MerchantId == caller.MerchantId);
            IQueryable<Coupon> kept = own.Kept(now, filter.State, filter.Text, filter.PublicOnly);
            // All of them are looked at once: that is what a long list waits for.
            List<StateTally> tallies = await own.TallyByStateAsync(now, stop);
            Dictionary<CouponState, int> counts = tallies.ToDictionary(one => one.State, one => one.Count);
            Sums totals = new(tallies.Sum(one => one.ForPublic), tallies.Sum(one => one.Redeemed), tallies.Sum(one => one.IncomeFen));
            int matching = filter == new CouponFilter() ? counts.Values.Sum() : await kept.CountAsync(stop);
            List<Coupon> rows = await kept.OrderByDescending(row => row.Id).Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize).ToListAsync(stop);
            return new View([.. rows.Select(row => CouponSheet.Of(row, now))], matching, counts, totals);
        }, stop);
}
