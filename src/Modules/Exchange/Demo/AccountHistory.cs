using CalWater.Billing.Bills;
using CalWater.Billing.Rates;
using CalWater.Exchange.Files.Rows;

namespace CalWater.Exchange.Demo;

/// <summary>
/// Tells an account's story month by month, as the CIS would have kept it: each bill begins with what the one before it
/// left, less what was paid and credited meanwhile.
/// </summary>
internal sealed class AccountHistory(DemoAccount account, BillMaker maker, DateOnly until)
{
    private const int DaysToReplacement = 3;
    private const int DaysToGoodwill = 9;
    private const int DaysToWriteOff = 120;

    private readonly DemoRandom random = account.Random;
    private Money balance = account.Opening;
    private Money paid;
    private int reading = account.Random.Between(200, 9000);
    private int postings;

    public List<BillRow> Bills { get; } = [];
    public List<BillLineRow> Lines { get; } = [];
    public List<ReadRow> Reads { get; } = [];
    public List<PaymentRow> Payments { get; } = [];
    public List<AdjustmentRow> Adjustments { get; } = [];

    public static AccountHistory Of(DemoAccount account, TariffBook tariffs, DateOnly until)
    {
        var history = new AccountHistory(account, new BillMaker(account, tariffs), until);
        history.Tell();
        return history;
    }

    private void Tell()
    {
        AddRead(account.Cycle.ReadOn(account.Cycle.Oldest + 1), ReadKind.Actual, null);
        foreach (var age in account.Cycle.OldestFirst) TellMonth(age);
        if (account.Row.ClosedOn is not null) WriteOff();
    }

    private void TellMonth(int age)
    {
        var ccf = account.Usage.Ccf(account.Cycle.ReadOn(age), age, random);
        var kind = age > account.Cycle.Newest && random.PerMille(15) ? ReadKind.Estimated : ReadKind.Actual;
        reading += ccf;
        AddRead(account.Cycle.ReadOn(age), kind, ccf);
        Issue(age, ccf, kind);
        Pay(age);
        if (age == account.GoodwillAge) Goodwill(age);
    }

    private void Issue(int age, int ccf, ReadKind kind)
    {
        var lines = maker.Lines(age, ccf);
        var (previous, payments) = (balance, paid);
        var message = BillMessage.For(account, age, kind, previous - payments);
        var bill = maker.Bill(Bills.Count, age, 0, lines, previous, payments) with { MessageEn = message?.En, MessageEs = message?.Es };
        Add(bill, lines);
        if (age != account.Usage.LeakAge || !account.LeakForgiven) return;

        lines = BillMaker.WithLeakAdjustment(lines, account.Usage.LeakCcf);
        message = BillMessage.Replaces(bill.BillNumber);
        Add(maker.Bill(Bills.Count, age, DaysToReplacement, lines, previous, payments) with
        {
            Replaces = bill.BillNumber, MessageEn = message.En, MessageEs = message.Es
        }, lines);
    }

    private void Add(BillRow bill, IReadOnlyList<BillLine> lines)
    {
        Bills.Add(bill);
        Lines.AddRange(lines.Select(line => BillMaker.Row(bill.BillNumber, line)));
        (balance, paid) = (bill.TotalDue, Money.Zero);
    }

    private void Pay(int age)
    {
        if (account.Payer.Pay(balance, age - account.Cycle.Newest, random) is not { } payment) return;
        var on = account.Cycle.IssuedOn(age).AddDays(payment.Days);
        if (on >= until) return;
        Payments.Add(new(NextPosting("P"), account.Row.AccountNumber, on, payment.Amount, payment.Channel));
        paid += payment.Amount;
    }

    private void Goodwill(int age)
    {
        var on = account.Cycle.IssuedOn(age).AddDays(DaysToGoodwill);
        if (on < until) Adjust(on, AdjustmentKind.Adjustment, new(-100 * random.Between(5, 25)), "Goodwill credit", "Crédito de cortesía");
    }

    private void WriteOff()
    {
        var on = account.Cycle.IssuedOn(account.Cycle.Newest).AddDays(DaysToWriteOff);
        var owed = balance - paid;
        if (on < until && owed.IsPositive) Adjust(on, AdjustmentKind.WriteOff, -owed, "Written off", "Dado de baja como incobrable");
    }

    private void Adjust(DateOnly on, AdjustmentKind kind, Money amount, string en, string es)
    {
        Adjustments.Add(new(NextPosting("A"), account.Row.AccountNumber, on, kind, amount, en, es));
        balance += amount;
    }

    private void AddRead(DateOnly on, ReadKind kind, int? ccf) =>
        Reads.Add(new(account.Row.AccountNumber, maker.MeterNumber, on, reading, kind, ccf));

    private string NextPosting(string prefix) => DemoNumbers.Posting(prefix, account.Index, postings++);
}
