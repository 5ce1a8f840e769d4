namespace CalWater.Notices;

/// <summary>The e-mails that development and tests keep in a folder instead of sending them.</summary>
public interface IMailFolder
{
    /// <summary>All, newest first.</summary>
    Task<IReadOnlyList<DeliveredMail>> ListAsync(CancellationToken cancellation = default);

    Task<DeliveredMail?> FindAsync(string id, CancellationToken cancellation = default);
}

/// <summary>One e-mail as it was delivered.</summary>
public sealed record DeliveredMail(string Id, string To, string Subject, DateTimeOffset At, string Text, string Html);
