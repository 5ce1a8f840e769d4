using CalWater.Grains.Linking;
using Orleans;

namespace CalWater.Grains.ServiceAccounts;

/// <summary>The account's part of an order that moves it to a login, or off one (F15). Called by the order's grain only.</summary>
public partial interface IServiceAccountGrain
{
    /// <summary>Holds the account for the order. Again changes nothing.</summary>
    /// <returns>False when it is no longer where the order says, or held by another order or by a sign-up.</returns>
    [Alias("reserve-move")]
    Task<bool> ReserveMove(AccountMove move);

    /// <summary>Makes the login of the order the owner, or nobody, and lets go. What the former owner consented to ends. Again changes nothing.</summary>
    [Alias("finish-move")]
    Task FinishMove(AccountMove move);

    /// <summary>Lets go of the account. Changes nothing when the order does not hold it.</summary>
    [Alias("give-up-move")]
    Task GiveUpMove(string order);
}
