using CalWater.Notices.Contents;

namespace CalWater.Notices;

/// <summary>The outbox of e-mails: a notice put here is sent once, also after an outage or a restart.</summary>
public interface INotices
{
    /// <summary>Puts the notice into the outbox, durably. The same id again changes nothing.</summary>
    Task SendAsync(Notice notice, CancellationToken cancellation = default);
}

/// <summary>An e-mail to be written and sent.</summary>
/// <param name="Id">Unique for the fact it tells, such as <c>receipt-{payment}</c>.</param>
/// <param name="To">The address.</param>
/// <param name="Language">The language it is written in.</param>
/// <param name="Content">What it says; one record for each kind.</param>
/// <param name="Name">Stands before the address, where the customer wants one (F16).</param>
public sealed record Notice(string Id, string To, Language Language, NoticeContent Content, string? Name = null);
