using System.CommandLine.Parsing;
using System.Globalization;

namespace CalWater.Web.Commands;

/// <summary>Days on the command line.</summary>
internal static class Dates
{
    /// <summary>Whatever calendar the machine is set to.</summary>
    public static DateOnly Read(ArgumentResult argument)
    {
        if (DateOnly.TryParseExact(argument.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        argument.AddError($"'{argument.Tokens[0].Value}' is not a date. Write it as 2026-11-22.");
        return default;
    }
}
