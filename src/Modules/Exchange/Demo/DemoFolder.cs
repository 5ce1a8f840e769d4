using CalWater.Exchange.Files;
using CalWater.Exchange.Files.Rows;

namespace CalWater.Exchange.Demo;

/// <summary>The folder being written, an account at a time.</summary>
internal sealed class DemoFolder(ExchangeFolderWriter folder)
{
    private readonly ExchangeFileWriter<CenterRow> centers = folder.Open<CenterRow>();
    private readonly ExchangeFileWriter<AccountRow> accounts = folder.Open<AccountRow>();
    private readonly ExchangeFileWriter<BillRow> bills = folder.Open<BillRow>();
    private readonly ExchangeFileWriter<BillLineRow> lines = folder.Open<BillLineRow>();
    private readonly ExchangeFileWriter<ReadRow> reads = folder.Open<ReadRow>();
    private readonly ExchangeFileWriter<PaymentRow> payments = folder.Open<PaymentRow>();
    private readonly ExchangeFileWriter<AdjustmentRow> adjustments = folder.Open<AdjustmentRow>();
    private readonly ExchangeFileWriter<LegacyUserRow> legacyUsers = folder.Open<LegacyUserRow>();

    public Task WriteAsync(IEnumerable<CenterRow> rows) => AddAsync(centers, rows);

    public async Task WriteAsync(DemoAccount account, AccountHistory history)
    {
        await accounts.WriteAsync(account.Row);
        await AddAsync(bills, history.Bills);
        await AddAsync(lines, history.Lines);
        await AddAsync(reads, history.Reads);
        await AddAsync(payments, history.Payments);
        await AddAsync(adjustments, history.Adjustments);
        await AddAsync(legacyUsers, account.LegacyUsers);
    }

    private static async Task AddAsync<TRow>(ExchangeFileWriter<TRow> file, IEnumerable<TRow> rows) where TRow : IExchangeRow<TRow>
    {
        foreach (var row in rows) await file.WriteAsync(row);
    }
}
