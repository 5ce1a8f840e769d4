using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Localization;

namespace CalWater.Web.Resources;

/// <summary>The language of the page being written, and dates in it.</summary>
public static class PageLanguage
{
    /// <summary>Of the words being written: the person's own, or English on a page that nobody has put into it.</summary>
    public static Language Current => Languages.FromTag(CultureInfo.CurrentUICulture.Name);

    /// <summary>The <c>lang</c> of words that come in English and Spanish only, where that is not the page's; otherwise no attribute.</summary>
    public static string? OfBilling => Current.Written() == Current ? null : Current.Written().Tag();

    /// <summary>The language that the person chose or the browser asks for.</summary>
    public static Language Chosen(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Languages.FromTag(context.Features.GetRequiredFeature<IRequestCultureFeature>().RequestCulture.UICulture.Name);
    }

    /// <summary>Writes what follows in the same asynchronous method, and in what it calls, in the language.</summary>
    public static void Speak(Language language) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture();

    /// <summary>"November 22, 2026", "22 de noviembre de 2026".</summary>
    public static string InWords(this DateOnly date) => Current.LongDate(date);

    /// <summary>"Nov 22, 2026", "22 nov 2026": for tables.</summary>
    public static string InShort(this DateOnly date) => Current.ShortDate(date);

    /// <summary>"3:15 PM", "3:15 p. m.": the time in California.</summary>
    public static string TimeOfDay(this DateTimeOffset at) => Current.TimeOfDay(at);

    /// <summary>Both ends in short, joined by a dash.</summary>
    public static string InShort(this Period period) => Current.ShortPeriod(period);
}
