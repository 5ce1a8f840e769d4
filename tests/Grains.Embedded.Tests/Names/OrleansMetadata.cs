using System.Reflection;
using System.Runtime.InteropServices;

namespace CalWater.Grains.Embedded.Tests;

/// <summary>The metadata of the Orleans packages and of the embedded engine, read as files; nothing of them is loaded to run.</summary>
internal sealed class OrleansMetadata : IDisposable
{
    private readonly MetadataLoadContext files = new(new PathAssemblyResolver(
        [.. PackagesOfOrleans(), .. Libraries(RuntimeEnvironment.GetRuntimeDirectory()), .. Libraries(AppContext.BaseDirectory)]));

    /// <summary>What the engine offers under Orleans' names.</summary>
    public IEnumerable<Type> Ours => Of("CalWater.Grains.Embedded").GetExportedTypes().Where(type => type.FullName!.StartsWith("Orleans.", StringComparison.Ordinal));

    /// <summary>The type as Orleans has it in the assembly; null if it has none there.</summary>
    public Type? Find(string assembly, string type) => Of(assembly).GetType(type) is { IsVisible: true } found ? found : null;

    public void Dispose() => files.Dispose();

    private Assembly Of(string name) => files.LoadFromAssemblyName(name);

    private static IEnumerable<string> PackagesOfOrleans()
    {
        var pattern = typeof(OrleansMetadata).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "OrleansPackages").Value!;
        var (version, package) = (Path.GetFileName(pattern), Path.GetDirectoryName(pattern)!);
        return Directory.GetDirectories(Path.GetDirectoryName(package)!, Path.GetFileName(package))
            .Select(folder => Path.Combine(folder, version, "lib", "net10.0"))
            .Where(Directory.Exists)
            .SelectMany(Libraries);
    }

    private static string[] Libraries(string folder) => Directory.GetFiles(folder, "*.dll");
}
