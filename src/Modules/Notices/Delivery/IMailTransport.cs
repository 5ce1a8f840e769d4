using MimeKit;

namespace CalWater.Notices.Delivery;

internal interface IMailTransport
{
    /// <summary>Begins with some mails. Nothing is connected yet.</summary>
    IMailing Open();
}

/// <summary>Some mails that go out one after the other, over one connection where the transport has one.</summary>
internal interface IMailing : IAsyncDisposable
{
    /// <summary>Returns once the message is in other hands; throws otherwise, and the next message may still go.</summary>
    Task DeliverAsync(MimeMessage message, CancellationToken cancellation);
}
