using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace CalWater.Testing;

/// <summary>Ports of this machine for servers that a test starts.</summary>
public static class FreePorts
{
    /// <summary>Below those that systems give to outgoing connections: one of these could take the port before the server listens.</summary>
    private const int First = 10_000, End = 32_000;

    private static readonly ConcurrentDictionary<int, bool> Given = [];

    /// <summary>A port nobody listens on, given once.</summary>
    public static int Next()
    {
        while (true)
        {
            var port = RandomNumberGenerator.GetInt32(First, End);
            if (Given.TryAdd(port, true) && IsFree(port)) return port;
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
