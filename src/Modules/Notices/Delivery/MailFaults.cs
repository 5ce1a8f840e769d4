using System.Net.Sockets;
using MailKit;
using MailKit.Security;

namespace CalWater.Notices.Delivery;

/// <summary>Which exceptions mean "not delivered now": the server away, slow or refusing, or the folder not writable.</summary>
internal static class MailFaults
{
    public static bool IsOne(Exception fault) => fault
        is IOException or SocketException or TimeoutException or UnauthorizedAccessException
        or ProtocolException or CommandException or AuthenticationException or SslHandshakeException;
}
