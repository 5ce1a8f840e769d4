using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace CalWater.Web.Hosting.Settings;

/// <summary>All that is wrong with the settings, at once: each with its name, its value unless that is a secret, and what to do.</summary>
internal static partial class SettingFaults
{
    public static IReadOnlyList<string> Of(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        var told = Unknown(configuration).Concat(services.GetRequiredService<UnreadableSettings>().Faults).Concat(ProductionRules.Faults(configuration, services.GetRequiredService<IHostEnvironment>()))
            .Concat(DatabaseFaults(configuration)).ToList();
        return [.. told.Concat(Invalid(services, configuration)).Distinct()];
    }

    /// <summary>A misspelled setting would be passed over in silence, and its rule with it.</summary>
    private static IEnumerable<string> Unknown(IConfiguration configuration)
    {
        var known = KnownSettings.All.Select(setting => ListNumber().Replace(setting.Key, "")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return from section in known.Select(key => key.Split(':')[0]).Distinct(StringComparer.OrdinalIgnoreCase)
               from leaf in configuration.GetSection(section).AsEnumerable()
               let key = ListNumber().Replace(leaf.Key, "")
               where leaf.Value is not null && key != section && !known.Contains(key)
               select $"Setting {leaf.Key} is not known. Correct its name, or remove it; {Nearest(key, known)}";
    }

    private static string Nearest(string key, IEnumerable<string> known) =>
        $"there are {string.Join(", ", known.Where(other => other.StartsWith(key.Split(':')[0] + ":", StringComparison.OrdinalIgnoreCase)))}.";

    private static IEnumerable<string> DatabaseFaults(IConfiguration configuration)
    {
        try
        {
            ChosenDatabase.From(configuration);
            return [];
        }
        catch (StartRefusedException fault)
        {
            return [fault.Message];
        }
    }

    private static IEnumerable<string> Invalid(IServiceProvider services, IConfiguration configuration) =>
        KnownSettings.Sections.Values.SelectMany(type => Failures(services, type)).Select(failure => Sentence(failure, configuration));

    private static IEnumerable<string> Failures(IServiceProvider services, Type type)
    {
        try
        {
            // What makes the options validates them.
            _ = typeof(IOptions<>).MakeGenericType(type).GetProperty(nameof(IOptions<>.Value))!.GetValue(
                services.GetRequiredService(typeof(IOptions<>).MakeGenericType(type)), System.Reflection.BindingFlags.DoNotWrapExceptions, null, null, null);
            return [];
        }
        catch (OptionsValidationException fault)
        {
            return fault.Failures;
        }
    }

    /// <summary>Our own words, without what the framework puts around them, and the value where they do not have it.</summary>
    public static string Sentence(string failure, IConfiguration configuration)
    {
        var words = "Setting " + FrameworkWords().Replace(failure, "$1");
        var setting = KnownSettings.All.FirstOrDefault(known => known.Key == KeyIn(words));
        return setting is { IsSecret: false } && configuration[setting.Key] is { Length: > 0 } value && !words.Contains(value, StringComparison.Ordinal)
            ? $"{words} It is '{value}'." : words;
    }

    private static string KeyIn(string words) => KeyAtStart().Match(words).Groups[1].Value;

    [GeneratedRegex("^DataAnnotation validation failed .* with the error: '(.*)'\\.$", RegexOptions.Singleline)]
    private static partial Regex FrameworkWords();

    [GeneratedRegex(@"^Setting ([A-Za-z]+(?::[A-Za-z]+)+)")]
    private static partial Regex KeyAtStart();

    [GeneratedRegex(@":\d+$")]
    private static partial Regex ListNumber();
}
