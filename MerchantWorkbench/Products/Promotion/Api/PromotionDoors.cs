using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Products.Promotion.Actions;

namespace MerchantWorkbench.Products.Promotion.Api;

/// <summary>Where a tap on what a slot shows goes by: counted, and on to what it leads to. It works without script.</summary>
internal static class PromotionDoors
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/m/go/{token}", GoAsync).ExcludeFromDescription();

    /// <summary>A link that is old, made up, or somebody else's leads to the first page and counts for nobody.</summary>
    private static async Task<IResult> GoAsync(string token, OpenImpression open, ShopperCookie cookie, RateLimits limits, HttpContext http)
    {
        if (cookie.Read(http) is not { } shopper) return Results.Redirect("/m");
        if (!limits.Allows(RateLimits.Reads, http.Connection.RemoteIpAddress?.ToString() ?? ""))
        {
            RateLimits.Tell(http, RateLimits.TooMany);
            return Results.Empty;
        }
        http.Response.Headers.CacheControl = "no-store";
        return Results.Redirect((await open.RunAsync(shopper, token, http.RequestAborted)).Value?.Href ?? "/m");
    }
}
