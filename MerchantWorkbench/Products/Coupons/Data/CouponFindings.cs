using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>What the automatic check notices about sound terms: hints for the merchant before, and for the reviewer while deciding.</summary>
internal static class CouponFindings
{
    /// <summary>All findings; none of them blocks.</summary>
    public static IReadOnlyList<Finding> Of(CouponTerms terms)
    {
        List<Finding> found =
        [
            .. Words("/name", terms.Name), .. Words("/goods", terms.Goods), .. Words("/terms", terms.Terms), .. Words("/description", terms.Description),
        ];
        if (terms.Layers.Contains(Layer.Public) && terms.Picture is null) found.Add(new Finding("coupons.finding_no_picture", "/picture", Blocks: false));
        if (Discount.LargestFen(terms) is null) found.Add(new Finding("coupons.finding_no_bound", "/capFen", Blocks: false));
        if (terms is { Kind: CouponKind.MoneyOff, ThresholdFen: { } threshold, AmountFen: { } amount } && amount >= threshold && threshold > 0)
            found.Add(new Finding("coupons.finding_free", "/amountFen", Blocks: false));
        if (terms.Validity.Until is { } until && until < terms.ClaimUntil)
            found.Add(new Finding("coupons.finding_over_early", "/validity/until", Blocks: false));
        return found;
    }

    /// <summary>What stops a submission at this moment: dates that lie behind.</summary>
    public static IReadOnlyList<Finding> BlockingAt(CouponTerms terms, DateTimeOffset now)
    {
        List<Finding> found = [];
        if (terms.ClaimUntil <= now) found.Add(new Finding("coupons.already_over", "/claimUntil", Blocks: true));
        return found;
    }

    private static IEnumerable<Finding> Words(string pointer, string? text) => AdvertisingWords.In(text, "coupons.finding_word", pointer);
}
