using System.CommandLine;
using System.Globalization;

namespace CalWater.Web.Commands;

/// <summary>
/// <c>calwater [VERB]</c>; without a verb it runs the portal. Exit status: 0 done, 1 the input was refused and nothing
/// changed, 2 usage, 3 could not run.
/// </summary>
internal static partial class CommandLine
{
    public const int Done = 0, Refused = 1, Usage = 2, CouldNotRun = 3;

    public static async Task<int> RunAsync(string[] args)
    {
        // What a verb prints and writes does not follow the operator's settings. Pages have the culture of their request.
        CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        var root = new RootCommand("CalWater, the customer portal of a water utility. Without a verb it runs the portal.")
        {
            PlaceOptions.Data, PlaceOptions.Connection, RunPortal.Urls,
            DemoCommand.Create(), ImportCommand.Create(), ExportCommand.Create(), PdfCommand.Create(), LettersCommand.Create(), StaffCommand.Create(),
            OrderCommand.AutoPay(), OrderCommand.Reconcile(),
            CheckCommand.Create(), RebuildCommand.Create(), BackupCommand.Create(), RestoreCommand.Create(), SandboxCommand.Create()
        };
        AddEngineVerbs(root);
        RunPortal.AddTo(root);
        var parsed = root.Parse(args);
        var status = await parsed.InvokeAsync();
        return parsed.Errors.Count > 0 ? Usage : status;
    }

    /// <summary>Says what is wrong with the arguments.</summary>
    public static Task<int> UsageAsync(string fault) => SayAsync(fault, Usage);

    /// <summary>Says what was done.</summary>
    public static async Task<int> SayDoneAsync(string words)
    {
        await Console.Out.WriteLineAsync(words);
        return Done;
    }

    /// <summary>Says why nothing was done.</summary>
    public static Task<int> RefuseAsync(string reason) => SayAsync(reason, Refused);

    /// <summary>The verbs of the engine this program is built with, where it has any.</summary>
    static partial void AddEngineVerbs(RootCommand root);

    private static async Task<int> SayAsync(string words, int status)
    {
        await Console.Error.WriteLineAsync(words);
        return status;
    }
}
