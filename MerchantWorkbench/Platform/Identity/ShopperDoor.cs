using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Demo;
using MerchantWorkbench.Platform.Hosting;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Identity;

/// <summary>Makes a browser one of the planted shoppers. There is no such door in a database of real merchants.</summary>
public sealed class ShopperDoor(Reader reader, ShopperCookie cookie, RateLimits limits, WorkbenchSettings settings)
{
    internal async Task<IResult> EnterAsync(HttpContext http, string? token, CancellationToken stop)
    {
        string address = http.Connection.RemoteIpAddress?.ToString() ?? "";
        if (!limits.Allows(RateLimits.SignIns, address))
        {
            RateLimits.Tell(http, RateLimits.TooMany);
            return Results.Empty;
        }
        if (token is not { Length: > 0 and <= 200 } || await DeviceAsync(Secrets.Hash(token), stop) is not { } device) return Results.NotFound();
        cookie.Set(http, device);
        return Results.LocalRedirect("/m");
    }

    private Task<string?> DeviceAsync(string hash, CancellationToken stop) => reader.RunAsync(async db =>
        settings.Demo || await World.OfAsync(db, stop) == World.Acceptance
            ? await db.ShopperTokens.Where(row => row.Hash == hash).Select(row => row.Device).FirstOrDefaultAsync(stop)
            : null, stop);
}

internal static class ShopperDoors
{
    public static void MapShopperDoor(this WebApplication app) => app.MapGet("/m/enter", (HttpContext http, string? token, ShopperDoor door) =>
        door.EnterAsync(http, token, http.RequestAborted)).ExcludeFromDescription();
}
