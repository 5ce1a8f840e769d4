namespace CalWater.Identity.Pins;

/// <summary>PINs that prove a sign-up by a letter to the mailing address. Only hashes are kept; the plain ones are in the letters.</summary>
public interface IMailedPins
{
    /// <summary>Asks for a letter to the account. While one is on its way, or was lately, changes nothing.</summary>
    Task RequestAsync(AccountNumber account, CancellationToken cancellation = default);

    /// <summary>Checks a PIN. Wrong ones are counted before they are checked; five wear the PIN out.</summary>
    Task<bool> TryAsync(AccountNumber account, string pin, CancellationToken cancellation = default);

    /// <summary>A login was made: what was mailed for its accounts works no more. Again changes nothing.</summary>
    Task SpendAsync(IReadOnlyCollection<AccountNumber> accounts, CancellationToken cancellation = default);

    /// <summary>The accounts whose letter is to be written.</summary>
    Task<IReadOnlyList<AccountNumber>> WaitingAsync(CancellationToken cancellation = default);

    /// <summary>The letters are written: from now on their PINs work, all or none.</summary>
    Task IssueAsync(IReadOnlyDictionary<AccountNumber, string> pins, CancellationToken cancellation = default);
}
