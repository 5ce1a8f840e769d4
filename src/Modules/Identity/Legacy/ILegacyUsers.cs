namespace CalWater.Identity.Legacy;

/// <summary>The old user names (F12).</summary>
public interface ILegacyUsers
{
    /// <summary>Finds one as people remember it: capital letters do not matter.</summary>
    Task<LegacyUser?> FindAsync(string userName, CancellationToken cancellation = default);

    /// <summary>Those whose name or e-mail address begins so, capital letters or not: by name, then by address.</summary>
    Task<IReadOnlyList<LegacyUser>> FindByPrefixAsync(string beginning, int most, CancellationToken cancellation = default);

    /// <summary>Those that were used for one of the accounts, or had the e-mail address, by name.</summary>
    Task<IReadOnlyList<LegacyUser>> OfAsync(IReadOnlyCollection<AccountNumber> accounts, string? email, CancellationToken cancellation = default);
}
