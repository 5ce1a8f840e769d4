using System.Text.Json;
using CalWater.Notices.Contents;
using MimeKit;

namespace CalWater.Notices.Storage;

internal sealed class OutboxRow
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(30);

    /// <summary>As mail servers do (RFC 5321, 4.5.4.1).</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(5);

    public required string Id { get; init; }
    public required string Recipient { get; init; }
    public required Language Language { get; init; }

    /// <summary>Empty once nothing more comes of it, where it held a code or a link.</summary>
    public required string Content { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>It is one of <see cref="IAwaited"/>.</summary>
    public bool Awaited { get; init; }

    public int Attempts { get; private set; }
    public DateTimeOffset NextAttemptAt { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }
    public DateTimeOffset? GivenUpAt { get; private set; }

    public static OutboxRow From(Notice notice, DateTimeOffset now) => new()
    {
        Id = notice.Id,
        Recipient = notice.Name is null ? notice.To : new MailboxAddress(notice.Name, notice.To).ToString(),
        Language = notice.Language,
        Content = JsonSerializer.Serialize(notice.Content),
        CreatedAt = now,
        Awaited = notice.Content is IAwaited,
        NextAttemptAt = now
    };

    public void WasSent(DateTimeOffset now)
    {
        SentAt = now;
        ForgetCodes();
    }

    public void WasNotSent(DateTimeOffset now)
    {
        Attempts++;
        if (now - CreatedAt > Patience) GiveUp(now);
        var wait = TimeSpan.FromSeconds(15 * Math.Pow(2, Math.Min(Attempts, 10)));
        NextAttemptAt = now + (wait < LongestWait ? wait : LongestWait);
    }

    public Notice ToNotice() => new(Id, Recipient, Language, JsonSerializer.Deserialize<NoticeContent>(Content)!);

    private void GiveUp(DateTimeOffset now)
    {
        GivenUpAt = now;
        ForgetCodes();
    }

    private void ForgetCodes()
    {
        if (Awaited) Content = "";
    }
}
