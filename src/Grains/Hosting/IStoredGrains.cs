namespace CalWater.Grains.Hosting;

/// <summary>What is stored of grains, whichever engine keeps it.</summary>
public interface IStoredGrains
{
    /// <summary>The keys of all grains of a type that keep such a state.</summary>
    Task<IReadOnlyList<string>> KeysAsync(string grainType, string state);

    /// <summary>What is stored of some of them; nothing of those that keep none any more.</summary>
    Task<IReadOnlyList<(string Key, string Payload)>> ReadAsync(string grainType, string state, IReadOnlyList<string> keys);

    /// <summary>The keys of all grains of a type that wait for such a reminder; the one that has waited longest comes last.</summary>
    Task<IReadOnlyList<string>> RemindedAsync(string grainType, string reminder);

    /// <summary>A condition in SQL: that no grain of the type keeps such a state under a key.</summary>
    /// <param name="grainType">The type.</param>
    /// <param name="state">The name of the state.</param>
    /// <param name="key">The key, in SQL.</param>
    string NoneUnder(string grainType, string state, string key);
}
