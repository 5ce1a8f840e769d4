using Orleans;

namespace CalWater.Grains.Identity;

/// <summary>The change of the e-mail address, which the new address confirms and the old one can take back.</summary>
public partial interface ILoginGrain
{
    /// <summary>Holds the new address and mails it a link and a code; the old one is told.</summary>
    /// <returns>Null when the mails are on their way. A session whose password was not typed lately gets <see cref="EmailChangeRefused.Expired"/>.</returns>
    [Alias("start-email-change")]
    Task<EmailChangeRefused?> StartEmailChange(string sessionId, EmailAddress to);

    [Alias("confirm-email-by-code")]
    Task<EmailChangeRefused?> ConfirmEmailByCode(string code);

    [Alias("confirm-email-by-link")]
    Task<EmailChangeRefused?> ConfirmEmailByLink(string link);
}
