namespace CalWater.Billing.Stripe;

/// <summary>Stripe's names for the languages of its hosted page.</summary>
internal static class StripeLocale
{
    /// <summary>Stripe writes Chinese by region; traditional characters are Taiwan's.</summary>
    public static string Of(Language language) => language == Language.Chinese ? "zh-TW" : language.Tag();
}
