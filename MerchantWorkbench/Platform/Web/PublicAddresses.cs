using System.Net;
using System.Net.Sockets;

namespace MerchantWorkbench.Platform.Web;

/// <summary>Which addresses of the internet anybody may reach: not this machine, its neighbours, or what is set aside.</summary>
/// <remarks>Source: the special-purpose registries of RFC 6890, as of 2026.</remarks>
public static class PublicAddresses
{
    private static readonly IPNetwork[] SetAside =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // Of the global ones: special, documentation, and those that carry an IPv4 address inside.
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    /// <summary>Whether it is one of them; an IPv4 address written as IPv6 is what it stands for.</summary>
    public static bool Contain(IPAddress address)
    {
        IPAddress meant = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (meant.AddressFamily == AddressFamily.InterNetwork || Global.Contains(meant)) && !SetAside.Any(network => network.Contains(meant));
    }
}
