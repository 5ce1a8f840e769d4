using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace CalWater.Notices.Delivery;

/// <summary>One connection to the mail server, made for the first message, and made anew after one that failed.</summary>
internal sealed class SmtpMailing(SmtpOptions smtp) : IMailing
{
    private SmtpClient? client;

    public async Task DeliverAsync(MimeMessage message, CancellationToken cancellation)
    {
        try
        {
            client ??= await ConnectAsync(cancellation);
            await client.SendAsync(message, cancellation);
        }
        catch
        {
            HangUp();
            throw;
        }
    }

    /// <summary>All messages are in the server's hands already, whether or not it says goodbye.</summary>
    public async ValueTask DisposeAsync()
    {
        if (client is not null) await Task.WhenAny(client.DisconnectAsync(quit: true));
        HangUp();
    }

    private async Task<SmtpClient> ConnectAsync(CancellationToken cancellation)
    {
        // Known from here on: what fails half-way is hung up.
        var made = client = new SmtpClient { Timeout = (int)smtp.Timeout.TotalMilliseconds };
        await made.ConnectAsync(smtp.Host, smtp.Port, smtp.Tls ? SecureSocketOptions.Auto : SecureSocketOptions.None, cancellation);
        if (smtp.User is not null) await made.AuthenticateAsync(smtp.User, smtp.Password ?? "", cancellation);
        return made;
    }

    private void HangUp()
    {
        client?.Dispose();
        client = null;
    }
}
