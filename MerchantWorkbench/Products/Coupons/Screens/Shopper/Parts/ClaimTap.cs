using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;

namespace MerchantWorkbench.Products.Coupons.Screens.Shopper.Parts;

/// <summary>A tap on "claim", wherever the form stands: bounded for each network address, and one piece however often the form is sent.</summary>
internal static class ClaimTap
{
    /// <param name="key">Key of the form that was sent.</param>
    /// <returns>The piece, or why there is none; neither when an earlier sending of the same form was refused.</returns>
    public static async Task<(string? Piece, Refusal? No)> TakeAsync(
        ClaimCoupon claim, RateLimits limits, HttpContext http, Caller shopper, string? coupon, string? key)
    {
        if (!limits.Allows(RateLimits.Claims, http.Connection.RemoteIpAddress?.ToString() ?? ""))
        {
            RateLimits.Tell(http, RateLimits.TooMany);
            return (null, RateLimits.TooMany);
        }
        Caller once = shopper.Once<PieceSheet>(key, "claim " + coupon, piece => piece.Id);
        Outcome<PieceSheet> outcome = await claim.RunAsync(once, Ids.Parse(coupon), new ClaimCoupon.Request(), http.RequestAborted);
        return (once.Led() ?? outcome.Value?.Id, outcome.Refusal);
    }
}
