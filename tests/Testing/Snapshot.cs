using System.Runtime.CompilerServices;
using DiffEngine;

namespace CalWater.Testing;

/// <summary>
/// Holds what a person reads against what was approved: <c>Class.Method.verified.txt</c> beside the test. What differs is left as
/// <c>*.received.txt</c> and shown in a diff tool where there is one; to approve it, rename it.
/// </summary>
public static class Snapshot
{
    /// <param name="variant">Tells apart the runs of a theory; part of the file's name.</param>
    /// <param name="areAlike">Whether a text that differs passes all the same; without it none does.</param>
    public static async Task MatchAsync(
        string text, string? variant = null, Func<string, string, bool>? areAlike = null, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        var name = Path.GetFileNameWithoutExtension(file) + "." + method + (variant is null ? "" : "_" + variant);
        var (verified, received) = (PathOf(file, name, "verified"), PathOf(file, name, "received"));
        var (actual, expected) = (Normal(text), File.Exists(verified) ? Normal(await File.ReadAllTextAsync(verified)) : null);
        File.Delete(received);
        if (actual == expected || expected is not null && areAlike?.Invoke(expected, actual) == true) return;
        await File.WriteAllTextAsync(received, actual);
        await DiffRunner.LaunchAsync(received, verified);
        Assert.Fail(expected is null
            ? $"{Path.GetFileName(verified)} does not exist. If {received} is right, rename it."
            : $"{Path.GetFileName(verified)} differs from {received} from line {FirstDifference(expected, actual)} on.");
    }

    private static string PathOf(string file, string name, string kind) =>
        Path.Combine(Path.GetDirectoryName(file)!, $"{name}.{kind}.txt");

    private static string Normal(string text) => text.ReplaceLineEndings("\n").TrimEnd() + "\n";

    private static int FirstDifference(string expected, string actual) =>
        expected.Split('\n').Zip(actual.Split('\n')).TakeWhile(pair => pair.First == pair.Second).Count() + 1;
}
