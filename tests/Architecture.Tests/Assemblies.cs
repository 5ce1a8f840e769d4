using System.Reflection;

namespace CalWater.Architecture.Tests;

/// <summary>The project's own assemblies, found beside this one; nothing here is kept by hand.</summary>
internal static class Assemblies
{
    public static readonly IReadOnlyList<Assembly> Ours =
        [.. Directory.GetFiles(AppContext.BaseDirectory, "CalWater.*.dll")
            .Where(file => !file.Contains(".Tests.", StringComparison.Ordinal) && !file.EndsWith(".resources.dll", StringComparison.Ordinal))
            .Select(Assembly.LoadFrom)];

    public static string ShortName(this Assembly assembly) => Short(assembly.GetName());

    public static IEnumerable<string> References(this Assembly assembly) => assembly.GetReferencedAssemblies().Select(Short);

    public static Assembly Named(string shortName) => Ours.Single(assembly => assembly.ShortName() == shortName);

    private static string Short(AssemblyName name) => name.Name!.Replace("CalWater.", "", StringComparison.Ordinal);
}
