using System.Diagnostics;
using CalWater.Testing;
using CalWater.Web.Tests.Identity;
using CalWater.Web.Tests.Payments;

namespace CalWater.Web.Tests.Operations;

/// <summary>An operator at the terminal of a street's portal.</summary>
internal static class Verbs
{
    /// <summary>Runs a verb in a process of its own, in Development, with the street's Stripe.</summary>
    public static Task<(int Exit, string Output, string Error)> RunVerbAsync(this Street street, params string[] verb) =>
        ChildPortal.RunAsync([.. verb, "--connection", street.Connection()], [.. street.Settings()]);

    /// <summary>The same, killed (<c>kill -9</c>) when the time is over.</summary>
    public static Task KillVerbAsync(this Street street, TimeSpan after, params string[] verb) =>
        ChildPortal.KillAfterAsync([.. verb, "--connection", street.Connection()], after, [.. street.Settings()]);

    public static string Connection(this Street street) => street.Portal.Database.ConnectionString;

    /// <summary>Writes into the street's database, also while its portal is stopped.</summary>
    public static async Task ExecuteOnDatabaseAsync(this Street street, string sql)
    {
        await using var connection = await street.Portal.Database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Pays $83.00 by card, to the receipt.</summary>
    public static async Task PayAsync(this Payer payer)
    {
        var checkout = await (await payer.OpenAsync("/pay")).PressAsync("Continue to the card page");
        Assert.Equal("Payment received", (await checkout.PayByCardAsync()).Heading);
    }

    /// <summary>Runs a command as an operator pastes it.</summary>
    public static async Task<(int Exit, string Error)> ShellAsync(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", command]) { RedirectStandardError = true })!;
        var error = await shell.StandardError.ReadToEndAsync();
        await shell.WaitForExitAsync();
        return (shell.ExitCode, error);
    }

    private static IEnumerable<(string, string)> Settings(this Street street) =>
    [
        ("ASPNETCORE_ENVIRONMENT", "Development"), ("Sandbox__Url", street.Portal.SandboxAddress.ToString()), ("Sandbox__Elsewhere", "true"),
        ("Portal__PublicUrl", street.Portal.Address.ToString()), ("Grains__Address", "127.0.0.1"), ("Grains__SiloPort", $"{FreePorts.Next()}"),
        ("Identity__PasswordIterations", "1000"), ("Logging__LogLevel__Default", "Warning")
    ];
}
