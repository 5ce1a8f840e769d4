using System.Data.Common;
using CalWater.Database.Orders;
using CalWater.Web.Commands;

namespace CalWater.Web.Orders;

/// <summary>Carries out what an operator ordered, and keeps showing how far it is.</summary>
internal sealed class OrderDesk(OperatorOrders orders, IEnumerable<IOrderedRun> runs)
{
    private static readonly TimeSpan ShownEvery = TimeSpan.FromSeconds(2);

    /// <summary>The order that waits longest is carried out.</summary>
    /// <returns>False when none waits.</returns>
    public async Task<bool> ServeNextAsync(CancellationToken cancellation)
    {
        if (await orders.TakeAsync(cancellation) is not { } order) return false;
        await ServeAsync(order, cancellation);
        return true;
    }

    /// <summary>An order that this process has taken.</summary>
    public async Task ServeAsync(OperatorOrder order, CancellationToken cancellation)
    {
        var words = new LatestWords();
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var showing = ShowAsync(order, words, done.Token);
        var result = await RunAsync(order, words, cancellation);
        await done.CancelAsync();
        await showing;
        await orders.EndAsync(order, result.Status, result.Words, cancellation);
    }

    private async Task<RunResult> RunAsync(OperatorOrder order, IProgress<string> words, CancellationToken cancellation)
    {
        if (runs.FirstOrDefault(run => run.Verb == order.Verb) is not { } run)
            return new(CommandLine.CouldNotRun, $"The portal that runs is of another version and does not know the verb {order.Verb}. Use the program it runs.");
        try
        {
            return await run.RunAsync(order.Day, words, cancellation);
        }
        catch (Exception fault) when (fault is TimeoutException or DbException or HttpRequestException)
        {
            return new(CommandLine.CouldNotRun, $"{order.Verb} of {order.Day:yyyy-MM-dd} was cut off: {fault.Message} What was done stays done. Run it again.");
        }
    }

    private async Task ShowAsync(OperatorOrder order, LatestWords words, CancellationToken done)
    {
        using var timer = new PeriodicTimer(ShownEvery, TimeProvider.System);
        try
        {
            while (await timer.WaitForNextTickAsync(done)) await orders.ShowAsync(order, words.Latest, done);
        }
        catch (Exception fault) when (fault is OperationCanceledException or DbException)
        {
            // The order has ended; or whoever waits sees less of it, and takes it up again at worst.
        }
    }

    private sealed class LatestWords : IProgress<string>
    {
        public string Latest { get; private set; } = "";

        public void Report(string value) => Latest = value;
    }
}
