using Microsoft.AspNetCore.HttpOverrides;

namespace MerchantWorkbench.Platform.Hosting;

/// <summary>
/// Behind a proxy every request comes from the proxy's address, and everybody would share one rate limit. What a trusted proxy says about
/// whom it heard is believed: one on this machine, or one of the setting <c>Proxies</c>. Only its own word counts, the last one in the header;
/// what stands before it anybody can have written.
/// </summary>
internal static class Proxies
{
    public static void UseProxies(this WebApplication app)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = 1 };
        foreach (System.Net.IPNetwork network in app.Services.GetRequiredService<WorkbenchSettings>().Proxies ?? []) options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }
}
