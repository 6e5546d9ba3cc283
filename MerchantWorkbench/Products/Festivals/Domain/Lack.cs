namespace MerchantWorkbench.Products.Festivals.Domain;

/// <summary>Why a rule found nothing to measure.</summary>
public enum Lack
{
    /// <summary>No coupon was chosen.</summary>
    NoCoupon = 1,

    /// <summary>None of the coupons is of the sort the rule is about.</summary>
    NotOfThatKind,

    /// <summary>Nothing bounds the discount.</summary>
    Unbounded,

    /// <summary>Nothing was said.</summary>
    NotSaid,
}
