using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace CalWater.Notices.Tests.Outbox;

/// <summary>A mail server that takes every message, once it listens.</summary>
internal sealed partial class SmtpPeer : IDisposable
{
    private TcpListener? listener;
    private int connections;

    public int Port { get; } = FreePort();

    public ConcurrentQueue<string> Messages { get; } = new();

    /// <summary>How many have called so far.</summary>
    public int Connections => Volatile.Read(ref connections);

    public static string NoticeOf(string message) => MessageId().Match(message).Groups[1].Value;

    public void Listen()
    {
        listener = new TcpListener(IPAddress.Loopback, Port);
        listener.Start();
        _ = AcceptAsync(listener);
    }

    public void Dispose() => listener?.Dispose();

    private async Task AcceptAsync(TcpListener accepting)
    {
        while (accepting.Server.IsBound)
        {
            using var client = await accepting.AcceptTcpClientAsync();
            Interlocked.Increment(ref connections);
            await using var stream = client.GetStream();
            await ConverseAsync(new StreamReader(stream, Encoding.Latin1), new StreamWriter(stream) { AutoFlush = true, NewLine = "\r\n" });
        }
    }

    private async Task ConverseAsync(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("220 ready");
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line == "DATA") await TakeAsync(reader, writer);
            await writer.WriteLineAsync(line == "QUIT" ? "221 bye" : "250 ok");
            if (line == "QUIT") return;
        }
    }

    private async Task TakeAsync(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("354 go on");
        var message = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".") message.AppendLine(line);
        Messages.Enqueue(message.ToString());
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    [GeneratedRegex("Message-Id: <([^@]+)@", RegexOptions.IgnoreCase)]
    private static partial Regex MessageId();
}
