using CalWater.Billing.Ledger;
using CalWater.Grains.Payments;
using CalWater.Sandbox;

namespace CalWater.Grains.Runtime.Tests.Payments;

/// <summary>
/// Monthly bills and a run each night, over changes of the clock, a leap day, ends of months, nights without a run and nights
/// without a gateway: each bill is paid once, on its day. Twenty years with CALWATER_TEST_LONG=1, seventeen months otherwise.
/// </summary>
public sealed class AutoPayYearsTests : AutoPayTestCase
{
    private const int Seed = 20;
    private const int MostAttempts = 4;
    private static readonly int Months = Environment.GetEnvironmentVariable("CALWATER_TEST_LONG") == "1" ? 240 : 17;
    private static readonly TimeSpan AfterMidnight = TimeSpan.FromMinutes(10);

    private readonly Random random = new(Seed);
    private readonly List<(IssuedBill Bill, long Cents, DateOnly On)> bills = [];
    private readonly HashSet<DateOnly> badNights = [];

    [Fact]
    public async Task Each_bill_is_paid_once_on_its_day_and_a_bad_night_only_puts_it_off()
    {
        var method = await Home.SaveAsync();
        var last = Home.Today.AddMonths(Months);
        for (var night = Home.Today.AddDays(1); night <= last.AddDays(30); night = night.AddDays(1))
        {
            // The clock is set past the midnight that begins the day, whatever the hour is that a change of the clock takes or gives.
            Lab.Wait(night.StartOfDay() + AfterMidnight - Lab.Time.GetUtcNow());
            Assert.Equal(night, Home.Today);
            if (night.AddDays(1).Day == 1 && night <= last) await BillAsync(night, method);
            await RunAsync(night);
        }
        Assert.Equal(Months, bills.Count);
        await HoldAsync();
    }

    /// <summary>On the last day of each month, by terms that change; now and then late, so that the notice moves the debit.</summary>
    private async Task BillAsync(DateOnly day, SavedMethod method)
    {
        var (daysBefore, cents) = (random.Next(6), random.Next(2000, 9000));
        await Home.SetUpAsync(method, daysBefore);
        var bill = new IssuedBill(new($"Y-{day:yyyyMM}"), day, day.AddDays(random.Next(6) == 0 ? 3 : 19));
        await Lab.Get<ILedger>().PostAsync([new(AutoPayHome.Account, LedgerKind.Bill, new(cents), bill.Number.Value, Lab.Time.GetUtcNow())]);
        await Home.AutoPay.BillIssued(bill);
        var (wanted, earliest) = (bill.DueOn.AddDays(-daysBefore), day.AddDays(10));
        bills.Add((bill, cents, wanted > earliest ? wanted : earliest));
    }

    /// <summary>Two runs at once; on a bad night none, or none that reaches the gateway.</summary>
    private async Task RunAsync(DateOnly night)
    {
        var isBad = random.Next(12) == 0;
        if (isBad) badNights.Add(night);
        if (isBad && random.Next(2) == 0) return;
        if (isBad) Lab.Sandbox.Faults.Add(new(FaultKind.ErrorBefore, "*", Count: 1_000_000));
        await Task.WhenAll(Home.RunAsync(), Home.RunAsync());
        Lab.Sandbox.Faults.Clear();
        if (isBad) await Lab.WithTimeAsync(IsUnderWayAsync, isUnderWay => !isUnderWay);
    }

    private async Task<bool> IsUnderWayAsync() => (await Home.AutoPay.Get()).Debits.Any(debit => debit.Status is DebitStatus.Claimed or DebitStatus.UnderWay);

    private async Task HoldAsync()
    {
        var taken = (await Lab.Sandbox.ObjectsAsync("charge")).Where(charge => (bool)charge["paid"]!).ToLookup(charge => (string)charge["metadata"]!["payment"]!);
        foreach (var (bill, cents, on) in bills)
        {
            var charge = Assert.Single(Enumerable.Range(1, MostAttempts).SelectMany(attempt => taken[PaymentId.OfAutoPay(bill.Number, attempt).Value]));
            var (paid, paidOn) = ((long)charge["amount"]!, DateTimeOffset.FromUnixTimeSeconds((long)charge["created"]!).ToPacificDate());
            Assert.Equal((bill.Number, cents), (bill.Number, paid));
            if (badNights.Contains(on)) Assert.InRange(paidOn, on, on.AddDays(7));
            else Assert.Equal((bill.Number, on), (bill.Number, paidOn));
        }
    }
}
