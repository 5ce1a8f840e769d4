namespace CalWater.Grains.Embedded.Tests;

/// <summary>Tests that run after all others and one after the other: they measure memory, or need the machine's time.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
