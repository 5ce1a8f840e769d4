using Orleans;

namespace CalWater.Grains.ServiceAccounts;

/// <summary>
/// What a service account is online: the one login that owns it, its e-billing, its billing e-mail.
/// What the CIS knows of it lives in the account directory. Key: <see cref="ServiceAccountGrains.Key"/>.
/// </summary>
/// <remarks>
/// An account and a login find each other by reserve-then-confirm. An enrolment that continues after a crash reserves
/// again before it confirms: the reservation may have run out and gone to another.
/// </remarks>
[Alias("service-account")]
public partial interface IServiceAccountGrain : IGrainWithStringKey
{
    /// <summary>Holds the account for the login for a day at most; again renews it.</summary>
    /// <returns>False when another login owns it, or holds it and has not let go.</returns>
    [Alias("reserve")]
    Task<bool> Reserve(LoginId login);

    /// <summary>Makes the login the owner. Again changes nothing.</summary>
    /// <exception cref="InvariantBrokenException">The login neither holds nor owns the account.</exception>
    [Alias("confirm")]
    Task Confirm(LoginId login);

    /// <summary>Ends the login's reservation, or its ownership. Changes nothing when it has neither.</summary>
    [Alias("release")]
    Task Release(LoginId login);

    [Alias("get")]
    Task<ServiceAccountOnline> Get();

    /// <summary>Starts e-billing with the owner's recorded consent, and tells them and the billing e-mail. Once it is on, again changes nothing.</summary>
    /// <param name="signIn">The owner's e-mail address.</param>
    /// <exception cref="InvariantBrokenException">The consent is not the owner's.</exception>
    [Alias("enrol-in-e-billing")]
    Task EnrolInEBilling(EBillingConsent consent, EmailAddress signIn);

    /// <summary>Ends e-billing, keeps the record of who ended it and when, and tells the same addresses.</summary>
    /// <param name="signIn">The owner's e-mail address.</param>
    /// <exception cref="InvariantBrokenException">The withdrawal is not the owner's.</exception>
    [Alias("withdraw-from-e-billing")]
    Task WithdrawFromEBilling(EBillingWithdrawal withdrawal, EmailAddress signIn);
}
