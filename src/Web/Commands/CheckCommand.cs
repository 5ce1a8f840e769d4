using System.CommandLine;
using CalWater.Accounts.Search;
using CalWater.Billing.Issued;
using CalWater.Billing.Ledger;
using CalWater.Database.Backups;
using CalWater.Grains.Hosting;
using CalWater.Identity.Audit;
using CalWater.Web.Hosting;
using CalWater.Web.Lists;

namespace CalWater.Web.Commands;

/// <summary><c>check</c>: whether what is stored is sound, as it was written, and follows from what it should follow from.</summary>
internal static class CheckCommand
{
    private static readonly Func<IServiceProvider, CancellationToken, Task<int>>[] Parts = [DatabaseAsync, TrailAsync, BillsAsync, LedgerAsync, SearchAsync, ListsAsync];

    public static Command Create()
    {
        var command = new Command("check", "Checks that the database is sound, that no row of the audit trail was edited or removed, that bills come out as they were first delivered, " +
            "that the ledger adds up, and that search index and lists follow from the rest; 1 if not. Works beside a running portal.");
        command.SetAction((parsed, cancellation) => StartFaults.ExplainAsync(() => RunAsync(parsed, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var portal = await VerbPortal.OpenAsync(parsed, cancellation);
        var worst = CommandLine.Done;
        foreach (var part in Parts) worst = Math.Max(worst, await part(portal.Services, cancellation));
        return worst;
    }

    private static Task<int> DatabaseAsync(IServiceProvider services, CancellationToken cancellation) =>
        TellAsync(services.GetRequiredService<DatabaseCheck>().Faults().Select(fault => $"Database: {fault}."), "Database: sound.");

    private static async Task<int> TrailAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var verdict = await services.GetRequiredService<IAuditTrail>().VerifyAsync(cancellation);
        return await TellAsync(verdict.Fault is { } fault ? [CheckWords.Of(fault)] : [], $"Audit trail: {verdict.Rows:N0} rows, all as they were written.");
    }

    private static async Task<int> BillsAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var verdict = await services.GetRequiredService<IIssuedPdfs>().VerifyAsync(cancellation);
        return await TellAsync(verdict.Faults.Select(CheckWords.Of),
            $"Delivered bills: {verdict.Checked:N0}, all as they were delivered; {verdict.OfEarlierTemplates:N0} by earlier templates.");
    }

    private static async Task<int> LedgerAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var verdict = await services.GetRequiredService<ILedgerCheck>().RunAsync(cancellation);
        return await TellAsync(verdict.Faults.Select(CheckWords.Of),
            $"Ledger: {verdict.Payments:N0} payments and {verdict.Moves:N0} refunds, returns and disputes, each posted once and nothing else; bills and the CIS's postings are all there.");
    }

    private static async Task<int> SearchAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var strays = await services.GetRequiredService<ISearchUpkeep>().StraysAsync(cancellation);
        return await TellAsync(strays == 0 ? [] : [$"Search index: {strays:N0} accounts are not in it as they should be. Make it anew with the verb rebuild."], "Search index: follows from the accounts.");
    }

    private static async Task<int> ListsAsync(IServiceProvider services, CancellationToken cancellation)
    {
        // Asked for the tables it makes where no portal has run yet.
        await services.GetRequiredService<IEngineWatch>().RunsElsewhereAsync(cancellation);
        var lists = await services.GetRequiredService<ListCheck>().RunAsync(cancellation);
        return await TellAsync(lists.SelectMany(CheckWords.Of), $"Lists: {lists.Sum(list => list.Rows):N0} rows, each as what it follows from has it.");
    }

    private static async Task<int> TellAsync(IEnumerable<string> faults, string allWell)
    {
        var status = CommandLine.Done;
        foreach (var fault in faults) status = await CommandLine.RefuseAsync(fault);
        if (status == CommandLine.Done) await CommandLine.SayDoneAsync(allWell);
        return status;
    }
}
