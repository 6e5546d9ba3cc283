using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace MerchantWorkbench.Platform.Hosting;

/// <summary>The address that links, QR codes and invitations carry. Never taken from a request, whose Host header anybody can write.</summary>
public sealed class PublicAddress(WorkbenchSettings settings, IServer server, IConfiguration configuration)
{
    /// <summary>Without a slash at the end.</summary>
    public string Root => (settings.PublicUrl?.AbsoluteUri ?? First()).TrimEnd('/');

    /// <summary>A full address.</summary>
    public string Of(string path) => Root + path;

    private string First()
    {
        string? listened = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        string address = listened ?? configuration["urls"]?.Split(';')[0] ?? WorkbenchHost.DefaultUrl;
        return address.Replace("//[::]", "//127.0.0.1", StringComparison.Ordinal).Replace("//0.0.0.0", "//127.0.0.1", StringComparison.Ordinal)
            .Replace("//+", "//127.0.0.1", StringComparison.Ordinal).Replace("//*", "//127.0.0.1", StringComparison.Ordinal);
    }
}
