namespace CalWater.Grains.Hosting;

/// <summary>The grain engine cannot run on this database; the message says why and what to do.</summary>
public sealed class EngineStartException(string message) : Exception(message);
