using System.Text.Json.Nodes;
using CalWater.Billing.Ledger;
using CalWater.Database;
using CalWater.Grains.Payments;
using CalWater.Identity.Audit;

namespace CalWater.Grains.Runtime.Tests.Payments.Simulation;

/// <summary>The invariants of the payments, held against the gateway's own books.</summary>
internal sealed class Promise(PaymentLab lab, SimulatedActs acts)
{
    private readonly Dictionary<PaymentId, PaymentStatus> ended = [];
    private readonly List<string> broken = [];
    private ILookup<string, JsonObject> charges = null!;
    private ILookup<string, JsonObject> refunds = null!;
    private ILookup<string, JsonObject> disputes = null!;
    private ILookup<string, JsonObject> sessions = null!;

    /// <summary>After each step: an end is never left, nothing is posted that is not written down, and nothing was acknowledged that is not kept.</summary>
    public async Task WatchAsync()
    {
        foreach (var payment in acts.Payments)
        {
            if (await lab.Grains.Payment(payment).Get() is not { } view) continue;
            if (ended.TryGetValue(payment, out var end) && view.Status != end) broken.Add($"I6: {payment} was {end} and is {view.Status}");
            if (view.Status is PaymentStatus.Succeeded or PaymentStatus.Failed or PaymentStatus.Canceled) ended[payment] = view.Status;
            if (view.Settlement is null && await CountAsync("billing_ledger_entries", $"payment = '{payment}'") > 0) broken.Add($"I4: {payment} is posted and only {view.Status}");
        }
        foreach (var id in acts.Acknowledged.Distinct())
            if (await CountAsync("billing_stripe_events", $"id = '{id}'") != 1) broken.Add($"I4: event {id} was acknowledged and is not kept");
    }

    public async Task<IReadOnlyList<string>> BrokenAsync()
    {
        await ReadTheGatewayAsync();
        await WatchAsync();
        foreach (var payment in acts.Payments) await HoldAsync(payment);
        foreach (var order in acts.Orders.GroupBy(order => order.Id)) await HoldAsync(order.First());
        var verdict = await lab.Get<ILedgerCheck>().RunAsync();
        broken.AddRange(verdict.Faults.Select(fault => $"I5: {fault}"));
        return broken;
    }

    private async Task ReadTheGatewayAsync()
    {
        static string Of(JsonObject each, string name) => (string?)each[name] ?? "";
        charges = (await lab.Sandbox.ObjectsAsync("charge")).Where(each => (bool)each["paid"]!).ToLookup(each => (string?)each["metadata"]!["payment"] ?? "");
        refunds = (await lab.Sandbox.ObjectsAsync("refund")).ToLookup(each => Of(each, "charge"));
        disputes = (await lab.Sandbox.ObjectsAsync("dispute")).ToLookup(each => Of(each, "charge"));
        sessions = (await lab.Sandbox.ObjectsAsync("checkout.session")).ToLookup(each => Of(each, "client_reference_id"));
    }

    private async Task HoldAsync(PaymentId payment)
    {
        var (view, paid) = (await lab.Grains.Payment(payment).Get(), charges[payment.Value].ToList());
        if (sessions[payment.Value].Count() > 1) broken.Add($"I7: {payment} has {sessions[payment.Value].Count()} sessions");
        if (paid.Count > 1) broken.Add($"I1: {payment} was charged {paid.Count} times");
        if (paid.Count > 0 && view?.Status != PaymentStatus.Succeeded) broken.Add($"I2: {payment} took money and is {view?.Status.ToString() ?? "unknown"}");
        if (paid.Count == 0 && view?.Status == PaymentStatus.Succeeded) broken.Add($"I10: {payment} succeeded and took no money");
        var (ours, theirs) = (await PostedAsync(payment), paid.Sum(Left));
        if (ours != theirs) broken.Add($"I5: {payment} is {ours} in the ledger and {theirs} at the gateway");
    }

    private async Task HoldAsync(RefundOrder order)
    {
        var made = refunds.SelectMany(each => each).Count(refund => (string?)refund["metadata"]!["refund"] == order.Id);
        if (made > 1) broken.Add($"I7: refund {order.Id} was made {made} times");
        var rows = (await lab.Get<IAuditTrail>().ReadAsync(AuditSubject.Of(order.Shares[0].Account), 500)).Count(row => row.Id == $"refund-{order.Id}");
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

    private Task<long> PostedAsync(PaymentId payment) => ReadAsync($"select -coalesce(sum(amount), 0) from billing_ledger_entries where payment = '{payment}'");

    private Task<long> CountAsync(string table, string condition) => ReadAsync($"select count(*) from {table} where {condition}");

    private async Task<long> ReadAsync(string sql)
    {
        await using var connection = await lab.Get<PortalDatabase>().OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
