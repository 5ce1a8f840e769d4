using System.CommandLine;
using CalWater.Billing.Issued;
using CalWater.Billing.Ledger;
using CalWater.Identity.Audit;
using CalWater.Web.Hosting;

namespace CalWater.Web.Commands;

/// <summary><c>check</c>: whether what is stored is as it was written, bills as they were delivered, and the ledger adds up.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "Checks that no row of the audit trail was edited or removed, that bills come out as they were first delivered, and that the ledger adds up; 1 if not.");
        command.SetAction((parsed, cancellation) => StartFaults.ExplainAsync(() => RunAsync(parsed, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var portal = await VerbPortal.OpenAsync(parsed, cancellation);
        var trail = await TrailAsync(portal.Services, cancellation);
        var bills = await BillsAsync(portal.Services, cancellation);
        return Math.Max(Math.Max(trail, bills), await LedgerAsync(portal.Services, cancellation));
    }

    private static async Task<int> TrailAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var verdict = await services.GetRequiredService<IAuditTrail>().VerifyAsync(cancellation);
        if (verdict.Fault is { } fault) return await CommandLine.RefuseAsync(Sentence(fault));
        Console.WriteLine($"Audit trail: {verdict.Rows:N0} rows, all as they were written.");
        return CommandLine.Done;
    }

    private static async Task<int> BillsAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var verdict = await services.GetRequiredService<IIssuedPdfs>().VerifyAsync(cancellation);
        foreach (var fault in verdict.Faults) await CommandLine.RefuseAsync(Sentence(fault));
        if (verdict.Faults.Count > 0) return CommandLine.Refused;
        Console.WriteLine($"Delivered bills: {verdict.Checked:N0}, all as they were delivered; {verdict.OfEarlierTemplates:N0} by earlier templates.");
        return CommandLine.Done;
    }

    private static async Task<int> LedgerAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var verdict = await services.GetRequiredService<ILedgerCheck>().RunAsync(cancellation);
        foreach (var fault in verdict.Faults) await CommandLine.RefuseAsync(Sentence(fault));
        if (verdict.Faults.Count > 0) return CommandLine.Refused;
        Console.WriteLine($"Ledger: {verdict.Payments:N0} payments and {verdict.Moves:N0} refunds, returns and disputes, each posted once and nothing else.");
        return CommandLine.Done;
    }

    private static string Sentence(LedgerFault fault) => fault.Kind switch
    {
        LedgerFaultKind.Payment => $"Payment {fault.Payment} posted {fault.Posted} on account {fault.Source}; it should be {fault.Expected}.",
        LedgerFaultKind.Move => $"{fault.Source} of payment {fault.Payment} posted {fault.Posted}; it should be {fault.Expected}.",
        LedgerFaultKind.Orphan => $"{fault.Posted} is posted for {fault.Source} in the name of payment {fault.Payment}, which brought no money there.",
        _ => $"The postings of payment {fault.Payment} come to {fault.Posted}; with what became of its money they should come to {fault.Expected}."
    };

    private static string Sentence(AuditFault fault) =>
        $"Audit trail of {fault.Subject}: row {fault.Number} {(fault.Kind == AuditFaultKind.Missing ? "is missing" : "was edited")}.";

    private static string Sentence(IssuedFault fault) => $"Bill {fault.Bill} as PDF ({fault.Language.Tag()}, template {fault.Template}) " + fault.Kind switch
    {
        IssuedFaultKind.BillMissing => "was delivered, and the bill is not there.",
        IssuedFaultKind.Differed => "came out otherwise at a later delivery.",
        _ => "does not come out as it was delivered."
    };
}
