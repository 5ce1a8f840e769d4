using System.Net.Mail;
using CalWater.Sandbox.Objects;

namespace CalWater.Sandbox.Api;

/// <summary>Values that several requests carry, with Stripe's limits.</summary>
internal static class FormValues
{
    private const int MostMetadataEntries = 50;
    private const int LongestMetadataKey = 40;
    private const int LongestMetadataValue = 500;

    public static IReadOnlyDictionary<string, string> Metadata(this FormBody form)
    {
        var entries = form.Entries("metadata").Where(entry => entry.Value.Length > 0).ToDictionary();
        if (entries.Count > MostMetadataEntries)
            throw Refusals.Invalid(null, $"Metadata can have at most {MostMetadataEntries} keys.", form.FullName("metadata"));
        foreach (var (key, value) in entries) Check(form, key, value);
        return entries;
    }

    /// <summary>The kinds of method that may pay; cards, when none is named. What they were named by until endive is refused.</summary>
    public static IReadOnlyList<string> MethodTypes(this FormBody form)
    {
        const string Former = "payment_method_types";
        if (form.Section(Former).IsPresent) throw Refusals.Invalid($"{Former}_no_longer_supported", $"Use allowed_{Former} instead of {Former}.", Former);
        IReadOnlyList<string> types = [.. form.Sections($"allowed_{Former}").Select(type => type.OneOf("", PaymentMethod.OfCard, PaymentMethod.BankAccount)!)];
        return types is [] ? [PaymentMethod.OfCard] : types;
    }

    /// <summary>An absolute web address; <c>{CHECKOUT_SESSION_ID}</c> may stand in it.</summary>
    public static string? WebAddress(this FormBody form, string name) =>
        form.Text(name) is { } text && !IsWebAddress(text)
            ? throw Refusals.Invalid("url_invalid", "Not a valid URL. It needs a scheme such as https://.", form.FullName(name))
            : form.Text(name);

    public static string? Email(this FormBody form, string name) =>
        form.Text(name, 800) is { } text && !MailAddress.TryCreate(text, out _)
            ? throw Refusals.Invalid("email_invalid", $"Invalid email address: {text}", form.FullName(name))
            : form.Text(name, 800);

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    private static void Check(FormBody form, string key, string value)
    {
        var param = form.Section("metadata").FullName(key);
        if (key.Length > LongestMetadataKey) throw Refusals.TooLong(param, LongestMetadataKey);
        if (value.Length > LongestMetadataValue) throw Refusals.TooLong(param, LongestMetadataValue);
    }
}
