using System.CommandLine;
using CalWater.Identity.Audit;
using CalWater.Web.Hosting;

namespace CalWater.Web.Commands;

/// <summary><c>check</c>: whether what is stored is as it was written.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "Checks that no row of the audit trail was edited or removed; 1 if one was.");
        command.SetAction((parsed, cancellation) => StartFaults.ExplainAsync(() => RunAsync(parsed, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var portal = await VerbPortal.OpenAsync(parsed, cancellation);
        var verdict = await portal.Services.GetRequiredService<IAuditTrail>().VerifyAsync(cancellation);
        if (verdict.Fault is { } fault) return await CommandLine.RefuseAsync(Sentence(fault));
        Console.WriteLine($"Audit trail: {verdict.Rows:N0} rows, all as they were written.");
        return CommandLine.Done;
    }

    private static string Sentence(AuditFault fault) =>
        $"Audit trail of {fault.Subject}: row {fault.Number} {(fault.Kind == AuditFaultKind.Missing ? "is missing" : "was edited")}.";
}
