using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Tests.Products.Coupons.Domain;

/// <summary>Sound terms to start from, and the sentence-short reading of a refusal.</summary>
internal static class Some
{
    public static readonly DateTimeOffset From = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Until = new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);

    public static CouponTerms Terms(CouponKind kind)
    {
        CouponTerms bare = new()
        {
            Name = "春天第一碗面",
            Kind = kind,
            Total = 100,
            ClaimFrom = From,
            ClaimUntil = Until,
            Validity = new(DaysAfterClaim: 7),
            Layers = [Layer.Own],
            CodeMode = CodeMode.Generated,
        };
        return kind switch
        {
            CouponKind.MoneyOff => bare with { AmountFen = 500, ThresholdFen = 3_000 },
            CouponKind.PercentOff => bare with { PercentOff = 20, CapFen = 1_000, ThresholdFen = 1 },
            CouponKind.SpecialPrice => bare with { PriceFen = 990, Goods = "牛肉面", CapFen = 2_000 },
            CouponKind.Exchange => bare with { Goods = "卤蛋", AmountFen = 300 },
            CouponKind.FreeForm => bare with { Terms = "老客人看着给", CapFen = 800 },
        };
    }

    public static CouponTerms MoneyOff => Terms(CouponKind.MoneyOff);

    /// <summary>"pointer code" of every wrong field, sorted.</summary>
    public static string[] Wrong(Refusal? refusal) =>
        [.. (refusal?.Fields ?? []).Select(field => $"{field.Pointer} {field.Code}").Order(StringComparer.Ordinal)];
}
