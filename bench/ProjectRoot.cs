namespace CalWater.Bench;

internal static class ProjectRoot
{
    /// <summary>The folder of the solution, from wherever the bench was started.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "CalWater.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
