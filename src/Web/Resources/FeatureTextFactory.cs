using Microsoft.Extensions.Localization;

namespace CalWater.Web.Resources;

/// <summary>
/// Finds the text of a page by the folder it lives in: everything under <c>Pages/SignUp</c> (views, page models, the
/// inputs they bind) reads <c>Resources/SignUp.resx</c>, <c>Pages/Accounts/Bills</c> reads
/// <c>Resources/Accounts.Bills.resx</c> and then <c>Resources/Accounts.resx</c>; all read <c>Resources/Shared.resx</c> last.
/// </summary>
internal sealed class FeatureTextFactory(ResourceManagerStringLocalizerFactory resources) : IStringLocalizerFactory
{
    private const string Web = "CalWater.Web";
    private const string Pages = Web + ".Pages.";

    public IStringLocalizer Create(Type resourceSource) => Create($"{resourceSource.Namespace}.{resourceSource.Name}", Web);

    /// <param name="baseName">The dotted path of a page, <c>CalWater.Web.Pages.SignUp.Account</c>.</param>
    /// <param name="location">Not asked: all text is in this assembly.</param>
    public IStringLocalizer Create(string baseName, string location) =>
        new FeatureText([.. Features(baseName).Select(feature => resources.Create(feature, Web))]);

    private static IEnumerable<string> Features(string baseName)
    {
        var folders = baseName.StartsWith(Pages, StringComparison.Ordinal) ? baseName[Pages.Length..].Split('.')[..^1] : [];
        for (var depth = folders.Length; depth > 0; depth--) yield return string.Join('.', folders[..depth]);
        yield return "Shared";
    }
}
