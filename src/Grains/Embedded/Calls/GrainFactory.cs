using Orleans;

namespace CalWater.Grains.Embedded;

internal sealed class GrainFactory(GrainEngine engine, GrainClasses classes) : IGrainFactory
{
    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey
    {
        if (string.IsNullOrEmpty(primaryKey)) throw new ArgumentException($"A grain is found by its key; none was given for {typeof(TGrainInterface).Name}.", nameof(primaryKey));
        if (grainClassNamePrefix is not null) throw new ArgumentException("Choosing a class by its name is not supported.", nameof(grainClassNamePrefix));
        return GrainReference.To<TGrainInterface>(engine, classes.Implementing(typeof(TGrainInterface)), primaryKey);
    }
}
