namespace CalWater.Web.Resources;

/// <summary>Whose text a page, a view or a page model reads, by the folder it lives in.</summary>
internal static class FeaturePath
{
    public const string Web = "CalWater.Web";
    public const string Everybody = "Shared";
    private const string Pages = Web + ".Pages.";

    /// <summary>The features, nearest first; all read <see cref="Everybody"/> last.</summary>
    /// <param name="name">The dotted path, <c>CalWater.Web.Pages.Accounts.Bills.Index</c>.</param>
    public static IEnumerable<string> FeaturesOf(string name)
    {
        var folders = name.StartsWith(Pages, StringComparison.Ordinal) ? name[Pages.Length..].Split('.')[..^1] : [];
        for (var depth = folders.Length; depth > 0; depth--) yield return string.Join('.', folders[..depth]);
        yield return Everybody;
    }

    /// <summary>The dotted path of a view file, <c>/Pages/Accounts/Bills/Index.cshtml</c>.</summary>
    public static string NameOf(string file) => Web + Path.ChangeExtension(file, null).Replace('/', '.');
}
