using CalWater.Grains.Hosting;
using CalWater.Web.Resources;

namespace CalWater.Web.Pages.Support.Engine;

/// <summary>The engine's figures as a page shows them.</summary>
internal static class EngineWords
{
    /// <summary>In Pacific time, to the second.</summary>
    public static string Moment(DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, PacificTime.Zone).ToString("G", PageLanguage.Current.Culture());

    /// <summary>The engine's own word where there is no better one.</summary>
    public static string Status(PageText text, SiloReport silo)
    {
        var key = $"Silo{silo.Status}";
        return text[key] is var known && known != key ? known : silo.Status;
    }

    /// <summary>Milliseconds for times; plain numbers for counts; a dash where nothing was measured.</summary>
    public static string Amount(LoadReport figure, double value) => figure.Count == 0 ? "–" : figure.Unit == "s" ? $"{value * 1000:N3} ms" : $"{value:N1}";
}
