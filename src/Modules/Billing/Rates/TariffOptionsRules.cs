using System.Text.Json;
using Microsoft.Extensions.Options;

namespace CalWater.Billing.Rates;

/// <summary>A portal does not start on tariffs that contradict themselves; all that is wrong with them is said at once.</summary>
internal sealed class TariffOptionsRules : IValidateOptions<TariffOptions>
{
    public ValidateOptionsResult Validate(string? name, TariffOptions options)
    {
        string[] faults = [.. Faults(options)];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(TariffOptions options)
    {
        try
        {
            return TariffRules.Faults(TariffSheets.Of(options)).Select(fault => $"Tariffs:File ({options.File ?? "part of the program"}): {fault}");
        }
        catch (Exception unreadable) when (unreadable is JsonException or IOException or UnauthorizedAccessException)
        {
            return [$"Tariffs:File is {options.File}, which cannot be read: {unreadable.Message} Name a JSON file of tariff sheets."];
        }
    }
}
