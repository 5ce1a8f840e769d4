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

    public (string Name, Func<Task> Act) Next() => street.Random.Next(16) switch
    {
        0 => ("starts a payment", StartAsync),
        1 => ("presses the button again", AgainAsync),
        2 or 3 or 4 or 5 or 6 => ("pays by card", () => PayAsync(page => CheckoutPage.PayAsync(page, street.Pick(Cards)))),
        7 or 8 => ("pays from the bank", () => PayAsync(page => BankDebit.PayAsync(page, street.Pick(Banks)))),
        9 => ("comes back from the page", () => WithPaymentAsync(IsOpen, payment => lab.Grains.Payment(payment.Id).Refresh())),
        10 => ("turns back", () => WithPaymentAsync(IsOpen, payment => lab.Grains.Payment(payment.Id).Cancel())),
        11 => ("a CSR refunds", RefundAsync),
        12 => ("a bank decides or disputes", BankAsync),
        13 or 14 => ("events come", EventsAsync),
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

    /// <summary>On an open page, or on that of a payment that is started for it.</summary>
    private async Task PayAsync(Func<Uri, Task<bool>> pay)
    {
        if (!(await ViewsAsync()).Any(IsOpen)) await StartAsync();
        await WithPaymentAsync(IsOpen, async payment =>
        {
            // The gateway sends back who has paid; some close the page before.
            if (payment.CheckoutUrl is { } page && await pay(page) && !street.Once(3)) await lab.Grains.Payment(payment.Id).Refresh();
        });
    }

    private Task RefundAsync() => WithPaymentAsync(payment => payment.Settlement is not null, async payment =>
    {
        orders.Add(new(RandomId.New(12), payment.Id, [new(payment.Shares[0].Account, new(street.Random.Next(1, 4000)))], "staff-1", "Asked by phone"));
        await lab.Grains.Aftermath(payment.Id).Refund(orders[^1]);
        if (street.Once(2)) await lab.Grains.Aftermath(payment.Id).Refund(orders[^1]);
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

    private static bool IsOpen(PaymentView payment) => payment.CheckoutUrl is not null;

    private async Task<List<PaymentView>> ViewsAsync() =>
        [.. (await Task.WhenAll(street.Payments.Select(payment => lab.Grains.Payment(payment).Get()))).OfType<PaymentView>()];

    /// <summary>Most choose a payment with which it makes sense; some take any.</summary>
    private async Task WithPaymentAsync(Func<PaymentView, bool> makesSense, Func<PaymentView, Task> act)
    {
        var all = await ViewsAsync();
        var some = all.Where(makesSense).ToList();
        if (some.Count == 0 || street.Once(5)) some = all;
        if (some.Count > 0) await act(street.Pick(some));
    }

    private async Task TryAsync(string path)
    {
        using var client = new HttpClient { BaseAddress = lab.Sandbox.Url };
        using var _ = await client.PostAsync(path, null);
    }
}
