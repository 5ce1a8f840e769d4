using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Bills;
using CalWater.Billing.Ledger;
using CalWater.Exchange.Files;
using CalWater.Exchange.Files.Rows;
using CalWater.Testing;

namespace CalWater.Exchange.Tests.Import;

/// <summary>A small folder of the CIS: one center, a household with one bill. A test says what differs.</summary>
internal sealed class CisFolder : IDisposable
{
    public static readonly AccountNumber Household = AccountNumber.Parse("0010000001");
    public static readonly AccountNumber Neighbor = AccountNumber.Parse("0010000002");
    public static readonly AccountNumber Nobody = AccountNumber.Parse("0099999999");

    private readonly TestFolder folder = new();

    public string Path => folder.Path;
    public string Batch { get; set; } = "B1";
    public DateTimeOffset CreatedAt { get; set; } = new(2026, 11, 2, 11, 0, 0, TimeSpan.Zero);
    public List<CenterRow> Centers { get; } = [new("BG", "Bear Gulch", "650-555-0100", "120 Reservoir Rd", "8-5", "8 a 5", null)];
    public List<AccountRow> Accounts { get; } = [Account(Household), Account(Neighbor)];
    public List<BillRow> Bills { get; } = [];
    public List<BillLineRow> Lines { get; } = [];
    public List<ReadRow> Reads { get; } = [];
    public List<PaymentRow> Payments { get; } = [];
    public List<AdjustmentRow> Adjustments { get; } = [];
    public List<LegacyUserRow> LegacyUsers { get; } = [];

    public static AccountRow Account(AccountNumber number) => new(
        number, AccountStatus.Active, "Ana Reyes", "9 Zinnia Ct", "San Carlos", Zip.Parse("94070"), "BG", AccountClass.Residential,
        "Bay Area Region", "5/8x3/4", null, null, null, new(2019, 3, 1), null, false, Language.Spanish, null, null);

    /// <summary>A bill of a month of 2026 with two lines, its charges 30.00 and the rest.</summary>
    public CisFolder Bill(AccountNumber account, int month, long cents, long previous = 0, long payments = 0, string? replaces = null, string? number = null)
    {
        var from = new DateOnly(2026, month, 1);
        var bill = number ?? $"{account}-{month:00}";
        Bills.Add(new(bill, account, from.AddMonths(1), from.AddMonths(1).AddDays(19), from, from.AddMonths(1).AddDays(-1),
            new(cents), new(previous), new(payments), new(previous - payments + cents), replaces, null, null));
        Lines.Add(new(bill, 1, BillLineKind.Service, "Service charge", new(3000), "Cargo por servicio", null, null, null, null, null, null, null));
        Lines.Add(new(bill, 2, BillLineKind.Quantity, "Water", new(cents - 3000), null, 1, 9, 5.8888m, "M1", from, from.AddDays(9), "BG-1-R"));
        return this;
    }

    public CisFolder Pay(AccountNumber account, DateOnly on, long cents, string reference, PaymentChannel channel = PaymentChannel.Mail)
    {
        Payments.Add(new(reference, account, on, new(cents), channel));
        return this;
    }

    public async Task<CisFolder> WriteAsync()
    {
        await using var writer = new ExchangeFolderWriter(Path);
        await WriteAsync(writer, Centers);
        await WriteAsync(writer, Accounts);
        await WriteAsync(writer, Bills);
        await WriteAsync(writer, Lines);
        await WriteAsync(writer, Reads);
        await WriteAsync(writer, Payments);
        await WriteAsync(writer, Adjustments);
        await WriteAsync(writer, LegacyUsers);
        await writer.CompleteAsync(Batch, CreatedAt);
        return this;
    }

    /// <summary>Changes a file after it was written; the manifest no longer tells its hash.</summary>
    public void Edit(string file, string text, string instead)
    {
        var path = folder[file];
        var content = File.ReadAllText(path);
        Assert.Contains(text, content, StringComparison.Ordinal);
        File.WriteAllText(path, content.Replace(text, instead, StringComparison.Ordinal));
        ForgetHashes();
    }

    /// <summary>Changes the bytes of a file after it was written; the manifest no longer tells its hash.</summary>
    public void Rewrite(string file, Func<byte[], IEnumerable<byte>> change)
    {
        File.WriteAllBytes(folder[file], [.. change(File.ReadAllBytes(folder[file]))]);
        ForgetHashes();
    }

    /// <summary>Cuts a file's last characters off, as a transfer that broke does.</summary>
    public void Cut(string file, int characters) =>
        File.WriteAllText(folder[file], File.ReadAllText(folder[file])[..^characters]);

    public void Delete(string file) => File.Delete(folder[file]);

    public void Dispose() => folder.Dispose();

    public void ForgetHashes()
    {
        var lines = File.ReadAllLines(folder["manifest.csv"]);
        File.WriteAllLines(folder["manifest.csv"], [lines[0], .. lines[1..].Select(line => line[..(line.LastIndexOf(',') + 1)])]);
    }

    private static async Task WriteAsync<TRow>(ExchangeFolderWriter writer, List<TRow> rows) where TRow : IExchangeRow<TRow>
    {
        var file = writer.Open<TRow>();
        foreach (var row in rows) await file.WriteAsync(row);
    }
}
