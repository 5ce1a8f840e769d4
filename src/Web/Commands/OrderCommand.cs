using System.CommandLine;
using CalWater.Database.Orders;
using CalWater.Grains.Hosting;
using CalWater.Web.Hosting;
using CalWater.Web.Orders;

namespace CalWater.Web.Commands;

/// <summary>
/// <c>autopay --date D</c> and <c>reconcile --date D</c>. One process at a time runs the grains: where a portal runs, it is
/// asked to do the work and this waits for it; where none does, this does it.
/// </summary>
internal static class OrderCommand
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(300);

    private static readonly Option<DateOnly> Date = new("--date")
    {
        Description = "Business day in California, as 2026-11-22; not one to come", HelpName = "DATE", Required = true, CustomParser = Dates.Read
    };

    public static Command AutoPay() => Create("autopay", "Makes the Auto Pay debits that were due by a day. A debit that is made already is not made again.");

    public static Command Reconcile() => Create("reconcile", "Holds a day's payments, refunds and disputes at the gateway against the ledger, and posts what had been missed; 1 if something does not agree.");

    private static Command Create(string verb, string description)
    {
        var command = new Command(verb, description + " Safe to repeat, also while the portal runs.") { Date };
        command.SetAction((parsed, cancellation) => StartFaults.ExplainAsync(() => RunAsync(parsed, verb, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string verb, CancellationToken cancellation)
    {
        var day = parsed.GetValue(Date);
        await using var portal = await VerbPortal.OpenAsync(parsed, cancellation);
        if (day > portal.Services.GetRequiredService<TimeProvider>().PacificToday())
            return await CommandLine.RefuseAsync($"{day:yyyy-MM-dd} is still to come in California. Nothing was done. Name today or an earlier day.");
        var orders = portal.Services.GetRequiredService<OperatorOrders>();
        var order = await orders.PlaceAsync(verb, day, cancellation);
        using var progress = new TerminalProgress();
        var standing = await WaitAsync(portal.Services, order, progress.Of<string>(words => words, words => words), cancellation);
        progress.Clear();
        await (standing.Status == CommandLine.CouldNotRun ? Console.Error : Console.Out).WriteLineAsync(standing.Words);
        return standing.Status!.Value;
    }

    private static async Task<OrderStanding> WaitAsync(IServiceProvider services, OperatorOrder order, IProgress<string> progress, CancellationToken cancellation)
    {
        var (orders, watch) = (services.GetRequiredService<OperatorOrders>(), services.GetRequiredService<IEngineWatch>());
        while (await orders.FindAsync(order, cancellation) is { Status: null } open)
        {
            if (await watch.RunsElsewhereAsync(cancellation) is { } holder)
            {
                progress.Report(open.Progress.Length > 0 ? open.Progress : $"Waiting for the portal that runs on this database ({holder})");
                await Task.Delay(LookEvery, TimeProvider.System, cancellation);
            }
            else await ServeAsync(services, order, cancellation);
        }
        return await orders.FindAsync(order, cancellation);
    }

    private static async Task ServeAsync(IServiceProvider services, OperatorOrder order, CancellationToken cancellation)
    {
        await using var engine = await VerbEngine.StartAsync(services, cancellation);
        if (await services.GetRequiredService<OperatorOrders>().TakeAsync(order, cancellation))
            await services.GetRequiredService<OrderDesk>().ServeAsync(order, cancellation);
    }
}
