namespace CalWater;

/// <summary>Something that cannot be true is. Never an expected refusal: those are named results.</summary>
public sealed class InvariantBrokenException(string message) : Exception(message);
