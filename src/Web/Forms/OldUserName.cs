using System.Buffers;

namespace CalWater.Web.Forms;

/// <summary>A user name of the portal before this one, typed where an e-mail address belongs (F12). Whether there was such a name is not asked.</summary>
internal static class OldUserName
{
    /// <summary>The signs that an e-mail address is read with: <c>@</c>, and its wide and its small form.</summary>
    private static readonly SearchValues<char> At = SearchValues.Create("@\uff20\ufe6b");

    public static bool IsOne(string? typed) => !string.IsNullOrWhiteSpace(typed) && !typed.AsSpan().ContainsAny(At);
}
