namespace Orleans;

/// <summary>Hands out references to grains. A grain need not be created: the first call activates it.</summary>
public interface IGrainFactory
{
    /// <summary>A reference to the grain with this key.</summary>
    /// <param name="primaryKey">The key; not empty.</param>
    /// <param name="grainClassNamePrefix">Chooses between classes that implement one interface; must be null here.</param>
    /// <exception cref="ArgumentException">No class implements the interface, or the key is empty.</exception>
    TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey;
}
