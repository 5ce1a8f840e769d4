using System.Globalization;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Resources;

/// <summary>
/// The text of a feature: its own resource first, then that of the folders above, then the one all pages share.
/// A key nobody has comes back as itself, marked not found; a test keeps that from happening.
/// </summary>
internal sealed class FeatureText(IReadOnlyList<IStringLocalizer> nearestFirst) : IStringLocalizer
{
    public LocalizedString this[string name] =>
        nearestFirst.Select(text => text[name]).FirstOrDefault(found => !found.ResourceNotFound)
        ?? new LocalizedString(name, name, resourceNotFound: true);

    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var format = this[name];
            return new(name, string.Format(CultureInfo.CurrentCulture, format.Value, arguments), format.ResourceNotFound);
        }
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        nearestFirst.SelectMany(text => text.GetAllStrings(includeParentCultures)).DistinctBy(text => text.Name);
}
