using Orleans;

namespace CalWater.Grains.Identity;

/// <summary>Counts tries of one kind for a business day. Found by account number or by network address.</summary>
[Alias("tries")]
public interface ITriesGrain : IGrainWithStringKey
{
    /// <summary>Counts a try.</summary>
    /// <returns>False when the day's limit is used up.</returns>
    [Alias("take")]
    Task<bool> Take(int limitPerDay);

    /// <summary>The try was right: it does not count. Those that were wrong stay counted.</summary>
    [Alias("take-back")]
    Task TakeBack();
}
