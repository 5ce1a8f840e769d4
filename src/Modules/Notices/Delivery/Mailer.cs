using CalWater.Notices.Letters;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CalWater.Notices.Delivery;

/// <summary>Writes a notice as an e-mail, text and HTML, and hands it to the transport.</summary>
internal sealed class Mailer(LetterWriter letters, IAttachments attachments, IMailTransport transport, IOptions<MailOptions> options)
{
    /// <summary>Some mails, one after the other.</summary>
    public IMailing Open() => transport.Open();

    public async Task SendAsync(Notice notice, DateTimeOffset at, IMailing mailing, CancellationToken cancellation)
    {
        using var message = Compose(notice, at, await attachments.FindAsync(notice.Content, notice.Language, cancellation));
        await mailing.DeliverAsync(message, cancellation);
    }

    private MimeMessage Compose(Notice notice, DateTimeOffset at, Attachment? attachment)
    {
        var letter = letters.Write(notice.Content, notice.Language);
        var body = new BodyBuilder { TextBody = LetterText.Render(letter), HtmlBody = LetterHtml.Render(letter, notice.Language) };
        if (attachment is not null) body.Attachments.Add(attachment.FileName, attachment.Content, ContentType.Parse(attachment.MediaType));
        var message = new MimeMessage { Subject = letter.Subject, Date = at, MessageId = MessageId(notice), Body = body.ToMessageBody() };
        message.From.Add(new MailboxAddress(options.Value.FromName, options.Value.From));
        message.To.Add(MailboxAddress.Parse(notice.To));
        message.Headers.Add(HeaderId.ContentLanguage, notice.Language.Written().Tag());
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        // Not by one click: ending e-billing brings paper back, which its owner decides signed in.
        if (letter.TurnOff is { } page) message.Headers.Add(HeaderId.ListUnsubscribe, $"<{page}>");
        return message;
    }

    private string MessageId(Notice notice) => $"{notice.Id}@{MailboxAddress.Parse(options.Value.From).Domain}";
}
