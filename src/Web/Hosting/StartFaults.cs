using System.Data.Common;
using CalWater.Grains.Hosting;
using CalWater.Web.Commands;
using CalWater.Web.Hosting.Settings;
using Microsoft.Extensions.Options;

namespace CalWater.Web.Hosting;

/// <summary>Turns what keeps the program from running into sentences on the error output and exit status 3.</summary>
internal static class StartFaults
{
    public static async Task<int> ExplainAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception fault) when (Sentences(fault) is { Length: > 0 } sentences)
        {
            foreach (var sentence in sentences) await Console.Error.WriteLineAsync(sentence);
            return CommandLine.CouldNotRun;
        }
    }

    /// <exception cref="StartRefusedException">Something is wrong with the settings; it says all of it.</exception>
    public static void RefuseSettings(IServiceProvider services)
    {
        if (SettingFaults.Of(services) is { Count: > 0 } faults) throw new StartRefusedException(string.Join('\n', faults));
        services.GetRequiredService<IStartupValidator>().Validate();
    }

    private static string[] Sentences(Exception fault) => fault switch
    {
        StartRefusedException or EngineStartException => [fault.Message],
        OptionsValidationException settings => [.. settings.Failures.Select(failure => "Setting " + failure)],
        AggregateException several => [.. several.InnerExceptions.SelectMany(Sentences)],
        DbException => [$"The database does not answer ({fault.Message}). Check --connection and that it is running."],
        IOException when fault.Message.Contains("address already in use", StringComparison.OrdinalIgnoreCase) =>
            [$"{fault.Message.TrimEnd('.')}. Stop the program that uses it, or choose another address with --urls."],
        IOException or UnauthorizedAccessException => [fault.Message],
        _ => []
    };
}
