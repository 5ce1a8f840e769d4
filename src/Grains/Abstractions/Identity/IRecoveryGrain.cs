using Orleans;
using Orleans.Concurrency;

namespace CalWater.Grains.Identity;

/// <summary>
/// Somebody who cannot sign in: has forgotten the password, or the e-mail address. Whether there is a login is looked up
/// after the answer is given, so that known and unknown get the same answer in the same time; what is found out goes to
/// the owner's mailbox and nowhere else. Key: <see cref="IdentityGrains.Key(RecoveryId)"/>.
/// </summary>
[Alias("recovery")]
public interface IRecoveryGrain : IGrainWithStringKey
{
    /// <summary>The password is forgotten: mails a link and a code to the address, if a login has it.</summary>
    /// <returns>False when the day's tries for the address, the network address or the portal are used up.</returns>
    [Alias("start")]
    Task<bool> Start(RecoveryStart start);

    /// <summary>The e-mail address is forgotten: mails it to itself, if account and ZIP code match and a login has the account.</summary>
    /// <returns>As <see cref="Start"/>.</returns>
    [Alias("remind-of-email")]
    Task<bool> RemindOfEmail(EmailReminder reminder);

    /// <summary>Signing in with a user name of the portal before this one (F12): mails what to do to the address kept with it.</summary>
    /// <returns>As <see cref="Start"/>.</returns>
    [Alias("remind-of-user-name")]
    Task<bool> RemindOfUserName(UserNameReminder reminder);

    /// <summary>Takes the mailed six digits, once, for a ticket that opens what the link opens.</summary>
    [Alias("take-code")]
    Task<TakenCode> TakeCode(string code);

    /// <summary>What the link or ticket opens.</summary>
    [ReadOnly, Alias("open")]
    Task<OpenedRecovery> Open(string secret);

    /// <summary>Sets the new password, once: ends every session, forgets every computer, and tells the owner.</summary>
    [Alias("finish")]
    Task<RecoveryVerdict> Finish(string secret, string passwordHash);
}
