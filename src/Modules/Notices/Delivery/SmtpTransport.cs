using Microsoft.Extensions.Options;

namespace CalWater.Notices.Delivery;

/// <summary>Delivers over SMTP, with TLS unless the settings say otherwise.</summary>
internal sealed class SmtpTransport(IOptions<MailOptions> options) : IMailTransport
{
    public IMailing Open() => new SmtpMailing(options.Value.Smtp!);
}
