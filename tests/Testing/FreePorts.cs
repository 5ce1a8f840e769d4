using System.Net;
using System.Net.Sockets;

namespace CalWater.Testing;

/// <summary>Ports of this machine for servers that a test starts.</summary>
public static class FreePorts
{
    /// <summary>A port nobody listens on.</summary>
    public static int Next()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
