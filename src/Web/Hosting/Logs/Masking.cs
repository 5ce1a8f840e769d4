using System.Text.RegularExpressions;

namespace CalWater.Web.Hosting.Logs;

/// <summary>
/// The last guard of logs: what looks like an account number, an e-mail address or a key is masked, wherever it comes from.
/// Our own messages carry none; an exception of a library, or one that names a grain, may.
/// </summary>
internal static partial class Masking
{
    public static string Of(string text) => Secret().Replace(Email().Replace(Account().Replace(text, "******$1"), "***@$1"), "$1***");

    /// <summary>Ten digits by themselves; the last four may be told.</summary>
    [GeneratedRegex(@"(?<![0-9A-Za-z])[0-9]{6}([0-9]{4})(?![0-9A-Za-z])")]
    private static partial Regex Account();

    [GeneratedRegex(@"[^\s""'<>()=:;,]+@([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)")]
    private static partial Regex Email();

    [GeneratedRegex("((?:sk|rk)_(?:live|test)_|whsec_)[A-Za-z0-9]+")]
    private static partial Regex Secret();
}
