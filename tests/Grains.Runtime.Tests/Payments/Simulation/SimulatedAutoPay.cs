using CalWater.Billing.Autopay;
using CalWater.Billing.Ledger;
using CalWater.Grains.Payments;
using CalWater.Testing;

namespace CalWater.Grains.Runtime.Tests.Payments.Simulation;

/// <summary>What an owner, their bank, the billing office and the nights do about the Auto Pay of one house in a simulation.</summary>
internal sealed class SimulatedAutoPay(SimulatedStreet street)
{
    private static readonly string?[] Moods = ["insufficient_funds", "insufficient_funds", "do_not_honor", "authentication_required", null, null];
    private static readonly string[] Accounts = [BankDebit.GoodAccount, BankDebit.EmptyAccount, BankDebit.ReturnedAccount];
    private static readonly double[] Days = [1, 1, 2, 3, 5, 10, 12, 19];

    private readonly PaymentLab lab = street.Lab;
    private readonly List<IssuedBill> bills = [];
    private readonly List<IssuedBill> untold = [];
    private AutoPayHome home = null!;

    public IReadOnlyList<IssuedBill> Bills => bills;

    public IAutoPayGrain Grain => home.AutoPay;

    public DateOnly Today => home.Today;

    private AccountNumber House => street.Houses[0];

    public async Task MoveInAsync() => home = await AutoPayHome.MoveInAsync(lab, House);

    /// <summary>How most stories begin.</summary>
    public (string, Func<Task>)[] Opening => [("turns Auto Pay on", SetUpAsync), ("a bill is issued", BillAsync)];

    public (string Name, Func<Task> Act) Next() => street.Random.Next(16) switch
    {
        0 or 1 => ("turns Auto Pay on, or changes it", SetUpAsync),
        2 or 3 or 4 => ("a bill is issued", BillAsync),
        5 or 6 or 7 or 8 or 9 => ("nights pass", NightsAsync),
        10 => ("pauses Auto Pay", () => Grain.Pause(home.Act)),
        11 => ("resumes Auto Pay", () => Grain.Resume(home.Act)),
        12 => ("cancels Auto Pay, or removes the method", LeaveAsync),
        13 or 14 => ("their bank thinks otherwise", ChangeMoodAsync),
        _ => ("a check comes in the mail", () => home.PayElsewhereAsync(street.Random.Next(50, 8300)))
    };

    /// <summary>The billing office tells again what was not heard.</summary>
    public async Task TellBillsAsync()
    {
        while (untold.Count > 0)
        {
            await Grain.BillIssued(untold[0]);
            untold.RemoveAt(0);
        }
    }

    /// <summary>A night as the portal runs it, and sometimes a second time meanwhile.</summary>
    public async Task RunAsync(int runs = 1)
    {
        await TellBillsAsync();
        if ((await lab.Get<IAutoPays>().FindAsync([House])).TryGetValue(House, out var line) && line.Status != AutoPayStatus.Off) await Grain.LookAfter(Today);
        await Task.WhenAll(Enumerable.Range(0, runs).Select(_ => home.RunAsync()));
    }

    public Task CancelAsync() => Grain.Cancel(home.Act);

    private async Task SetUpAsync()
    {
        if (await MethodAsync() is not { } method) return;
        await home.SetUpAsync(method, street.Random.Next(6),
            street.Once(4) ? new Money(street.Random.Next(4000, 9000)) : null, street.Once(8) ? Today.AddDays(street.Random.Next(1, 60)) : null);
    }

    /// <summary>The method saved before, or a new one; null where the gateway does not let it be saved.</summary>
    private async Task<SavedMethod?> MethodAsync()
    {
        var methods = lab.Grains.PaymentMethods(home.Login);
        if ((await methods.Get()).All is { Length: > 0 } saved && !street.Once(3)) return street.Pick(saved);
        if (await home.SetupPageAsync() is not { } page) return null;
        street.Customer ??= (await methods.Get()).Customer;
        await (street.Once(3) ? CheckoutPage.PayByBankAsync(page, street.Pick(Accounts)) : CheckoutPage.PayAsync(page));
        return (await methods.Refresh()).All.LastOrDefault();
    }

    /// <summary>Some are issued late, so that their debit has to wait for its notice.</summary>
    private async Task BillAsync()
    {
        var bill = new IssuedBill(new($"S-{House}-{bills.Count}"), Today, Today.AddDays(street.Pick(19, 19, 19, 3, 30)));
        bills.Add(bill);
        await lab.Get<ILedger>().PostAsync([new(House, LedgerKind.Bill, new(street.Random.Next(30, 8500)), bill.Number.Value, lab.Time.GetUtcNow())]);
        untold.Add(bill);
        await TellBillsAsync();
    }

    private async Task NightsAsync()
    {
        lab.Wait(TimeSpan.FromDays(street.Pick(Days)));
        await RunAsync(runs: street.Random.Next(1, 4));
    }

    private async Task LeaveAsync()
    {
        if (street.Once(2)) await CancelAsync();
        else if ((await Grain.Get()).Enrolment is { } enrolment) await RemoveAsync(enrolment.Terms.Method.Id);
    }

    private async Task RemoveAsync(string method)
    {
        if (await lab.Grains.PaymentMethods(home.Login).Remove(method)) await Grain.MethodGone(method);
    }

    private async Task ChangeMoodAsync()
    {
        foreach (var method in (await lab.Grains.PaymentMethods(home.Login).Get()).All)
            await lab.Sandbox.DeclineAsync(method.Id, method.IsBankAccount ? null : street.Pick(Moods));
    }
}
