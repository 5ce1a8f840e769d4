using CalWater.Billing.Payments.Reconciliation;
using CalWater.Web.Commands;

namespace CalWater.Web.Orders;

/// <summary><c>reconcile --date D</c>: a day's payments at the gateway against the ledger.</summary>
internal sealed class OrderedReconciliation(IReconciliation reconciliation, TimeProvider clock) : IOrderedRun
{
    private const int MostListed = 1000;

    public string Verb => "reconcile";

    public async Task<RunResult> RunAsync(DateOnly day, IProgress<string> progress, CancellationToken cancellation)
    {
        progress.Report($"Asking the gateway for {day:yyyy-MM-dd}");
        var found = await reconciliation.RunAsync(day, cancellation);
        var open = (await reconciliation.OpenAsync(MostListed, cancellation)).Where(each => each.Day == day).ToList();
        return new(open.Count == 0 ? CommandLine.Done : CommandLine.Refused, Words(found, open));
    }

    private string Words(ReconciledDay found, List<Discrepancy> open)
    {
        var seen = $"Reconciled {found.Day:yyyy-MM-dd}: the gateway has {found.Seen:N0} payments, refunds and disputes; {Mended(found.Mended)}; {Agrees(open.Count)}.";
        var early = found.Day == clock.PacificToday() ? " The day is not over in California: it is reconciled again in the night after it." : "";
        return string.Join('\n', [seen + early, .. open.Select(Line)]);
    }

    private static string Mended(int mended) => mended == 0 ? "none had been missed" : $"{mended:N0} had been missed and are posted now";

    private static string Agrees(int open) => open == 0 ? "gateway and ledger agree" : $"{open:N0} do not agree and are listed for a supervisor on the support console";

    private static string Line(Discrepancy each) => $"  {each.Object} {each.Amount.ToPlainString()}: " + each.Kind switch
    {
        DiscrepancyKind.NotPosted => "the gateway took this money, and the ledger does not have it.",
        DiscrepancyKind.NotOurs => "the gateway took this money, and it names no payment of the portal.",
        DiscrepancyKind.MoveNotPosted => "a refund or a dispute that the ledger does not have.",
        _ => "the ledger has this card payment, and the gateway does not."
    };
}
