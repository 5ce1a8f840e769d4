using System.Collections.Immutable;
using Orleans;

namespace CalWater.Grains.Linking;

/// <summary>
/// Which accounts a member of staff has moved on a business day without a second person, so that many small orders come to as
/// much as a large one. Key: <see cref="LinkingGrains.MovesOf"/>.
/// </summary>
[Alias("moves")]
public interface IMovesGrain : IGrainWithStringKey
{
    /// <summary>Counts the moves; one that the day has already is not counted again.</summary>
    /// <param name="limit">How many accounts may leave or reach one login in a day.</param>
    /// <returns>False when a login would come over it: then none is counted.</returns>
    [Alias("take")]
    Task<bool> Take(ImmutableArray<AccountMoved> moves, int limit);
}

/// <summary>An account that leaves a login, or reaches it from another.</summary>
[GenerateSerializer, Immutable, Alias("account-moved")]
public sealed record AccountMoved([property: Id(0)] AccountNumber Account, [property: Id(1)] LoginId Login);
