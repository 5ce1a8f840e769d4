using CalWater.Grains.Payments;
using CalWater.Sandbox;

namespace CalWater.Grains.Runtime.Tests.Payments.Simulation;

/// <summary>One seed: who does what, what fails when, and whether the promises hold in the end.</summary>
internal sealed class SimulatedRun
{
    private const int Steps = 12;
    private const int MostRounds = 40;
    private static readonly FaultKind[] Kinds = [FaultKind.ErrorBefore, FaultKind.ErrorAfter, FaultKind.DropAfter, FaultKind.RateLimited];
    private static readonly string[] Targets =
        ["*", "POST *", "GET *", "POST /v1/checkout/sessions", "POST /v1/payment_intents", "POST /v1/refunds", "GET /v1/checkout/sessions*", "GET /v1/payment_intents*", "GET /v1/refunds*"];

    private static readonly StopPoint[] Anywhere = [.. Enum.GetValues<StopPoint>().Where(place => place != StopPoint.None)];

    /// <summary>The moments around the end of a payment, from what the gateway says to what follows from it.</summary>
    private static readonly StopPoint[] AtTheEnd =
        [StopPoint.AfterRead, StopPoint.BeforeCommit, StopPoint.BeforePosting, StopPoint.AfterPosting, StopPoint.BeforeReceipt, StopPoint.AfterReceipt];

    private readonly PaymentLab lab;
    private readonly SimulatedStreet street;
    private readonly SimulatedPayers payers;
    private readonly SimulatedAutoPay autoPay;
    private readonly Promise promise;
    private readonly AutoPayPromise autoPayPromise;
    private readonly List<string> story = [];

    public SimulatedRun(PaymentLab lab, int seed)
    {
        (this.lab, street) = (lab, new(lab, seed));
        (payers, autoPay) = (new(street), new(street));
        (promise, autoPayPromise) = (new(street, payers), new(street, autoPay));
    }

    public IReadOnlyList<string> Story => story;

    public async Task PlayAsync()
    {
        await street.BuildAsync();
        await autoPay.MoveInAsync();
        foreach (var (name, act) in autoPay.Opening)
            if (!street.Once(5)) await StepAsync(name, act);
        while (story.Count < Steps) await StepAsync();
    }

    /// <summary>Everything works again and time passes, until nothing is open; then what is true is compared.</summary>
    public async Task<IReadOnlyList<string>> FinishAsync()
    {
        lab.Sandbox.Faults.Clear();
        // Banks take their time over each of two steps, also where nobody waits for anything at first; then it is for the nights.
        for (var round = 0; round < MostRounds && !(await SettleAsync() && round > 1); round++) lab.Wait(round < 3 ? TimeSpan.FromMinutes(20) : TimeSpan.FromDays(3));
        var broken = (await autoPayPromise.BrokenAsync()).Concat(await promise.BrokenAsync()).Distinct().ToList();
        await autoPay.CancelAsync();
        return broken;
    }

    private Task StepAsync()
    {
        var (name, act) = street.Once(2) ? payers.Next() : autoPay.Next();
        return StepAsync(name, act);
    }

    private async Task StepAsync(string name, Func<Task> act)
    {
        BreakSomething();
        var stop = street.Once(3) ? street.Pick(street.Once(2) ? AtTheEnd : Anywhere) : StopPoint.None;
        (lab.Get<Stops>().At, lab.Get<Stops>().Commits) = (stop, street.Random.Next(4));
        story.Add($"{story.Count}: {lab.Time.PacificToday():MM/dd} {name} (stop {stop}, faults {string.Join(", ", lab.Sandbox.Faults.Pending.Select(fault => $"{fault.Count} {fault.Kind} {fault.Match}"))})");
        try
        {
            await act();
        }
        catch (Exception cut) when (cut.GetBaseException() is OperationCanceledException or TimeoutException)
        {
            // A crash, or a gateway that does not say: whoever asked got no answer.
            story[^1] += $"; cut off: {cut.Message}";
        }
        if (stop != StopPoint.None && street.Once(15)) await lab.RestartAsync();
        lab.Get<Stops>().At = StopPoint.None;
        await autoPayPromise.WatchAsync();
        await promise.WatchAsync();
    }

    /// <summary>Now and then the gateway fails for a while.</summary>
    private void BreakSomething()
    {
        if (street.Once(3)) lab.Sandbox.Faults.Add(new(street.Pick(Kinds), street.Pick(Targets), street.Random.Next(1, 7), TimeSpan.FromMilliseconds(1)));
        else if (street.Once(3)) lab.Sandbox.Faults.Clear();
    }

    /// <summary>Everybody looks once; true when nobody waits for anything.</summary>
    private async Task<bool> SettleAsync()
    {
        await autoPay.RunAsync();
        var view = await autoPay.Grain.Get();
        foreach (var debit in view.Debits.Where(debit => debit.Attempt > 0)) street.Add(debit.Debit.Payment);
        var isQuiet = view.Enrolment is not { Paused: null } || !view.Debits.Any(debit => debit.IsOpen);
        foreach (var payment in street.Payments) isQuiet &= await IsSettledAsync(payment);
        return isQuiet;
    }

    private async Task<bool> IsSettledAsync(PaymentId payment)
    {
        var view = await lab.Grains.Payment(payment).Refresh();
        if (view?.Settlement is null) return view is null or { Status: PaymentStatus.Failed or PaymentStatus.Canceled };
        try
        {
            return await lab.Grains.Aftermath(payment).Review() is { UnderWay.Length: 0 };
        }
        catch (TimeoutException)
        {
            // The gateway answers a refund with the error that it kept with its key: for a day nobody knows.
            return false;
        }
    }
}
