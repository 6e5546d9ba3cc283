namespace MerchantWorkbench.Bench.Opponents;

/// <summary>The bar everything is held against: the same request and an answer of the same size, JSON in and out, and nothing done in between.</summary>
internal static class EchoServer
{
    public static async Task RunAsync(string url)
    {
        await using WebApplication app = BareServer.Build(url);
        app.MapPost("/api/v1/coupons/{id}/claims", (string id, BareServer.ClaimBody body) => Results.Json(
            new BareServer.ClaimAnswer(id, "100000000000", "claimed", DateTimeOffset.UtcNow, DateTimeOffset.UtcNow, body.Shopper.Length, id), statusCode: 201));
        await app.RunAsync();
    }
}
