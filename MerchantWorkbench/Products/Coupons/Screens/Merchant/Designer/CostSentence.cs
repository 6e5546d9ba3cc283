using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Coupons.Screens.Merchant.Designer;

/// <summary>Says in one breath what a coupon does and what it costs at most, right to the fen.</summary>
internal sealed class CostSentence(IStringLocalizer<Texts> say)
{
    /// <summary>The sentence for sound terms.</summary>
    public string Of(CouponTerms terms, Zone zone)
    {
        string cost = LargestCost.Fen(terms) is { } fen ? say["Cost.AtMost", Fen.Yuan(fen)] : say["Cost.NoBound"];
        return say["Cost.Sentence", Offer(terms), terms.Total.ToString("#,0", null), cost, terms.PerPerson, When(terms, zone)];
    }

    /// <summary>What the smallest order leaves at the merchant's margin; null where nothing can be said.</summary>
    public string? Left(CouponTerms terms, long? marginPercent)
    {
        if (marginPercent is not (>= 0 and <= 100) || LargestCost.LeftFen(terms, (int)marginPercent) is not { } left) return null;
        string order = Fen.Yuan(LargestCost.SmallestOrderFen(terms)!.Value);
        return left < 0 ? say["Cost.Loses", marginPercent, order, Fen.Yuan(-left)] : say["Cost.Earns", marginPercent, order, Fen.Yuan(left)];
    }

    /// <summary>What a piece does, e.g. 30 yuan or more, 5 off.</summary>
    public string Offer(CouponTerms terms)
    {
        string amount = Yuan(terms.AmountFen), from = Yuan(terms.ThresholdFen), cap = Yuan(terms.CapFen);
        bool hasThreshold = terms.ThresholdFen > 0;
        string offer = terms.Kind switch
        {
            CouponKind.MoneyOff => hasThreshold ? say["Cost.MoneyOffFrom", from, amount] : say["Cost.MoneyOff", amount],
            CouponKind.PercentOff => say["Cost.PercentOff", terms.PercentOff!, ((100 - terms.PercentOff!.Value) / 10m).ToString("0.#", null)],
            CouponKind.SpecialPrice => say["Cost.SpecialPrice", terms.Goods!, Yuan(terms.PriceFen)],
            CouponKind.Exchange => say["Cost.Exchange", terms.Goods!],
            CouponKind.FreeForm => say["Cost.FreeForm"],
        };
        if (hasThreshold && terms.Kind != CouponKind.MoneyOff) offer = say["Cost.From", from, offer];
        return terms.CapFen is null ? offer : say["Cost.Cap", offer, cap];
    }

    private string When(CouponTerms terms, Zone zone)
    {
        string hours = terms.UseWindows is { } windows ? string.Join(say["Cost.And"], windows.Select(Window)) : say["Cost.AnyTime"];
        if (terms.Validity is { From: { } from, Until: { } until })
            return say["Cost.Between", zone.Local(from).ToString("MM-dd", null), zone.Local(until).ToString("MM-dd", null), hours];
        return terms.Validity.WaitDays > 0
            ? say["Cost.DaysLater", terms.Validity.WaitDays, terms.Validity.DaysAfterClaim!, hours]
            : say["Cost.Days", terms.Validity.DaysAfterClaim!, hours];
    }

    private string Window(UseWindow window)
    {
        string days = window.Weekdays switch
        {
            [1, 2, 3, 4, 5, 6, 7] => say["Cost.EveryDay"],
            [1, 2, 3, 4, 5] => say["Cost.Workdays"],
            [6, 7] => say["Cost.Weekend"],
            _ => string.Join(say["Cost.And"], window.Weekdays.Select(day => say[$"Day.{day}"].Value)),
        };
        return window is { From: "00:00", Until: "00:00" } ? days : say["Cost.Hours", days, window.From, window.Until];
    }

    private static string Yuan(long? fen) => Fen.Yuan(fen ?? 0);
}
