using MerchantWorkbench.Platform.Demo;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;

namespace MerchantWorkbench.Products.Coupons.Demo;

/// <summary>
/// Coupons in the demo town: merchants design and send them out, staff decide, guests take and use them, tills take some back, some
/// expire. What happens is planned as moves in time and done through the same actions as in earnest.
/// </summary>
internal sealed class CouponDemo(IServiceProvider services, ExpirePieces expire, Clock clock) : IDemo
{
    private readonly CouponDesk desk = ActivatorUtilities.CreateInstance<CouponDesk>(services);
    private readonly CouponGuests guests = ActivatorUtilities.CreateInstance<CouponGuests>(services);
    private readonly Agenda agenda = new();
    private List<LiveCoupon>? coupons;

    /// <inheritdoc/>
    public async Task LiveAsync(TownDay day)
    {
        coupons ??= [.. CouponDesigns.All.Select((design, at) => new LiveCoupon(design, day.Town.At(design.Merchant), at))];
        foreach (LiveCoupon coupon in coupons) desk.Plan(agenda, day, coupon);
        guests.Plan(agenda, day, coupons);
        DateTimeOffset night = Zone.Of(null).StartOf(day.Date.AddDays(1)).AddSeconds(30);
        await agenda.LiveUntilAsync(night < day.Now ? night : day.Now, clock);
        clock.Pretend(night < day.Now ? night : day.Now);
        await expire.RunAsync(CancellationToken.None);
    }
}
