namespace CalWater.Identity.Logins;

/// <summary>Logins by e-mail address and by id, for customer service: a projection of the login grains, which feed it.</summary>
public interface ILoginDirectory
{
    /// <summary>Those of the logins that exist.</summary>
    Task<IReadOnlyList<KnownLogin>> FindAsync(IReadOnlyCollection<LoginId> logins, CancellationToken cancellation = default);

    /// <summary>Those whose e-mail address begins so, capital letters or not, by address.</summary>
    Task<IReadOnlyList<KnownLogin>> FindByEmailPrefixAsync(string beginning, int most, CancellationToken cancellation = default);

    /// <summary>Records the login as it is now; the same again changes nothing. Called by the login's grain only.</summary>
    Task RecordAsync(KnownLogin login, CancellationToken cancellation = default);
}

/// <summary>A login that exists, and the address it signs in with.</summary>
public sealed record KnownLogin(LoginId Id, string Email, DateTimeOffset CreatedAt)
{
    /// <summary>How a login is found; null before its sign-up is through.</summary>
    public static KnownLogin? Of(LoginId id, Login login) =>
        login is { Email: { } email, CreatedAt: { } created } ? new(id, email.ToString(), created) : null;
}
