namespace CalWater.Web.Forms;

/// <summary>A user name of the portal before this one, typed where an e-mail address belongs (F12). Whether there was such a name is not asked.</summary>
internal static class OldUserName
{
    public static bool IsOne(string? typed) => !string.IsNullOrWhiteSpace(typed) && !typed.Contains('@', StringComparison.Ordinal);
}
