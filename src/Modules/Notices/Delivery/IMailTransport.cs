using MimeKit;

namespace CalWater.Notices.Delivery;

internal interface IMailTransport
{
    /// <summary>Returns once the message is in other hands; throws otherwise.</summary>
    Task DeliverAsync(MimeMessage message, CancellationToken cancellation);
}
