namespace CalWater.Grains.Hosting;

/// <summary>Which grains have a stored state, whichever engine keeps it.</summary>
public interface IStoredGrains
{
    /// <summary>The keys of all grains of a type that keep such a state.</summary>
    Task<IReadOnlyList<string>> KeysAsync(string grainType, string state);

    /// <summary>A condition in SQL: that no grain of the type keeps such a state under a key.</summary>
    /// <param name="grainType">The type.</param>
    /// <param name="state">The name of the state.</param>
    /// <param name="key">The key, in SQL.</param>
    string NoneUnder(string grainType, string state, string key);
}
