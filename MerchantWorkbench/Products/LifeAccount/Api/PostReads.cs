using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Actions;
using Microsoft.AspNetCore.Mvc;

namespace MerchantWorkbench.Products.LifeAccount.Api;

/// <summary>Where the script of a post's page tells that a phone is somebody's, and that the end of the post was seen.</summary>
internal static class PostReads
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/m/life/{id}/read", HearAsync).ExcludeFromDescription();

    /// <summary>The framework asks for the page's own token before the form is read. A phone without our cookie is nobody yet.</summary>
    private static async Task<IResult> HearAsync(
        string id, [FromForm] string? end, NotePostRead note, ShopperCookie cookie, RateLimits limits, HttpContext http)
    {
        if (!limits.Allows(RateLimits.Reads, http.Connection.RemoteIpAddress?.ToString() ?? ""))
        {
            RateLimits.Tell(http, RateLimits.TooMany);
            return Results.Empty;
        }
        if (cookie.Read(http) is not { } shopper) return Results.NotFound();
        Outcome<Done> noted = await note.RunAsync(shopper, Ids.Parse(id), toTheEnd: end is not null, http.RequestAborted);
        return noted.Refusal is { } no ? Results.StatusCode(Problems.Status(no.Kind)) : Results.NoContent();
    }
}
