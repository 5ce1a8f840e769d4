using System.Net;

namespace CalWater.Web.Hosting.Settings;

/// <summary><c>Proxy:…</c>: who stands in front of the portal. Only they are believed about a customer's address and about https.</summary>
public sealed class ProxyOptions
{
    /// <summary>IP addresses and networks such as <c>10.0.0.0/24</c>; empty where browsers reach the portal themselves.</summary>
    public string[] Addresses { get; set; } = [];

    internal IEnumerable<IPNetwork> Networks => Addresses.Select(text => Read(text)!.Value);

    internal IEnumerable<string> Unreadable => Addresses.Where(text => Read(text) is null);

    private static IPNetwork? Read(string text) =>
        IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(text, out var network) ? network : null;
}
