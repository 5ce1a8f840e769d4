using CalWater.Billing.Stripe.Webhooks;
using CalWater.Grains.Payments;
using CalWater.Testing;

namespace CalWater.Grains.Runtime.Tests.Payments.Simulation;

/// <summary>What customers, staff, banks and the network do about payments in a simulation.</summary>
internal sealed class SimulatedPayers(SimulatedStreet street)
{
    private static readonly string[] Cards = [CheckoutPage.GoodCard, CheckoutPage.GoodCard, CheckoutPage.DecliningCard, "4000 0000 0000 0259", "4000 0000 0000 5126"];
    private static readonly string[] Banks = [BankDebit.GoodAccount, BankDebit.EmptyAccount, BankDebit.ReturnedAccount];

    private readonly PaymentLab lab = street.Lab;
    private readonly List<(PaymentId Id, StartPayment Command)> started = [];
    private readonly List<RefundOrder> orders = [];
    private readonly List<string> acknowledged = [];
    private readonly List<string> tooSoon = [];

    public IReadOnlyList<RefundOrder> Orders => orders;

    /// <summary>Ids of the events that were answered with 200.</summary>
    public IReadOnlyList<string> Acknowledged => acknowledged;

    /// <summary>Of these, those that were not durable when the answer came.</summary>
    public IReadOnlyList<string> AcknowledgedTooSoon => tooSoon;

    public (string Name, Func<Task> Act) Next() => street.Random.Next(14) switch
    {
        0 or 1 or 2 => ("starts a payment", StartAsync),
        3 => ("presses the button again", AgainAsync),
        4 or 5 => ("pays by card", () => PayAsync(page => CheckoutPage.PayAsync(page, street.Pick(Cards)))),
        6 => ("pays from the bank", () => PayAsync(page => BankDebit.PayAsync(page, street.Pick(Banks)))),
        7 => ("comes back from the page", () => WithPaymentAsync(payment => lab.Grains.Payment(payment).Refresh())),
        8 => ("turns back", () => WithPaymentAsync(payment => lab.Grains.Payment(payment).Cancel())),
        9 => ("a CSR refunds", RefundAsync),
        10 => ("a bank decides or disputes", BankAsync),
        11 or 12 => ("events come", EventsAsync),
        _ => ("time passes", PassAsync)
    };

    private async Task StartAsync()
    {
        var chosen = street.Houses.Where(_ => street.Once(2)).DefaultIfEmpty(street.Houses[0]).ToArray();
        var command = PaymentFacts.Pay(chosen[0]) with
        {
            OverpaymentAccepted = true,
            Allocations = [.. chosen.Select(account => new PaymentAllocation(account, new(street.Random.Next(50, 9000))))]
        };
        started.Add((PaymentId.New(), command));
        street.Add(started[^1].Id);
        await lab.Grains.Payment(started[^1].Id).Start(command);
    }

    private async Task AgainAsync()
    {
        if (started.Count == 0) return;
        var (payment, command) = street.Pick(started);
        await Task.WhenAll(lab.Grains.Payment(payment).Start(command), lab.Grains.Payment(payment).Start(command));
    }

    private Task PayAsync(Func<Uri, Task<bool>> pay) => WithPaymentAsync(async payment =>
    {
        if (await lab.Grains.Payment(payment).Get() is not { CheckoutUrl: { } page }) return;
        // The gateway sends back who has paid; some close the page before.
        if (await pay(page) && !street.Once(3)) await lab.Grains.Payment(payment).Refresh();
    });

    private Task RefundAsync() => WithPaymentAsync(async payment =>
    {
        if (await lab.Grains.Payment(payment).Get() is not { } view) return;
        orders.Add(new(RandomId.New(12), payment, [new(view.Shares[0].Account, new(street.Random.Next(1, 4000)))], "staff-1", "Asked by phone"));
        await lab.Grains.Aftermath(payment).Refund(orders[^1]);
        if (street.Once(2)) await lab.Grains.Aftermath(payment).Refund(orders[^1]);
    });

    private async Task BankAsync()
    {
        if (street.Once(2) && await street.ObjectsAsync("dispute") is { Count: > 0 } disputes)
            await TryAsync($"/sandbox/disputes/{street.Pick(disputes)["id"]}/{street.Pick("won", "lost")}");
        else if (await street.ObjectsAsync("charge") is { Count: > 0 } charges)
            await TryAsync($"/sandbox/charges/{street.Pick(charges)["id"]}/dispute");
    }

    /// <summary>Some of the events so far, in any order, some of them twice.</summary>
    private async Task EventsAsync()
    {
        var events = await street.ObjectsAsync("event");
        foreach (var each in events.Concat(events).OrderBy(_ => street.Random.Next()).Take(street.Random.Next(1, 6)))
        {
            Assert.Equal(WebhookReceipt.Kept, await lab.DeliverAsync(each));
            acknowledged.Add((string)each["id"]!);
            if ((await street.QueryAsync($"select id from billing_stripe_events where id = '{acknowledged[^1]}'", row => row.GetString(0))).Count == 0) tooSoon.Add(acknowledged[^1]);
        }
    }

    private Task PassAsync()
    {
        lab.Wait(TimeSpan.FromMinutes(street.Pick(1.0, 2, 20, 62, 60 * 25)));
        return Task.CompletedTask;
    }

    private async Task WithPaymentAsync(Func<PaymentId, Task> act)
    {
        if (street.Payments.Count > 0) await act(street.Pick(street.Payments));
    }

    private async Task TryAsync(string path)
    {
        using var client = new HttpClient { BaseAddress = lab.Sandbox.Url };
        using var _ = await client.PostAsync(path, null);
    }
}
