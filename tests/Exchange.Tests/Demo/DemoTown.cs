using CalWater.Billing.Rates;
using CalWater.Exchange.Demo;
using CalWater.Exchange.Files.Rows;

namespace CalWater.Exchange.Tests.Demo;

/// <summary>One demo folder, written once and read by many tests.</summary>
public sealed class DemoTown : IAsyncLifetime
{
    private Dictionary<AccountNumber, AccountRow> byNumber = [];
    private Dictionary<(AccountNumber, DateOnly), ReadRow> byDay = [];
    private ILookup<AccountNumber, BillRow> byAccount = Array.Empty<BillRow>().ToLookup(each => each.AccountNumber);
    private ILookup<AccountNumber, PaymentRow> payments = Array.Empty<PaymentRow>().ToLookup(each => each.AccountNumber);

    public static readonly DemoOptions Options = new() { Accounts = 900, Months = 13, Seed = 7, Until = new(2026, 11, 22) };

    public string Folder { get; } = Directory.CreateTempSubdirectory("demo-").FullName;

    internal IReadOnlyList<AccountRow> Accounts { get; private set; } = [];
    internal IReadOnlyList<BillRow> Bills { get; private set; } = [];
    internal IReadOnlyList<ReadRow> Reads { get; private set; } = [];
    internal IReadOnlyList<PaymentRow> Payments { get; private set; } = [];
    internal IReadOnlyList<AdjustmentRow> Adjustments { get; private set; } = [];
    internal ILookup<string, BillLineRow> Lines { get; private set; } = Array.Empty<BillLineRow>().ToLookup(line => line.BillNumber);

    public async Task InitializeAsync()
    {
        await new DemoUtility(TariffBook.Standard).WriteAsync(Folder, Options);
        Accounts = DemoRows.Read<AccountRow>(Folder);
        Bills = DemoRows.Read<BillRow>(Folder);
        Lines = DemoRows.Read<BillLineRow>(Folder).ToLookup(line => line.BillNumber);
        Reads = DemoRows.Read<ReadRow>(Folder);
        Payments = DemoRows.Read<PaymentRow>(Folder);
        Adjustments = DemoRows.Read<AdjustmentRow>(Folder);
        (byNumber, byDay) = (Accounts.ToDictionary(each => each.AccountNumber), Reads.ToDictionary(each => (each.AccountNumber, each.ReadOn)));
        (byAccount, payments) = (Bills.ToLookup(each => each.AccountNumber), Payments.ToLookup(each => each.AccountNumber));
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }

    internal AccountRow Account(AccountNumber number) => byNumber[number];

    internal ReadRow Read(AccountNumber number, DateOnly on) => byDay[(number, on)];

    /// <summary>The account's bills, oldest first.</summary>
    internal IReadOnlyList<BillRow> BillsOf(AccountNumber number) =>
        [.. byAccount[number].OrderBy(bill => bill.IssuedOn)];

    internal IEnumerable<PaymentRow> PaymentsOf(AccountNumber number) => payments[number];

    internal IEnumerable<IReadOnlyList<BillRow>> Stories =>
        byAccount.Select(bills => bills.OrderBy(bill => bill.IssuedOn).ToList());
}

[CollectionDefinition(nameof(DemoTown))]
public sealed class DemoTownTogether : ICollectionFixture<DemoTown>;
