using CalWater.Billing.Bills;
using CalWater.Billing.Ledger;
using CalWater.Billing.Rates;
using CalWater.Exchange.Files.Rows;

namespace CalWater.Exchange.Demo;

/// <summary>
/// Tells an account's story month by month, as the CIS would have kept it: each bill begins with what the one before it
/// left, less what was paid and credited meanwhile.
/// </summary>
internal sealed class AccountHistory(DemoAccount account, BillMaker maker, DateOnly until)
{
    private const int FirstEarlier = 64;
    private const int DaysToReplacement = 3;
    private const int DaysToGoodwill = 9;
    private const int DaysToWriteOff = 120;

    private readonly DemoRandom random = account.Random;
    private Money balance = account.Opening;
    private Money paid;
    // No meter begins below zero, however many months it had before.
    private int reading = account.Random.Between(200, 9000) + (DemoOptions.MostMonths * account.Usage.MostCcf);
    private int numbered;
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
        TellEarlier([.. account.Cycle.EarlierFirst]);
        foreach (var age in account.Cycle.OldestFirst) TellMonth(age);
        if (account.Row.ClosedOn is not null) WriteOff();
    }

    /// <summary>Plain months before the story, which leave it as it is: everything is read and paid, with chance and numbers of their own.</summary>
    private void TellEarlier(int[] ages)
    {
        var chance = random.Aside();
        int[] used = [.. ages.Select(age => account.Usage.Ccf(account.Cycle.ReadOn(age), age, chance))];
        (reading, numbered, postings) = (reading - used.Sum(), FirstEarlier, FirstEarlier);
        AddRead(account.Cycle.ReadOn(account.Cycle.Oldest + ages.Length + 1), ReadKind.Actual, null);
        foreach (var (age, ccf) in ages.Zip(used))
        {
            Read(age, ReadKind.Actual, ccf);
            Issue(age, ccf, ReadKind.Actual);
            Take(age, Bills[^1].CurrentCharges, chance.Between(4, 18), PaymentChannel.Mail);
        }
        (numbered, postings) = (0, 0);
    }

    private void TellMonth(int age)
    {
        var ccf = account.Usage.Ccf(account.Cycle.ReadOn(age), age, random);
        var kind = age > account.Cycle.Newest && random.PerMille(15) ? ReadKind.Estimated : ReadKind.Actual;
        Read(age, kind, ccf);
        Issue(age, ccf, kind);
        Pay(age);
        if (age == account.GoodwillAge) Goodwill(age);
    }

    private void Issue(int age, int ccf, ReadKind kind)
    {
        var lines = maker.Lines(age, ccf);
        var (previous, payments) = (balance, paid);
        var message = BillMessage.For(account, age, kind, previous - payments);
        var bill = maker.Bill(numbered++, age, 0, lines, previous, payments) with { MessageEn = message?.En, MessageEs = message?.Es };
        Add(bill, lines);
        if (age != account.Usage.LeakAge || !account.LeakForgiven) return;

        lines = BillMaker.WithLeakAdjustment(lines, account.Usage.LeakCcf);
        message = BillMessage.Replaces(bill.BillNumber);
        Add(maker.Bill(numbered++, age, DaysToReplacement, lines, previous, payments) with
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
        Take(age, payment.Amount, payment.Days, payment.Channel);
    }

    private void Take(int age, Money amount, int days, PaymentChannel channel)
    {
        var on = account.Cycle.IssuedOn(age).AddDays(days);
        if (on >= until) return;
        Payments.Add(new(NextPosting("P"), account.Row.AccountNumber, on, amount, channel));
        paid += amount;
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

    private void Read(int age, ReadKind kind, int ccf)
    {
        reading += ccf;
        AddRead(account.Cycle.ReadOn(age), kind, ccf);
    }

    private void AddRead(DateOnly on, ReadKind kind, int? ccf) =>
        Reads.Add(new(account.Row.AccountNumber, maker.MeterNumber, on, reading, kind, ccf));

    private string NextPosting(string prefix) => DemoNumbers.Posting(prefix, account.Index, postings++);
}
