using Orleans;
using Orleans.Concurrency;

namespace CalWater.Grains.Identity;

/// <summary>Which login an e-mail address belongs to (F2, F10). Key: <see cref="IdentityGrains.Key(EmailAddress)"/>.</summary>
/// <remarks>Reserve, then confirm; whoever continues after a crash reserves again first, as with a service account.</remarks>
[Alias("email")]
public interface IEmailGrain : IGrainWithStringKey
{
    /// <summary>Holds the address for the login for a day at most; again renews it.</summary>
    /// <returns>False when it belongs to another login, or another holds it and has not let go.</returns>
    [Alias("reserve")]
    Task<bool> Reserve(LoginId login);

    /// <summary>Makes the address the login's. Again changes nothing.</summary>
    /// <exception cref="InvariantBrokenException">The login neither holds nor owns the address.</exception>
    [Alias("confirm")]
    Task Confirm(LoginId login);

    /// <summary>Ends the login's reservation, or its ownership. Changes nothing when it has neither.</summary>
    [Alias("release")]
    Task Release(LoginId login);

    /// <summary>The login that signs in with the address; null while it is free or only held.</summary>
    [ReadOnly, Alias("owner")]
    Task<LoginId?> Owner();
}
