using System.Text.Json;
using CalWater.Notices.Contents;
using MimeKit;

namespace CalWater.Notices.Storage;

internal sealed class OutboxRow
{
    public required string Id { get; init; }
    public required string Recipient { get; init; }
    public required Language Language { get; init; }
    public required string Content { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public int Attempts { get; set; }
    public DateTimeOffset NextAttemptAt { get; set; }
    public DateTimeOffset? SentAt { get; set; }

    public static OutboxRow From(Notice notice, DateTimeOffset now) => new()
    {
        Id = notice.Id,
        Recipient = notice.Name is null ? notice.To : new MailboxAddress(notice.Name, notice.To).ToString(),
        Language = notice.Language,
        Content = JsonSerializer.Serialize(notice.Content),
        CreatedAt = now,
        NextAttemptAt = now
    };

    public Notice ToNotice() => new(Id, Recipient, Language, JsonSerializer.Deserialize<NoticeContent>(Content)!);
}
