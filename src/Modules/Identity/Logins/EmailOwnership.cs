namespace CalWater.Identity.Logins;

/// <summary>Which login an e-mail address belongs to, or which one holds it while its sign-up is being finished.</summary>
public sealed record EmailOwnership
{
    /// <summary>As long as the accounts of the same enrolment: longer than an outage; a reminder ends the hold much earlier.</summary>
    private static readonly TimeSpan HeldFor = TimeSpan.FromHours(24);

    public LoginId? Owner { get; init; }
    public LoginId? HeldBy { get; init; }
    public DateTimeOffset? HeldUntil { get; init; }

    public bool MayBeHeldBy(LoginId login, DateTimeOffset now) =>
        Owner is { } owner ? owner == login : HeldBy is null || HeldBy == login || now >= HeldUntil;

    /// <summary>Holds a free address for the login; one it owns needs no holding.</summary>
    public EmailOwnership Hold(LoginId login, DateTimeOffset now) =>
        Owner == login ? this : this with { HeldBy = login, HeldUntil = now + HeldFor };

    /// <exception cref="InvariantBrokenException">The login neither holds nor owns the address.</exception>
    public EmailOwnership Confirm(LoginId login) =>
        Owner == login ? this
        : Owner is null && HeldBy == login ? new EmailOwnership { Owner = login }
        : throw new InvariantBrokenException($"Login {login} confirms an e-mail address that it neither holds nor owns.");

    public EmailOwnership Release(LoginId login) => Owner == login || HeldBy == login ? new EmailOwnership() : this;
}
