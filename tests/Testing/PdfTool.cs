using System.ComponentModel;
using System.Diagnostics;

namespace CalWater.Testing;

/// <summary>Runs a PDF program that nobody here wrote. A missing one fails the test and says how to get it.</summary>
public static class PdfTool
{
    /// <returns>What the program wrote to both of its outputs.</returns>
    /// <exception cref="Xunit.Sdk.XunitException">The program is missing or ended with an error.</exception>
    public static string Run(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {output}");
        return output;
    }

    private static Process Start(string program, string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (Win32Exception missing)
        {
            var package = program switch { "qpdf" => "qpdf", "mutool" => "mupdf-tools", _ => "poppler-utils" };
            Assert.Fail($"These tests need {program}: install the package {package}. ({missing.Message})");
            throw;
        }
    }
}
