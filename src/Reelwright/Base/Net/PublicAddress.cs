using System.Net;
using System.Net.Sockets;

namespace Reelwright.Base.Net;

/// <summary>Which addresses belong to the open internet. Everything else is somebody's inside: this machine, its network, a cloud's own services.</summary>
public static class PublicAddress
{
    // IANA's registries of special-purpose addresses, and the one public address at which a cloud serves its machines.
    private static readonly IPNetwork[] Inside =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/128", "::1/128", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    // An IPv4 address stands in the last four bytes. Where a network of its own puts it elsewhere, as 6to4, Teredo and local translation do, nobody public is to be found.
    private static readonly IPNetwork[] Translated = [IPNetwork.Parse("64:ff9b::/96"), IPNetwork.Parse("::/96")];

    /// <summary>Whether it may be connected to on behalf of a person.</summary>
    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return Is(address.MapToIPv4());
        }

        if (address.AddressFamily == AddressFamily.InterNetworkV6 && Array.Exists(Translated, n => n.Contains(address)))
        {
            return Is(new IPAddress(address.GetAddressBytes().AsSpan(12)));
        }

        return !Array.Exists(Inside, n => n.Contains(address));
    }
}
