using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Festivals.Domain;

/// <summary>What belongs to each kind of rule: a range, a list, both, or nothing.</summary>
public static class RuleKinds
{
    /// <summary>Coupons one merchant can bring at most.</summary>
    public const int MostCoupons = 10;

    /// <summary>Whether it has a least and a most.</summary>
    public static bool HasRange(this RuleKind kind) =>
        kind is not (RuleKind.CouponKind or RuleKind.FestivalDays or RuleKind.Trade or RuleKind.Picture);

    /// <summary>Whether it has a list.</summary>
    public static bool HasList(this RuleKind kind) => kind is RuleKind.CouponKind or RuleKind.Trade or RuleKind.City;

    /// <summary>Whether its numbers are fen.</summary>
    public static bool IsMoney(this RuleKind kind) => kind is RuleKind.Threshold or RuleKind.Discount;

    /// <summary>The bounds of its numbers, both included.</summary>
    public static (long Least, long Most) Bounds(this RuleKind kind) => kind switch
    {
        RuleKind.Coupons => (1, MostCoupons),
        RuleKind.Threshold or RuleKind.Discount => (0, Fen.Max),
        RuleKind.PercentOff => (1, 99),
        RuleKind.Stock => (1, 10_000_000),
        RuleKind.Shops => (1, 100_000),
        RuleKind.City => (1, SignUpBody.MostCities),
        RuleKind.Title => (1, SignUpBody.MostTitle),
        RuleKind.Text => (1, SignUpBody.MostText),
        RuleKind.CouponKind or RuleKind.FestivalDays or RuleKind.Trade or RuleKind.Picture => (0, 0),
    };

    /// <summary>The field of a sign-up by which it is kept or broken.</summary>
    public static string Pointer(this RuleKind kind) => kind switch
    {
        RuleKind.Shops => "/shops",
        RuleKind.Trade => "/trade",
        RuleKind.City => "/cities",
        RuleKind.Picture => "/picture",
        RuleKind.Title => "/title",
        RuleKind.Text => "/text",
        RuleKind.Coupons or RuleKind.CouponKind or RuleKind.Threshold or RuleKind.Discount or RuleKind.PercentOff or RuleKind.Stock
            or RuleKind.FestivalDays => "/coupons",
    };
}
