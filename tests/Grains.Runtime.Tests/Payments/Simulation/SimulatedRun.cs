using CalWater.Billing.Ledger;
using CalWater.Grains.Payments;

namespace CalWater.Grains.Runtime.Tests.Payments.Simulation;

/// <summary>One seed: who does what, what fails when, and whether the promise holds in the end.</summary>
internal sealed class SimulatedRun
{
    private const int Steps = 14;
    private readonly PaymentLab lab;
    private readonly Random random;
    private readonly AccountNumber[] accounts;
    private readonly SimulatedActs acts;
    private readonly Promise promise;
    private readonly List<string> story = [];

    public SimulatedRun(PaymentLab lab, int seed)
    {
        (this.lab, random) = (lab, new(seed));
        accounts = [.. Enumerable.Range(0, 3).Select(house => AccountNumber.Parse($"002{seed:000000}{house}"))];
        acts = new(lab, random, accounts);
        promise = new(lab, acts);
    }

    public IReadOnlyList<string> Story => story;

    public async Task PlayAsync()
    {
        await lab.Get<ILedger>().PostAsync([.. accounts.Select(account =>
            new LedgerEntry(account, LedgerKind.Bill, new(8300), "B-" + account, lab.Time.GetUtcNow()))]);
        for (var step = 0; step < Steps; step++) await StepAsync(step);
    }

    /// <summary>Everything works again and time passes, until nothing is open; then what is true is compared.</summary>
    public async Task<IReadOnlyList<string>> FinishAsync()
    {
        lab.Sandbox.Faults.Clear();
        lab.Get<Stops>().At = StopPoint.None;
        foreach (var payment in acts.Payments) await SettleAsync(payment);
        return await promise.BrokenAsync();
    }

    private async Task StepAsync(int step)
    {
        acts.BreakSomething();
        lab.Get<Stops>().At = random.Next(4) == 0 ? (StopPoint)random.Next(1, Enum.GetValues<StopPoint>().Length) : StopPoint.None;
        var (name, act) = acts.Next();
        story.Add($"{step}: {name} (stop {lab.Get<Stops>().At}, faults {lab.Sandbox.Faults.Pending.Count})");
        try
        {
            await act();
        }
        catch (Exception cut) when (cut is not Xunit.Sdk.XunitException)
        {
            // A crash, or a gateway that is down: whoever asked got no answer.
            story.Add($"   cut off: {cut.Message}");
        }
        lab.Get<Stops>().At = StopPoint.None;
        await promise.WatchAsync();
    }

    private async Task SettleAsync(PaymentId payment)
    {
        for (var tries = 0; tries < 60; tries++)
        {
            var view = await lab.Grains.Payment(payment).Refresh();
            if (view is null || view.Status is PaymentStatus.Failed or PaymentStatus.Canceled) return;
            if (view.Settlement is not null && await lab.Grains.Aftermath(payment).Review() is { UnderWay.Length: 0 } && tries > 1) return;
            lab.Wait(view.Status == PaymentStatus.Submitted ? TimeSpan.FromMinutes(61) : TimeSpan.FromMinutes(2));
        }
    }
}
