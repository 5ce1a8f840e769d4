using Microsoft.Extensions.Localization;

namespace CalWater.Web.Resources;

/// <summary>
/// Finds the text of a page by the folder it lives in: everything under <c>Pages/SignUp</c> (views, page models, the
/// inputs they bind) reads <c>Resources/SignUp.resx</c>, <c>Pages/Accounts/Bills</c> reads
/// <c>Resources/Accounts.Bills.resx</c> and then <c>Resources/Accounts.resx</c>; all read <c>Resources/Shared.resx</c> last.
/// </summary>
internal sealed class FeatureTextFactory(ResourceManagerStringLocalizerFactory resources) : IStringLocalizerFactory
{
    public IStringLocalizer Create(Type resourceSource) => Create($"{resourceSource.Namespace}.{resourceSource.Name}", FeaturePath.Web);

    /// <param name="baseName">The dotted path of a page, <c>CalWater.Web.Pages.SignUp.Account</c>.</param>
    /// <param name="location">Not asked: all text is in this assembly.</param>
    public IStringLocalizer Create(string baseName, string location) =>
        new FeatureText([.. FeaturePath.FeaturesOf(baseName).Select(feature => resources.Create(feature, FeaturePath.Web))]);
}
