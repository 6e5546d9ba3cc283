namespace MerchantWorkbench.Products.Coupons.Screens.Merchant.Designer;

/// <summary>A stretch of time people speak of.</summary>
internal sealed record ClaimSpan(string Name, DateTimeOffset From, DateTimeOffset Until);
