using CalWater.Bench.Imports;
using CalWater.Billing.Rates;
using CalWater.Database;
using CalWater.Exchange.Demo;
using CalWater.Grains.Identity;
using CalWater.Grains.Payments;
using CalWater.Grains.ServiceAccounts;
using CalWater.Testing;
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

    private PortalDatabase Database => portal.Database;

    /// <param name="accounts">How many have something due on one day.</param>
    public static async Task<AutoPayTown> BuildAsync(int accounts)
    {
        var portal = new TestPortal();
        var town = new AutoPayTown(portal, await SandboxProcess.StartAsync(portal.SandboxAddress));
        portal.Settings.Add("Sandbox:Elsewhere=true");
        portal.Adjust = builder => NightProcess.Limit(builder.Services, portal.SandboxAddress, Unlimited);
        portal.Prepare = database => town.ImportAsync(database, Paid * accounts + 100);
        try
        {
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

    /// <summary>Runs the night, and sees that every debit was taken.</summary>
    /// <param name="writesPerSecond">The limit towards the gateway.</param>
    /// <param name="latency">What the gateway takes for a charge beside its own time.</param>
    public async Task<Night> RunAsync(int writesPerSecond, TimeSpan latency = default)
    {
        if (latency > TimeSpan.Zero) await sandbox.SlowDownAsync(latency);
        var night = await NightProcess.RunAsync(Database, folder["portal"], portal.SandboxAddress, Due, writesPerSecond);
        return await TakenAsync() is var taken && taken == night.Looked ? night : throw new InvalidOperationException($"{night.Looked} debits were due, and {taken} were taken.");
    }

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        sandbox.Dispose();
        folder.Dispose();
    }

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
        // Where the sandbox is too busy to answer in time, it is asked again.
        var customer = (await Eventually.GetAsync(() => grains.PaymentMethods(login).Customer(email), made => made is not null))!;
        await sandbox.AttachCardAsync(customer);
        var card = (await Eventually.GetAsync(() => grains.PaymentMethods(login).Refresh(), methods => methods.All is [_, ..])).All[0];
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
