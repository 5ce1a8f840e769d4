using System.Diagnostics.Metrics;

namespace CalWater;

/// <summary>What the portal measures of its own business, for whoever collects metrics.</summary>
public static class Figures
{
    /// <summary>The meter's name.</summary>
    public const string Name = "CalWater";

    public static readonly Meter Meter = new(Name);
}
