using System.Reflection;

namespace CalWater.Grains.Runtime;

/// <summary>Where an engine finds the portal's grain classes.</summary>
public static class RuntimeGrains
{
    public static Assembly Assembly => typeof(RuntimeGrains).Assembly;
}
