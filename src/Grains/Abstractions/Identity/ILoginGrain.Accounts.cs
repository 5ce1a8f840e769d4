using System.Collections.Immutable;
using CalWater.Grains.Linking;
using Orleans;

namespace CalWater.Grains.Identity;

/// <summary>The service accounts of a login as they come and go after sign-up (F15).</summary>
public partial interface ILoginGrain
{
    /// <summary>Adds accounts, to be seen from the next request on; the owner is told by mail and asked to review them (F17). Those that are there change nothing.</summary>
    [Alias("join")]
    Task Join(MovedAccounts accounts);

    /// <summary>Takes accounts off, from the next request on, and tells the owner. Those that are not there change nothing.</summary>
    [Alias("leave")]
    Task Leave(MovedAccounts accounts);

    /// <summary>The owner has looked at how these accounts are paid. Those that were not to be reviewed change nothing.</summary>
    [Alias("reviewed")]
    Task Reviewed(ImmutableArray<AccountNumber> accounts);
}
