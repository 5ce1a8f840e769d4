using CalWater.Billing.Bills;
using CalWater.Billing.Issued;
using CalWater.Billing.Ledger;
using CalWater.Billing.Pdf;
using CalWater.Billing.Storage;
using CalWater.Billing.Usage;
using CalWater.Database;
using CalWater.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CalWater.Billing.Tests;

/// <summary>Bills and ledger over a database of their own, on November 22, 2026.</summary>
internal sealed class BillingCast : IAsyncDisposable
{
    public static readonly AccountNumber Household = AccountNumber.Parse("0010000001");
    public static readonly AccountNumber Landlord = AccountNumber.Parse("0020000001");

    private readonly TestDatabase database;
    private readonly ServiceProvider services;

    private BillingCast(TestDatabase database)
    {
        this.database = database;
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddDatabase(_ => database.Database)
            .AddModuleStorage<BillingContext>("billing")
            .AddSingleton<IBills, StoredBills>()
            .AddSingleton<IBillArchive, StoredBillArchive>()
            .AddSingleton<IMeterReads, StoredMeterReads>()
            .AddSingleton<IssuedRecords>()
            .AddSingleton<IIssuedPdfs, StoredIssuedPdfs>()
            .AddBillPdf()
            .AddSingleton<ILedger, StoredLedger>()
            .AddSingleton<IAccountBalances, AccountBalances>()
            .BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 20, 0, 0, TimeSpan.Zero));
    public IBills Bills => services.GetRequiredService<IBills>();
    public IBillArchive Archive => services.GetRequiredService<IBillArchive>();
    public IMeterReads Reads => services.GetRequiredService<IMeterReads>();
    public IIssuedPdfs Issued => services.GetRequiredService<IIssuedPdfs>();
    public ILedger Ledger => services.GetRequiredService<ILedger>();
    public IAccountBalances Balances => services.GetRequiredService<IAccountBalances>();

    public static async Task<BillingCast> CreateAsync()
    {
        var cast = new BillingCast(await TestDatabase.CreateAsync());
        await cast.services.GetRequiredService<SchemaUpgrade>().RunAsync();
        return cast;
    }

    /// <summary>Stores a bill and posts its charges, as an import does.</summary>
    public async Task<Bill> IssueAsync(Bill bill)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<BillingContext>>().CreateDbContextAsync();
        context.Add(bill);
        foreach (var line in bill.Lines) context.Add(line).Property(BillLineConfiguration.Bill).CurrentValue = bill.Number;
        await context.SaveChangesAsync();
        await Ledger.PostAsync([new(bill.Account, LedgerKind.Bill, bill.CurrentCharges, bill.Number.Value, Noon(bill.IssuedOn))]);
        return bill;
    }

    /// <summary>Stores reads, as an import does.</summary>
    public async Task ReadAsync(params IEnumerable<MeterRead> reads)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<BillingContext>>().CreateDbContextAsync();
        context.AddRange(reads);
        await context.SaveChangesAsync();
    }

    /// <summary>What only somebody with the database's password can do.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<BillingContext>>().CreateDbContextAsync();
        await context.Database.ExecuteSqlRawAsync(sql);
    }

    public Task PayAsync(AccountNumber account, long cents, string source) =>
        Ledger.PostAsync([new(account, LedgerKind.Payment, new(-cents), source, Clock.GetUtcNow())]);

    public static DateTimeOffset Noon(DateOnly day) => new(day.ToDateTime(new TimeOnly(20, 0)), TimeSpan.Zero);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }
}
