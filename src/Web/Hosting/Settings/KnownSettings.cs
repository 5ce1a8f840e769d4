using System.Reflection;
using CalWater.Billing.Payments;
using CalWater.Billing.Rates;
using CalWater.Billing.Stripe;
using CalWater.Exchange.Inbox;
using CalWater.Identity;
using CalWater.Identity.Approvals;
using CalWater.Identity.Passwords;
using CalWater.Identity.Questions;
using CalWater.Identity.SignUps;
using CalWater.Identity.Tries;
using CalWater.Notices;
using CalWater.Sandbox;

namespace CalWater.Web.Hosting.Settings;

/// <summary>Every setting there is, as the options classes have it.</summary>
internal static class KnownSettings
{
    /// <summary>Sections that are bound to a class of options and validated.</summary>
    public static readonly IReadOnlyDictionary<string, Type> Sections = new Dictionary<string, Type>
    {
        ["Portal"] = typeof(PortalOptions), ["Proxy"] = typeof(ProxyOptions), ["Mail"] = typeof(MailOptions), ["Stripe"] = typeof(StripeOptions), ["Payments"] = typeof(PaymentLimits),
        ["Tariffs"] = typeof(TariffOptions), ["Exchange"] = typeof(ExchangeOptions), ["SignUp"] = typeof(SignUpOptions), ["Passwords"] = typeof(PasswordOptions),
        ["SecurityQuestions"] = typeof(SecurityQuestionOptions), ["Identity"] = typeof(IdentityOptions), ["Limits"] = typeof(TryLimits), ["Support"] = typeof(SupportOptions),
        ["Demo"] = typeof(DemoStartOptions)
    };

    /// <summary>Settings that are read one by one.</summary>
    private static readonly KnownSetting[] Single =
    [
        new("Database:Folder", typeof(string), "data"), new("Database:ConnectionString", typeof(string)),
        new("Sandbox:Url", typeof(Uri)), new("Sandbox:Elsewhere", typeof(bool)), new("Sandbox:JournalFile", typeof(string)), new("Sandbox:BankDelay", typeof(TimeSpan), new SandboxOptions().BankDelay),
        new("Stripe:CheckoutOrigin", typeof(Uri))
    ];

    public static IReadOnlyList<KnownSetting> All { get; } = [.. Sections.SelectMany(section => Of(section.Key, section.Value)), .. Single];

    private static IEnumerable<KnownSetting> Of(string section, Type options)
    {
        var defaults = Activator.CreateInstance(options);
        return options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod?.IsPublic is true)
            .SelectMany(property => Of(section, property, property.GetValue(defaults)));
    }

    /// <summary>Options within options are a section of their own; of a list the first is named.</summary>
    private static IEnumerable<KnownSetting> Of(string section, PropertyInfo property, object? value)
    {
        var (key, type) = ($"{section}:{property.Name}", Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);
        if (type == typeof(string[])) return [new(key + ":0", typeof(string))];
        return type.Namespace?.StartsWith(nameof(CalWater), StringComparison.Ordinal) is true && !type.IsEnum ? Of(key, type) : [new(key, type, value)];
    }
}

/// <summary>A setting.</summary>
/// <param name="Key">As in <c>Mail:Smtp:Port</c>.</param>
/// <param name="Type">What its value is.</param>
/// <param name="Default">What holds where it is not set.</param>
internal sealed record KnownSetting(string Key, Type Type, object? Default = null)
{
    private static readonly string[] Secrets = ["SecretKey", "WebhookSecrets", "Password", "ConnectionString"];

    /// <summary>Its value is told to nobody.</summary>
    public bool IsSecret => Secrets.Any(secret => Key.Split(':').Contains(secret));

    /// <summary>The environment variable that sets it.</summary>
    public string Variable => Key.Replace(":", "__", StringComparison.Ordinal);
}
