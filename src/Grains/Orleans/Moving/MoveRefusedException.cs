namespace CalWater.Grains.Hosting;

/// <summary>State cannot be moved now; the message says why and what to do.</summary>
public sealed class MoveRefusedException(string message) : Exception(message);
