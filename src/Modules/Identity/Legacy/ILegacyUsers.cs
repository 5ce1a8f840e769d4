namespace CalWater.Identity.Legacy;

/// <summary>The old user names (F12).</summary>
public interface ILegacyUsers
{
    /// <summary>Finds one as people remember it: capital letters do not matter.</summary>
    Task<LegacyUser?> FindAsync(string userName, CancellationToken cancellation = default);
}
