using System.Globalization;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Products.Coupons.Screens.Shopper.Parts;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Coupons.Screens.Merchant.Designer;

/// <summary>Says in one breath what a coupon does and what it costs at most, right to the fen.</summary>
internal sealed class CostSentence(IStringLocalizer<Texts> say, Zone zone)
{
    private readonly CouponWords words = new(say, zone);

    /// <summary>The sentence for sound terms.</summary>
    public string Of(CouponTerms terms)
    {
        string cost = LargestCost.Fen(terms) is { } fen ? say["Cost.AtMost", Fen.Yuan(fen)] : say["Cost.NoBound"];
        string total = terms.Total.ToString("#,0", CultureInfo.InvariantCulture);
        return say["Cost.Sentence", words.Benefit(terms), total, cost, terms.PerPerson, When(terms)];
    }

    /// <summary>What the smallest order leaves at the merchant's margin; null where nothing can be said.</summary>
    public string? Left(CouponTerms terms, long? marginPercent)
    {
        if (marginPercent is not (>= 0 and <= 100) || LargestCost.LeftFen(terms, (int)marginPercent) is not { } left) return null;
        string order = Fen.Yuan(LargestCost.SmallestOrderFen(terms)!.Value);
        return left < 0 ? say["Cost.Loses", marginPercent, order, Fen.Yuan(-left)] : say["Cost.Earns", marginPercent, order, Fen.Yuan(left)];
    }

    private string When(CouponTerms terms)
    {
        string valid = words.Valid(terms.Validity);
        return terms.UseWindows is { Count: > 0 } windows ? say["Cost.Hours", valid, new WeekWords(say).Of(windows)] : say["Cost.AnyHour", valid];
    }
}
