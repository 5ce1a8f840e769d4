using CalWater.Notices.Contents;

namespace CalWater.Notices;

/// <summary>Makes what goes along with an e-mail when it is sent: the outbox keeps facts, no files.</summary>
public interface IAttachments
{
    /// <summary>Null where nothing goes along.</summary>
    Task<Attachment?> FindAsync(NoticeContent content, Language language, CancellationToken cancellation = default);
}

/// <summary>For a program that sends nothing along.</summary>
internal sealed class NoAttachments : IAttachments
{
    public Task<Attachment?> FindAsync(NoticeContent content, Language language, CancellationToken cancellation) => Task.FromResult<Attachment?>(null);
}

/// <summary>A file that goes along with an e-mail.</summary>
public sealed record Attachment(string FileName, string MediaType, byte[] Content);
