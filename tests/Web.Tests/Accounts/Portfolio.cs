using CalWater.Database;
using CalWater.Testing;

namespace CalWater.Web.Tests.Accounts;

/// <summary>A portal with two more companies, one of five accounts and one of five hundred. Of each five, the last is past due.</summary>
public sealed class Portfolio : IAsyncLifetime
{
    public const string Few = "9980000001", Many = "9980000006";
    private const string Zip = "94402";

    /// <summary>Copies of Daniel Brooks's account.</summary>
    private const string Accounts = """
        with recursive n(i) as (select 1 union all select i + 1 from n where i < 505)
        insert into accounts_service_accounts
            (number, id, status, customer_name, service_address, city, zip, center_id, class, district, meter_size, cap, link_group)
        select cast(9980000000 + i as text), 'portfolio' || cast(100000 + i as text), status, 'Peñasco Homes', cast(i as text) || ' Zinnia Court', city, zip, center_id, class,
            district, meter_size, cap, case when i <= 5 then 'FEW' else 'MANY' end
        from n cross join accounts_service_accounts where number = '0012345678'
        """;

    /// <summary>Each with the newest of his bills, or where it is past due with the oldest.</summary>
    private const string Bills = """
        insert into billing_bills
            (number, account, issued_on, due_on, period_from, period_to, customer_name, customer_service_address, customer_city, customer_zip, customer_district,
            customer_meter_size, customer_class, customer_cap, center_name, center_phone, center_address, reads, usage, current_charges, previous_balance, payments, total_due)
        select 'PF-' || account.number, account.number, issued_on, due_on, period_from, period_to, bill.customer_name, account.service_address, customer_city, customer_zip, customer_district,
            customer_meter_size, customer_class, customer_cap, center_name, center_phone, center_address, reads, usage, current_charges, 0, 0, current_charges
        from accounts_service_accounts account join billing_bills bill on bill.number =
            (select number from billing_bills where account = '0012345678'
            order by case when account.number like '%5' or account.number like '%0' then issued_on end, issued_on desc limit 1)
        where account.link_group in ('FEW', 'MANY')
        """;

    /// <summary>The seventh of the many has a credit.</summary>
    private const string Ledger = """
        insert into billing_ledger_entries (account, source, kind, amount, at)
        select bill.account, bill.number, entry.kind, case when bill.account = '9980000012' then -1250 else bill.current_charges end, entry.at
        from billing_bills bill cross join (select kind, at from billing_ledger_entries where account = '0012345678' and source in
            (select number from billing_bills where account = '0012345678') and amount > 0 order by at desc limit 1) entry
        where bill.number like 'PF-%'
        """;

    private readonly RequestTally tally = new();

    public TestPortal Portal { get; } = new();

    public async Task InitializeAsync()
    {
        Portal.Adjust = builder => tally.Watch(builder.Services);
        Portal.Prepare = async database =>
        {
            foreach (var sql in new[] { Accounts, Bills, Ledger }) await ExecuteAsync(database, sql);
        };
        await Portal.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await Portal.DisposeAsync();
        tally.Dispose();
    }

    public async Task<Visitor> SignedInAsync(string account)
    {
        var visitor = Portal.NewVisitor();
        await Portal.SignUpAndInAsync(visitor, new("Peñasco Homes", AccountNumber.Parse(account), CalWater.Zip.Parse(Zip), "", ""), $"{account}@example.com");
        return visitor;
    }

    /// <summary>What the request asks of the database and of grains.</summary>
    internal Task<Asked> CountAsync(Func<Task> request) => tally.OfAsync(request);

    private static async Task ExecuteAsync(PortalDatabase database, string sql)
    {
        await using var connection = await database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
