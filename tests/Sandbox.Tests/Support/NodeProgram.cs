using CalWater.Testing;

namespace CalWater.Sandbox.Tests.Support;

/// <summary>A program of the contract's folder, beside the tests.</summary>
internal static class NodeProgram
{
    private static readonly NodeFolder Contract = new("contract");

    /// <summary>Runs the script.</summary>
    /// <returns>The lines it wrote.</returns>
    public static async Task<string[]> RunAsync(string script, params string[] arguments)
    {
        var (isWell, output) = await Contract.RunAsync("node", [script, .. arguments]);
        Assert.True(isWell, $"{script} failed:\n{output}");
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
