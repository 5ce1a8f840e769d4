namespace CalWater.Browser.Tests;

/// <summary>Where the pictures of pages are kept.</summary>
internal static class Pictures
{
    /// <summary>Drawing whole pages takes as long as all else of a walk, so that they are drawn for somebody who looks at them.</summary>
    public static bool AreWanted => Environment.GetEnvironmentVariable("CALWATER_PICTURES") == "1";

    public static string Folder => Path.Combine(Environment.GetEnvironmentVariable("CALWATER_ARTIFACTS") ?? Path.Combine(AppContext.BaseDirectory, "artifacts"), "screenshots");
}
