using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CalWater.Notices.Delivery;

/// <summary>Delivers over SMTP, with TLS unless the settings say otherwise.</summary>
internal sealed class SmtpTransport(IOptions<MailOptions> options) : IMailTransport
{
    public async Task DeliverAsync(MimeMessage message, CancellationToken cancellation)
    {
        var smtp = options.Value.Smtp!;
        using var client = new SmtpClient { Timeout = (int)smtp.Timeout.TotalMilliseconds };
        await client.ConnectAsync(smtp.Host, smtp.Port, smtp.Tls ? SecureSocketOptions.Auto : SecureSocketOptions.None, cancellation);
        if (smtp.User is not null) await client.AuthenticateAsync(smtp.User, smtp.Password ?? "", cancellation);
        await client.SendAsync(message, cancellation);
        await client.DisconnectAsync(quit: true, cancellation);
    }
}
