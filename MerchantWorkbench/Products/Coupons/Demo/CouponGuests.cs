using MerchantWorkbench.Platform.Demo;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Demo;

/// <summary>The demo's guests: they take pieces and use most of them. A no is part of life here and simply ends the visit.</summary>
internal sealed class CouponGuests(ClaimCoupon claim, RedeemPiece redeem, ReverseRedemption reverse, Clock clock)
{
    private const string Mistake = "点错了，客人换了套餐";
    private int orders;

    /// <summary>Plans a day's visits; there are more of them from month to month and on weekends.</summary>
    public void Plan(Agenda agenda, TownDay day, IReadOnlyList<LiveCoupon> coupons)
    {
        LiveCoupon[] open = [.. coupons.Where(coupon => coupon.Design.IsOpenOn(day.Number))];
        bool weekend = day.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        int visits = 8 + ((Town.Days + day.Number) * 11 / Town.Days) + (weekend ? 6 : 0) + Chance.Between(-3, 4);
        for (int visit = 0; visit < visits; visit++)
        {
            LiveCoupon coupon = Pick(open);
            agenda.Add(At(day.Date, coupon), () => TakeAsync(agenda, day, coupon));
        }
    }

    private async Task TakeAsync(Agenda agenda, TownDay day, LiveCoupon coupon)
    {
        if (coupon.Taken >= coupon.Design.Terms.Total - coupon.Design.Spare) return;
        Caller guest = day.Town.Shoppers[coupon.NextGuest(day.Town.Shoppers.Count)];
        if (!(await claim.RunAsync(guest, coupon.Id, new())).Is(out PieceSheet? piece, out _)) return;
        coupon.Taken++;
        if (Chance.Between(0, 100) < coupon.Design.Used) PlanUse(agenda, day.Date, coupon, piece);
    }

    /// <summary>More than half use it at once; the others come back within days.</summary>
    private void PlanUse(Agenda agenda, DateOnly date, LiveCoupon coupon, PieceSheet piece, int after = 0)
    {
        bool atOnce = after == 0 && piece.ValidFrom <= clock.Now && Chance.Between(0, 100) < 55;
        DateOnly when = atOnce ? date : date.AddDays(Math.Max(after, 1) + Chance.Between(0, 4));
        agenda.Add(atOnce ? clock.Now.AddSeconds(Chance.Between(300, 2_400)) : At(when, coupon), () => UseAsync(agenda, when, coupon, piece));
    }

    private async Task UseAsync(Agenda agenda, DateOnly date, LiveCoupon coupon, PieceSheet piece)
    {
        Design design = coupon.Design;
        Caller till = coupon.Merchant.Till;
        string shop = coupon.Merchant.Shops[Chance.Between(0, coupon.Merchant.Shops.Count)];
        long order = Math.Max(design.Terms.ThresholdFen ?? 0, Chance.Between(design.Order.Low * 10, (design.Order.High * 10) + 1) * 10L);
        long? given = design.Terms.Kind == CouponKind.FreeForm ? Math.Min(order, Chance.Between(1, (int)(design.Terms.CapFen!.Value / 100) + 1) * 100L) : null;
        if (!(await redeem.RunAsync(till, new(piece.Code, shop, order, $"{date:MMdd}{++orders:0000}", given)))
            .Is(out RedeemPiece.Receipt? receipt, out _)) return;
        if (receipt.UsesLeft > 0) PlanUse(agenda, date, coupon, piece, after: 4);
        if (Chance.Between(0, 100) < 3)
            agenda.Add(clock.Now.AddSeconds(Chance.Between(90, 500)), () => reverse.RunAsync(till, Ids.Parse(receipt.Id), new(Mistake)));
    }

    private static LiveCoupon Pick(LiveCoupon[] open)
    {
        int at = Chance.Between(0, open.Sum(coupon => coupon.Design.Weight));
        return open.First(coupon => (at -= coupon.Design.Weight) < 0);
    }

    /// <summary>Some moment of the hours in which guests come for the coupon.</summary>
    private static DateTimeOffset At(DateOnly date, LiveCoupon coupon)
    {
        (int from, int until) = coupon.Design.Hours;
        return coupon.Merchant.Zone.StartOf(date).AddSeconds(Chance.Between(from * 3_600, until * 3_600));
    }
}
