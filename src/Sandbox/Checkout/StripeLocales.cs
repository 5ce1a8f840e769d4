namespace CalWater.Sandbox.Checkout;

/// <summary>The locales a session may ask for. The page is written in English and Spanish.</summary>
internal static class StripeLocales
{
    public static IReadOnlyCollection<string> All { get; } =
    [
        "auto", "bg", "cs", "da", "de", "el", "en", "en-GB", "es", "es-419", "et", "fi", "fil", "fr", "fr-CA", "hr", "hu", "id", "it", "ja",
        "ko", "lt", "lv", "ms", "mt", "nb", "nl", "pl", "pt", "pt-BR", "ro", "ru", "sk", "sl", "sv", "th", "tr", "vi", "zh", "zh-HK", "zh-TW",
    ];
}
