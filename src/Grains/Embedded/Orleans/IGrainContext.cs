namespace Orleans.Runtime;

/// <summary>What the engine keeps for one activation of a grain.</summary>
public interface IGrainContext
{
    GrainId GrainId { get; }

    /// <summary>The grain; null while it is being made.</summary>
    object? GrainInstance { get; }

    /// <summary>The services of this activation: scoped ones live as long as it does.</summary>
    IServiceProvider ActivationServices { get; }
}
