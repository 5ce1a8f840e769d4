namespace CalWater.Grains.Runtime.States;

/// <summary>A grain's state cannot be kept or understood. The engine adds which grain's.</summary>
public sealed class GrainStateException(string message, Exception? inner = null) : Exception(message, inner);
