using System.Data.Common;
using System.Text.RegularExpressions;
using CalWater.Grains.Hosting;
using CalWater.Web.Commands;
using Microsoft.Extensions.Options;

namespace CalWater.Web.Hosting;

/// <summary>Turns what keeps the program from running into one sentence on the error output and exit status 3.</summary>
internal static partial class StartFaults
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

    private static string[] Sentences(Exception fault) => fault switch
    {
        StartRefusedException or EngineStartException => [fault.Message],
        OptionsValidationException settings => [.. settings.Failures.Select(Setting)],
        AggregateException several => [.. several.InnerExceptions.SelectMany(Sentences)],
        DbException => [$"The database does not answer ({fault.Message}). Check --connection and that it is running."],
        IOException when fault.Message.Contains("address already in use", StringComparison.OrdinalIgnoreCase) =>
            [$"{fault.Message.TrimEnd('.')}. Stop the program that uses it, or choose another address with --urls."],
        IOException or UnauthorizedAccessException => [fault.Message],
        _ => []
    };

    /// <summary>Our own words, without what the framework puts around them.</summary>
    private static string Setting(string failure) => "Setting " + FrameworkWords().Replace(failure, "$1");

    [GeneratedRegex("^DataAnnotation validation failed .* with the error: '(.*)'\\.$", RegexOptions.Singleline)]
    private static partial Regex FrameworkWords();
}
