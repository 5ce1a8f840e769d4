namespace CalWater.Grains.Embedded;

/// <summary>What takes the calls of one grain: its activation, or the several of a stateless worker.</summary>
internal interface IDestination
{
    /// <summary>Takes a call in, to run now or later; false when this destination is over and another must be found.</summary>
    bool TryAccept(Call call);

    /// <summary>Ends it once it has served every call it holds, and completes when nothing of it remains.</summary>
    Task DrainAsync();

    /// <summary>Gives up calls that have taken too long, and ends what has not been used for long.</summary>
    void Sweep(long now);

    /// <summary>How many activations there are, and how many calls wait for them.</summary>
    (int Active, int Waiting) Count();
}
