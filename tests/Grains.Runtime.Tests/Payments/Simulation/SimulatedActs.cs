using System.Text.Json.Nodes;
using CalWater.Billing.Stripe.Webhooks;
using CalWater.Grains.Payments;
using CalWater.Sandbox;
using CalWater.Testing;

namespace CalWater.Grains.Runtime.Tests.Payments.Simulation;

/// <summary>What people, banks and networks do in a simulation.</summary>
internal sealed class SimulatedActs(PaymentLab lab, Random random, AccountNumber[] accounts)
{
    private static readonly string[] Cards = [CheckoutPage.GoodCard, CheckoutPage.GoodCard, CheckoutPage.DecliningCard, "4000 0000 0000 0259", "4000 0000 0000 5126"];
    private static readonly string[] Banks = [BankDebit.GoodAccount, BankDebit.EmptyAccount, BankDebit.ReturnedAccount];
    private static readonly FaultKind[] Kinds = [FaultKind.ErrorBefore, FaultKind.ErrorAfter, FaultKind.DropAfter, FaultKind.RateLimited];
    private static readonly string[] Targets = ["*", "POST *", "GET *", "POST /v1/checkout/sessions", "POST /v1/refunds", "GET /v1/checkout/sessions*", "GET /v1/refunds*"];

    private readonly List<PaymentId> payments = [];
    private readonly List<StartPayment> commands = [];
    private readonly List<RefundOrder> orders = [];
    private readonly List<string> acknowledged = [];

    public IReadOnlyList<PaymentId> Payments => payments;

    public IReadOnlyList<RefundOrder> Orders => orders;

    /// <summary>Ids of the events that were answered with 200.</summary>
    public IReadOnlyList<string> Acknowledged => acknowledged;

    /// <summary>Now and then the gateway fails for a while.</summary>
    public void BreakSomething()
    {
        if (random.Next(3) == 0) lab.Sandbox.Faults.Add(new(Pick(Kinds), Pick(Targets), random.Next(1, 7), TimeSpan.FromMilliseconds(1)));
        else if (random.Next(3) == 0) lab.Sandbox.Faults.Clear();
    }

    public (string Name, Func<Task> Act) Next() => random.Next(14) switch
    {
        0 or 1 or 2 => ("starts a payment", StartAsync),
        3 => ("presses the button again", AgainAsync),
        4 or 5 => ("pays by card", () => PayAsync(page => CheckoutPage.PayAsync(page, Pick(Cards)))),
        6 => ("pays from the bank", () => PayAsync(page => BankDebit.PayAsync(page, Pick(Banks)))),
        7 => ("comes back from the page", () => WithPaymentAsync(payment => lab.Grains.Payment(payment).Refresh())),
        8 => ("turns back", () => WithPaymentAsync(payment => lab.Grains.Payment(payment).Cancel())),
        9 => ("a CSR refunds", RefundAsync),
        10 => ("a bank decides or disputes", BankAsync),
        11 or 12 => ("events come", EventsAsync),
        _ => ("time passes", PassAsync)
    };

    private async Task StartAsync()
    {
        var chosen = accounts.Where(_ => random.Next(2) == 0).DefaultIfEmpty(accounts[0]).ToArray();
        commands.Add(PaymentFacts.Pay(chosen[0]) with
        {
            OverpaymentAccepted = true,
            Allocations = [.. chosen.Select(account => new PaymentAllocation(account, new(random.Next(50, 9000))))]
        });
        payments.Add(PaymentId.New());
        await lab.Grains.Payment(payments[^1]).Start(commands[^1]);
    }

    private async Task AgainAsync()
    {
        if (payments.Count == 0) return;
        var index = random.Next(payments.Count);
        await Task.WhenAll(lab.Grains.Payment(payments[index]).Start(commands[index]), lab.Grains.Payment(payments[index]).Start(commands[index]));
    }

    private Task PayAsync(Func<Uri, Task<bool>> pay) => WithPaymentAsync(async payment =>
    {
        if (await lab.Grains.Payment(payment).Get() is { CheckoutUrl: { } page }) await pay(page);
    });

    private Task RefundAsync() => WithPaymentAsync(async payment =>
    {
        if (await lab.Grains.Payment(payment).Get() is not { } view) return;
        orders.Add(new(RandomId.New(12), payment, [new(view.Shares[0].Account, new(random.Next(1, 4000)))], "staff-1", "Asked by phone"));
        await lab.Grains.Aftermath(payment).Refund(orders[^1]);
        if (random.Next(2) == 0) await lab.Grains.Aftermath(payment).Refund(orders[^1]);
    });

    private async Task BankAsync()
    {
        var disputes = await MineAsync("dispute");
        if (disputes.Count > 0 && random.Next(2) == 0) await TryAsync($"/sandbox/disputes/{Pick(disputes)["id"]}/{(random.Next(2) == 0 ? "won" : "lost")}");
        else if (await MineAsync("charge") is { Count: > 0 } charges) await TryAsync($"/sandbox/charges/{Pick(charges)["id"]}/dispute");
    }

    /// <summary>Some of the events so far, in any order, some of them twice.</summary>
    private async Task EventsAsync()
    {
        var events = (await lab.Sandbox.ObjectsAsync("event")).Where(IsMine).ToList();
        foreach (var each in events.Concat(events).OrderBy(_ => random.Next()).Take(random.Next(1, 6)))
        {
            Assert.Equal(WebhookReceipt.Kept, await lab.DeliverAsync(each));
            acknowledged.Add((string)each["id"]!);
        }
    }

    private Task PassAsync()
    {
        lab.Wait(TimeSpan.FromMinutes(Pick([1.0, 2, 20, 62, 60 * 25])));
        return Task.CompletedTask;
    }

    private async Task WithPaymentAsync(Func<PaymentId, Task> act)
    {
        if (payments.Count > 0) await act(payments[random.Next(payments.Count)]);
    }

    private async Task TryAsync(string path)
    {
        using var client = new HttpClient { BaseAddress = lab.Sandbox.Url };
        using var _ = await client.PostAsync(path, null);
    }

    private async Task<List<JsonObject>> MineAsync(string type)
    {
        var charges = (await lab.Sandbox.ObjectsAsync("charge")).Where(IsMine).ToList();
        if (type == "charge") return charges;
        var ids = charges.Select(charge => (string)charge["id"]!).ToHashSet();
        return [.. (await lab.Sandbox.ObjectsAsync(type)).Where(each => ids.Contains((string?)each["charge"] ?? ""))];
    }

    private bool IsMine(JsonObject each) =>
        ((string?)(each["metadata"] ?? each["data"]?["object"]?["metadata"])?["payment"]) is { } id && payments.Contains(new PaymentId(id));

    private T Pick<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}
