using Orleans;

namespace CalWater.Grains.Linking;

/// <summary>
/// One order to put service accounts on a login, or to take them off (F15). It holds every account first, then changes what
/// the logins show, then the accounts' own record; after a crash a reminder finishes it. Key: <see cref="LinkingGrains.Key"/>.
/// </summary>
/// <remarks>It calls logins and accounts, and none of them calls it: orders that cross cannot wait for one another.</remarks>
[Alias("linking")]
public interface ILinkingGrain : IGrainWithStringKey
{
    /// <summary>Carries the order out, whole or not at all. Again gives the first answer.</summary>
    [Alias("carry-out")]
    Task<LinkingVerdict> CarryOut(LinkingOrder order);
}
