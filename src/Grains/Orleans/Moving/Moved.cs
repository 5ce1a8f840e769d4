namespace CalWater.Grains.Cluster.Moving;

/// <summary>A grain's state on its way from one engine's tables to the other's.</summary>
/// <param name="GrainType">The grain type's name, the same on both engines.</param>
/// <param name="Payload">The JSON, the same text on both.</param>
internal sealed record MovedState(string GrainType, string Key, string Name, string Payload);

/// <summary>A reminder on its way.</summary>
/// <param name="FirstDue">UTC, to the millisecond: Orleans keeps no more.</param>
internal sealed record MovedReminder(string GrainType, string Key, string Name, DateTime FirstDue, long PeriodMs);
