using System.Text.Json;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>One entry of a coupon's history.</summary>
/// <param name="Kind">One of <see cref="CouponEvents"/>, or review.submitted.</param>
/// <param name="ByPerson">False for keys and for the program itself.</param>
/// <param name="Facts">Details as told with the event.</param>
public sealed record CouponHappening(string Kind, DateTimeOffset At, string By, bool ByPerson, JsonElement? Facts);
