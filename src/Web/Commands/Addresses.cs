using System.CommandLine.Parsing;

namespace CalWater.Web.Commands;

/// <summary>Addresses on the command line.</summary>
internal static class Addresses
{
    public static Uri? Read(ArgumentResult argument)
    {
        if (Uri.TryCreate(argument.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https") return address;
        argument.AddError($"'{argument.Tokens[0].Value}' is not an address. Write it as http://127.0.0.1:12111.");
        return null;
    }
}
