using MimeKit;

namespace CalWater.Notices.Delivery;

internal interface IMailTransport
{
    /// <summary>Returns once the message is in other hands; throws one of <see cref="MailFaults"/> otherwise.</summary>
    Task DeliverAsync(MimeMessage message, CancellationToken cancellation);
}
