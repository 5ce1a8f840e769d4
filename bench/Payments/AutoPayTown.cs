using System.Diagnostics;
using CalWater.Bench.Imports;
using CalWater.Billing.Rates;
using CalWater.Billing.Stripe;
using CalWater.Database;
using CalWater.Exchange.Demo;
using CalWater.Grains.Identity;
using CalWater.Grains.Payments;
using CalWater.Grains.ServiceAccounts;
using CalWater.Testing;
using CalWater.Web.AutoPay;
using Microsoft.Extensions.Options;
using Orleans;

namespace CalWater.Bench.Payments;

/// <summary>A utility of as many accounts as are due, each of a customer of its own with a login, a saved card and Auto Pay.</summary>
internal sealed class AutoPayTown : IAsyncDisposable
{
    /// <summary>A limit towards the gateway that is never reached.</summary>
    public const int Unlimited = 1_000_000;

    /// <summary>Of so many accounts, one has not paid its newest bill yet.</summary>
    private const int Paid = 4;

    private readonly TestFolder folder = new();
    private readonly TestPortal portal;
    private readonly SandboxProcess sandbox;
    private readonly DateOnly today = TimeProvider.System.PacificToday();

    private AutoPayTown(TestPortal portal, SandboxProcess sandbox) => (this.portal, this.sandbox) = (portal, sandbox);

    private DateOnly Due => today.AddDays(20);

    private PortalDatabase Database => portal.Services.GetRequiredService<PortalDatabase>();

    /// <param name="accounts">How many have something due on one day.</param>
    public static async Task<AutoPayTown> BuildAsync(int accounts)
    {
        var portal = new TestPortal();
        var town = new AutoPayTown(portal, await SandboxProcess.StartAsync(portal.SandboxAddress));
        portal.Settings.Add("Sandbox:Elsewhere=true");
        portal.Prepare = database => town.ImportAsync(database, Paid * accounts + 100);
        try
        {
            town.Limit(Unlimited);
            await portal.InitializeAsync();
            await town.EnrolAsync(accounts);
            await portal.StopAsync();
            return town;
        }
        catch
        {
            await town.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the portal as after a quiet day, and runs the night.</summary>
    /// <param name="writesPerSecond">The limit towards the gateway.</param>
    /// <param name="latency">What the gateway takes for a charge beside its own time.</param>
    public async Task<Night> RunAsync(int writesPerSecond, TimeSpan latency = default)
    {
        if (latency > TimeSpan.Zero) await sandbox.SlowDownAsync(latency);
        Limit(writesPerSecond);
        await portal.StartAsync();
        ProcessMemory.Forget();
        var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var tally = await portal.Services.GetRequiredService<AutoPayNight>().RunAsync(Due);
        if (tally.Failed > 0) throw new InvalidOperationException($"{tally.Failed} debits failed.");
        var night = new Night(clock.Elapsed, Environment.CpuUsage.TotalTime - before, ProcessMemory.PeakMegabytes(), await TakenAsync());
        await portal.StopAsync();
        return night;
    }

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        sandbox.Dispose();
        folder.Dispose();
    }

    private void Limit(int writesPerSecond) => portal.Adjust = builder => builder.Services.AddSingleton(Options.Create(new StripeOptions
    {
        ApiBase = portal.SandboxAddress, SecretKey = "sk_test_sandbox", WebhookSecrets = ["whsec_sandbox"], WritesPerSecond = writesPerSecond
    }));

    private async Task ImportAsync(PortalDatabase database, int accounts)
    {
        await BareLoad.EmptyAsync(database);
        await new DemoUtility(TariffBook.Standard).WriteAsync(folder["cis"], new() { Accounts = accounts, Months = 1, Until = today });
        await ImportProcess.RunAsync(database, folder["cis"], folder["data"]);
    }

    private async Task EnrolAsync(int accounts)
    {
        var owing = await OwingAsync(accounts);
        if (owing.Count < accounts) throw new InvalidOperationException($"Only {owing.Count} accounts owe their newest bill.");
        await Parallel.ForEachAsync(owing, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (bill, _) => await EnrolAsync(bill.Account, bill.Number));
        // What the mails of enrolling would still take is no part of the night.
        await ExecuteAsync("delete from notices_outbox");
    }

    private async Task EnrolAsync(AccountNumber account, BillNumber bill)
    {
        var grains = portal.Services.GetRequiredService<IGrainFactory>();
        var (login, email) = (LoginId.New(), EmailAddress.Parse($"{account}@example.com"));
        await grains.Login(login).Create(new(email, "hash", [], [account], Language.English));
        await grains.ServiceAccount(account).Reserve(login);
        await grains.ServiceAccount(account).Confirm(login);
        var customer = (await grains.PaymentMethods(login).Customer(email))!;
        await sandbox.AttachCardAsync(customer);
        var card = (await grains.PaymentMethods(login).Refresh()).All[0];
        var verdict = await grains.AutoPay(account).SetUp(new(new(customer, card, 0, null, null), "auto-pay-1", new(login, Language.English, "203.0.113.9", "Firefox")));
        if (verdict != AutoPayVerdict.Started) throw new InvalidOperationException($"{account}: {verdict}");
        await grains.AutoPay(account).BillIssued(new(bill, today, Due));
    }

    /// <summary>Open accounts that owe at least a dollar of their only bill, each with that bill.</summary>
    private async Task<List<(AccountNumber Account, BillNumber Number)>> OwingAsync(int most)
    {
        await using var connection = await Database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"""
            select bill.account, max(bill.number) from billing_bills bill
            join accounts_service_accounts home on home.number = bill.account and home.closed_on is null
            join (select account from billing_ledger_entries group by account having sum(amount) >= 100) owing on owing.account = bill.account
            group by bill.account having count(*) = 1 and max(bill.previous_balance) = 0 and max(bill.payments) = 0 and max(bill.current_charges) >= 100
            order by bill.account limit {most}
            """;
        await using var rows = await command.ExecuteReaderAsync();
        List<(AccountNumber, BillNumber)> owing = [];
        while (await rows.ReadAsync()) owing.Add((AccountNumber.Parse(rows.GetString(0)), new(rows.GetString(1))));
        return owing;
    }

    private async Task<long> TakenAsync() => Convert.ToInt64(await ExecuteAsync("select count(*) from billing_payments where status = 'Succeeded'"), null);

    private async Task<object?> ExecuteAsync(string sql)
    {
        await using var connection = await Database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}

/// <param name="Processor">The processor's time of the portal, without the gateway's.</param>
/// <param name="Taken">How many debits were taken.</param>
internal sealed record Night(TimeSpan Time, TimeSpan Processor, double PeakMegabytes, long Taken)
{
    public double MillisecondsEach => Time.TotalMilliseconds / Taken;
}
