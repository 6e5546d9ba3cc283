namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>What a kind of coupon makes of a field.</summary>
public enum FieldNeed
{
    /// <summary>The field does not belong to the kind and is refused.</summary>
    None,

    /// <summary>May be given.</summary>
    Optional,

    /// <summary>Must be given.</summary>
    Required,
}
