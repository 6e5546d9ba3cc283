using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Hosting;
using MerchantWorkbench.Products.Festivals.Actions;

namespace MerchantWorkbench.Products.Festivals.Api;

/// <summary>The calendar, for programs that know no sign-in: who has the secret address reads it.</summary>
internal static class FestivalDoors
{
    private const int MostLetters = 64;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/calendar/{secret}.ics", ReadAsync).ExcludeFromDescription();

    private static async Task<IResult> ReadAsync(string secret, ReadCalendarFeed read, PublicAddress address, RateLimits limits, HttpContext http)
    {
        if (!limits.Allows(RateLimits.Reads, http.Connection.RemoteIpAddress?.ToString() ?? ""))
        {
            RateLimits.Tell(http, RateLimits.TooMany);
            return Results.Empty;
        }
        http.Response.Headers.CacheControl = "private, no-store";
        if (secret.Length > MostLetters) return Results.NotFound();
        return (await read.RunAsync(secret, address.Root, http.RequestAborted)).Is(out string? calendar, out _)
            ? Results.Text(calendar, "text/calendar", System.Text.Encoding.UTF8) : Results.NotFound();
    }
}
