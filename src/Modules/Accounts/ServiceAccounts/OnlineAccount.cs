namespace CalWater.Accounts.ServiceAccounts;

/// <summary>
/// A service account online: one login owns it, or an enrolment holds it until it is finished. Consents are kept as records
/// after they end. Every change makes a new value; a change that is already so returns this one.
/// </summary>
public sealed partial record OnlineAccount
{
    /// <summary>
    /// How long an enrolment that went silent keeps others out: longer than an outage, so that nobody loses what was confirmed.
    /// A reminder of the enrolment ends every hold much earlier.
    /// </summary>
    public static readonly TimeSpan HoldsFor = TimeSpan.FromHours(24);

    public LoginId? Owner { get; init; }

    /// <summary>What happened before is none of the owner's business; null without one, and where it was not yet kept.</summary>
    public DateTimeOffset? OwnedSince { get; init; }

    public AccountHold? Hold { get; init; }

    /// <summary>Holds the account for the login.</summary>
    /// <returns>Null when another login owns it, or holds it still.</returns>
    public OnlineAccount? Reserve(LoginId login, DateTimeOffset now)
    {
        if (Owner is { } owner) return owner == login ? this : null;
        if (Hold is { } hold && hold.Login != login && now < hold.Until || MovedBy is not null) return null;
        return this with { Hold = new(login, now + HoldsFor) };
    }

    /// <summary>Makes the login that holds the account its owner; a hold that ran out still counts while nobody took it.</summary>
    /// <exception cref="InvariantBrokenException">The login neither holds nor owns the account.</exception>
    public OnlineAccount Confirm(LoginId login, DateTimeOffset now)
    {
        if (Owner == login) return this;
        if (Owner is not null || Hold?.Login != login) throw new InvariantBrokenException("An account was confirmed for a login that does not hold it.");
        return this with { Owner = login, OwnedSince = now, Hold = null, Invitation = null, UnlinkedAt = null };
    }

    /// <summary>Ends the login's hold or ownership; what was consented to as owner ends with it.</summary>
    public OnlineAccount Release(LoginId login, DateTimeOffset now)
    {
        if (Hold?.Login == login) return this with { Hold = null };
        if (Owner != login) return this;
        return EndEBilling(null, now).EndContacts() with { Owner = null, OwnedSince = null, Grants = [] };
    }
}

/// <summary>An enrolment under way keeps other logins out until then.</summary>
public sealed record AccountHold(LoginId Login, DateTimeOffset Until);
