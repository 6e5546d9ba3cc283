using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace MerchantWorkbench.Platform.Web;

/// <summary>How the program gets out to the web.</summary>
/// <param name="Resolve">Finds the addresses of a host.</param>
/// <param name="MayReach">Whether it connects to an address at all.</param>
/// <param name="Port">Where servers listen.</param>
/// <param name="Root">Whom alone it believes; null for whom the machine believes.</param>
public sealed record WebDoor(
    Func<string, CancellationToken, Task<IPAddress[]>> Resolve, Func<IPAddress, bool> MayReach, int Port, X509Certificate2? Root = null)
{
    /// <summary>The one that real servers stand behind.</summary>
    public static WebDoor Real { get; } = new(ResolveAsync, PublicAddresses.Contain, Port: 443);

    /// <summary>A machine without a network must not say of every host that there is none.</summary>
    private static Task<IPAddress[]> ResolveAsync(string host, CancellationToken stop) =>
        NetworkInterface.GetIsNetworkAvailable() ? Dns.GetHostAddressesAsync(host, stop) : throw new SocketException((int)SocketError.TryAgain);
}
