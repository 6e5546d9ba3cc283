namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>A reading that was heard of and is not kept yet.</summary>
/// <param name="ToTheEnd">The end was on the screen, as a script told; false for an opening.</param>
internal sealed record HeardRead(long Merchant, long Post, long? Coupon, string Holder, DateTimeOffset At, bool ToTheEnd);
