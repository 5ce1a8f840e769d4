using System.Net;
using System.Net.Sockets;

namespace CalWater.Web.Security;

/// <summary>The network address tries are limited by.</summary>
internal static class ClientAddress
{
    private const int SubscriberBytes = 8;

    /// <summary>An IPv4 address, or the first half of an IPv6 address: the other half is the subscriber's to choose.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null) return "unknown";
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4().ToString();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(SubscriberBytes).Clear();
        return new IPAddress(bytes).ToString();
    }
}
