using System.Text.Json.Nodes;
using CalWater.Billing.Ledger;
using CalWater.Grains.Payments;
using CalWater.Identity.Audit;

namespace CalWater.Grains.Runtime.Tests.Payments.Simulation;

/// <summary>The invariants I1 to I10 of the payments, held against the gateway's own books.</summary>
internal sealed class Promise(SimulatedStreet street, SimulatedPayers payers)
{
    private readonly Dictionary<PaymentId, PaymentStatus> ended = [];
    private readonly List<string> broken = [];
    private ILookup<string, JsonObject> charges = null!;
    private ILookup<string, JsonObject> refunds = null!;
    private ILookup<string, JsonObject> disputes = null!;
    private ILookup<string, JsonObject> asked = null!;

    /// <summary>After each step: an end is never left, nothing is posted that is not written down, and nothing was acknowledged that is not kept.</summary>
    public async Task WatchAsync()
    {
        var posted = (await PostedAsync()).Keys.ToHashSet();
        foreach (var payment in street.Payments)
        {
            if (await street.Lab.Grains.Payment(payment).Get() is not { } view) continue;
            if (ended.TryGetValue(payment, out var end) && view.Status != end) broken.Add($"I6: {payment} was {end} and is {view.Status}");
            if (view.Status is PaymentStatus.Succeeded or PaymentStatus.Failed or PaymentStatus.Canceled) ended[payment] = view.Status;
            if (view.Settlement is null && posted.Contains(payment.Value)) broken.Add($"I4: {payment} is posted and only {view.Status}");
        }
        var kept = (await street.QueryAsync($"select id from billing_stripe_events where id in ({InSql(payers.Acknowledged)})", row => row.GetString(0))).ToHashSet();
        broken.AddRange(payers.Acknowledged.Distinct().Where(id => !kept.Contains(id)).Select(id => $"I4: event {id} was acknowledged and is not kept"));
    }

    public async Task<IReadOnlyList<string>> BrokenAsync()
    {
        await ReadTheGatewayAsync();
        await WatchAsync();
        broken.AddRange(payers.AcknowledgedTooSoon.Select(id => $"I4: event {id} was acknowledged before it was kept"));
        var posted = await PostedAsync();
        foreach (var payment in street.Payments) Hold(payment, await street.Lab.Grains.Payment(payment).Get(), posted.GetValueOrDefault(payment.Value));
        foreach (var order in payers.Orders) await HoldAsync(order);
        broken.AddRange((await street.Lab.Get<ILedgerCheck>().RunAsync()).Faults.Select(fault => $"I5: {fault}"));
        return broken;
    }

    private async Task ReadTheGatewayAsync()
    {
        static string Of(JsonObject each, string name) => (string?)each[name] ?? "";
        static string PaymentOf(JsonObject each) => (string?)each["metadata"]!["payment"] ?? "";
        charges = (await street.ObjectsAsync("charge")).Where(each => (bool)each["paid"]!).ToLookup(PaymentOf);
        refunds = (await street.ObjectsAsync("refund")).ToLookup(each => Of(each, "charge"));
        disputes = (await street.ObjectsAsync("dispute")).ToLookup(each => Of(each, "charge"));
        asked = (await street.ObjectsAsync("checkout.session")).Concat((await street.ObjectsAsync("payment_intent")).Where(each => Of(each, "customer") != ""))
            .ToLookup(PaymentOf);
    }

    private void Hold(PaymentId payment, PaymentView? view, long ours)
    {
        var paid = charges[payment.Value].ToList();
        if (asked[payment.Value].Count() > 1) broken.Add($"I7: the gateway was asked for {payment} {asked[payment.Value].Count()} times");
        if (paid.Count > 1) broken.Add($"I1: {payment} was charged {paid.Count} times");
        if (paid.Count > 0 && view?.Status != PaymentStatus.Succeeded) broken.Add($"I2: {payment} took money and is {view?.Status.ToString() ?? "unknown"}");
        if (paid.Count == 0 && view?.Status == PaymentStatus.Succeeded) broken.Add($"I10: {payment} succeeded and took no money");
        if (view is { Settlement: null, Status: not (PaymentStatus.Failed or PaymentStatus.Canceled) }) broken.Add($"I2: {payment} is still {view.Status}");
        if (ours != paid.Sum(Left)) broken.Add($"I5: {payment} is {ours} in the ledger and {paid.Sum(Left)} at the gateway");
    }

    private async Task HoldAsync(RefundOrder order)
    {
        var made = refunds.SelectMany(each => each).Count(refund => (string?)refund["metadata"]!["refund"] == order.Id);
        if (made > 1) broken.Add($"I7: refund {order.Id} was made {made} times");
        var rows = (await street.Lab.Get<IAuditTrail>().ReadAsync(AuditSubject.Of(order.Shares[0].Account), 500)).Count(row => row.Id == $"refund-{order.Id}");
        if (made > rows) broken.Add($"I8: refund {order.Id} has {rows} rows in the trail");
    }

    /// <summary>What of a charge is still ours at the gateway.</summary>
    private long Left(JsonObject charge)
    {
        var id = (string)charge["id"]!;
        return (long)charge["amount"]!
            - refunds[id].Where(refund => (string?)refund["status"] != "failed").Sum(refund => (long)refund["amount"]!)
            - disputes[id].Where(dispute => (string?)dispute["status"] == "lost").Sum(dispute => (long)dispute["amount"]!);
    }

    /// <summary>What the ledger has of each payment that it has anything of.</summary>
    private async Task<Dictionary<string, long>> PostedAsync() =>
        (await street.QueryAsync(
            $"select payment, -sum(amount) from billing_ledger_entries where payment in ({InSql(street.Payments.Select(payment => payment.Value))}) group by payment",
            row => (Payment: row.GetString(0), Cents: Convert.ToInt64(row.GetValue(1), System.Globalization.CultureInfo.InvariantCulture))))
        .ToDictionary(each => each.Payment, each => each.Cents);

    private static string InSql(IEnumerable<string> ids) => string.Join(", ", ids.Distinct().Select(id => $"'{id}'").DefaultIfEmpty("''"));
}
