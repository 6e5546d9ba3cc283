namespace MerchantWorkbench.Bench.Opponents;

/// <summary>Kestrel as the program sets it, and minimal APIs; nothing else that would cost an opponent time.</summary>
internal static class BareServer
{
    public sealed record ClaimBody(string Shopper);

    /// <summary>As long as the program's own answer.</summary>
    public sealed record ClaimAnswer(string Id, string Code, string Status, DateTimeOffset ValidFrom, DateTimeOffset ValidUntil, int UsesLeft, string CouponId);

    public static WebApplication Build(string url, Action<IServiceCollection>? add = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 8 * 1024 * 1024;
        });
        add?.Invoke(builder.Services);
        WebApplication app = builder.Build();
        app.MapGet("/health/ready", () => "ready");
        return app;
    }
}
