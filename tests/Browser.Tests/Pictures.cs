namespace CalWater.Browser.Tests;

/// <summary>Where the pictures of pages are kept.</summary>
internal static class Pictures
{
    public static string Folder => Path.Combine(Environment.GetEnvironmentVariable("CALWATER_ARTIFACTS") ?? Path.Combine(AppContext.BaseDirectory, "artifacts"), "screenshots");
}
