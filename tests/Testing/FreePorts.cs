using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace CalWater.Testing;

/// <summary>Ports of this machine for servers that a test starts.</summary>
public static class FreePorts
{
    /// <summary>
    /// Below those that systems give to outgoing connections: one of these could take the port before the server listens. The
    /// runs on SQLite and on PostgreSQL, which go on at once, have a half each. And above 10080, where no browser goes.
    /// </summary>
    private static readonly (int First, int End) Range = TestDatabase.IsPostgreSql ? (21_000, 32_000) : (10_100, 21_000);

    private static readonly ConcurrentDictionary<int, bool> Given = [];

    /// <summary>A port nobody listens on, given once.</summary>
    public static int Next()
    {
        while (true)
        {
            var port = RandomNumberGenerator.GetInt32(Range.First, Range.End);
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
