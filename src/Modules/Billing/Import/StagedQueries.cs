using CalWater.Billing.Bills;
using CalWater.Billing.Ledger;
using CalWater.Billing.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Billing.Import;

/// <summary>
/// The questions asked of the staged tables, and what is settled there before the ledger's entries are decided. Stored
/// rows are read whatever their batch: while these are asked there are none of a batch that is not published.
/// </summary>
internal static class StagedQueries
{
    private const int MonthsOfReads = 15;

    /// <summary>What the lines of each bill add up to, in money and in water.</summary>
    public const string SumsOfLines =
        """
        select bill, cast(sum(amount) as bigint) as amount, cast(sum(case when kind = 'Quantity' then coalesce(quantity_ccf, 0) else 0 end) as integer) as ccf
        from billing_staged_lines group by bill
        """;

    /// <summary>The accounts that a bill, a payment or an adjustment is staged for.</summary>
    public const string Touched =
        """
        select account from billing_staged_bills union select account from billing_staged_adjustments
        union select account from billing_staged_payments where outcome = 'Posted'
        """;

    public static readonly IReadOnlyList<(string Table, string Columns)> Indexes =
    [
        ("billing_staged_bills", "number"), ("billing_staged_bills", "account"), ("billing_staged_bills", "replaces"),
        ("billing_staged_sums", "bill"), ("billing_staged_reads", "account, meter, read_on"),
        ("billing_staged_payments", "reference"), ("billing_staged_payments", "account"), ("billing_staged_adjustments", "account")
    ];

    /// <summary>The accounts that payments in suspense name.</summary>
    public static Task<List<AccountNumber>> SuspendedAsync(BillingContext context, CancellationToken cancellation) =>
        context.Set<CisPayment>().Where(payment => payment.Outcome == CisPaymentOutcome.Suspense)
            .Select(payment => payment.Account).Distinct().ToListAsync(cancellation);

    /// <summary>Stages payments in suspense again whose account is known now, unless the batch corrects them.</summary>
    public static async Task TakeFromSuspenseAsync(BillingContext context, IReadOnlyCollection<AccountNumber> known, CancellationToken cancellation)
    {
        foreach (var account in known)
            await context.Database.ExecuteSqlAsync(
                $"""
                insert into billing_staged_payments (file_line, reference, account, paid_on, amount, channel, outcome)
                select 0, reference, account, paid_on, amount, channel, 'Posted' from billing_cis_payments stored
                where outcome = 'Suspense' and account = {account.ToString()} and not exists
                    (select 1 from billing_staged_payments staged where staged.reference = stored.reference
                     and (staged.account = stored.account or stored.channel <> 'Portal'))
                """, cancellation);
    }

    /// <summary>
    /// The portal's own payments coming back, and what went back of them, are matched with their postings. What we do not
    /// know, or know with another amount, goes to suspense.
    /// </summary>
    public static Task<int> MatchPortalPaymentsAsync(BillingContext context, CancellationToken cancellation) =>
        context.Database.ExecuteSqlAsync(
            $"""
            update billing_staged_payments set outcome = case when exists
                (select 1 from billing_ledger_entries entry
                 where entry.account = billing_staged_payments.account and entry.amount = -billing_staged_payments.amount
                 and entry.payment is not null and case when entry.kind = 'Payment' then entry.payment else entry.source end
                     = billing_staged_payments.reference) then 'Matched' else 'Suspense' end
            where channel = 'Portal'
            """, cancellation);

    /// <summary>Of the accounts that the batch touches those that come next.</summary>
    /// <param name="context">On the staging's connection.</param>
    /// <param name="after">The last one before them; empty at the start.</param>
    /// <param name="most">How many.</param>
    /// <param name="cancellation">Stops.</param>
    public static async Task<IReadOnlyList<AccountNumber>> TouchedAsync(BillingContext context, string after, int most, CancellationToken cancellation)
    {
        var numbers = await context.Database.SqlQuery<string>(
            $"""select account as "Value" from billing_staged_touched where account > {after} order by account limit {most}""").ToListAsync(cancellation);
        return [.. numbers.Select(AccountNumber.Parse)];
    }

    public static Task<List<Statement>> StagedBillsAsync(BillingContext context, AccountNumber first, AccountNumber last, CancellationToken cancellation) =>
        context.Set<Statement>().FromSql(
            $"""
            select number as bill, account, issued_on, period_from, period_to, current_charges, previous_balance, payments, replaces
            from billing_staged_bills where account between {first.ToString()} and {last.ToString()}
            """).ToListAsync(cancellation);

    public static Task<List<Statement>> StoredBillsAsync(BillingContext context, AccountNumber first, AccountNumber last, CancellationToken cancellation) =>
        context.Set<Statement>().FromSql(
            $"""
            select number as bill, account, issued_on, period_from, period_to, current_charges, previous_balance, payments, replaces
            from billing_staged_touched join billing_bills using (account) where account between {first.ToString()} and {last.ToString()}
            """).ToListAsync(cancellation);

    public static Task<List<LedgerRow>> PostedAsync(BillingContext context, AccountNumber first, AccountNumber last, CancellationToken cancellation) =>
        context.LedgerEntries.FromSql(
            $"select * from billing_staged_touched join billing_ledger_entries using (account) where account between {first.ToString()} and {last.ToString()}")
            .IgnoreQueryFilters().AsNoTracking().ToListAsync(cancellation);

    /// <summary>Staged payments and adjustments as the entries they make.</summary>
    public static async Task<IReadOnlyList<LedgerEntry>> CreditsAsync(BillingContext context, AccountNumber first, AccountNumber last, CancellationToken cancellation)
    {
        var payments = await context.Set<CisPayment>().FromSql(
            $"""
            select *, 0 as batch from billing_staged_payments
            where outcome = 'Posted' and account between {first.ToString()} and {last.ToString()}
            """).IgnoreQueryFilters().AsNoTracking().ToListAsync(cancellation);
        var adjustments = await context.Set<CisAdjustment>().FromSql(
            $"select * from billing_staged_adjustments where account between {first.ToString()} and {last.ToString()}").AsNoTracking().ToListAsync(cancellation);
        return [.. payments.Select(payment => payment.ToEntry()), .. adjustments.Select(adjustment => adjustment.ToEntry())];
    }

    /// <summary>Staged reads, and stored ones recent enough for a bill's usage, those staged first.</summary>
    public static async Task<IReadOnlyList<MeterRead>> ReadsAsync(BillingContext context, AccountNumber first, AccountNumber last, CancellationToken cancellation)
    {
        var staged = await context.Set<MeterRead>().FromSql(
            $"select *, 0 as batch from billing_staged_reads where account between {first.ToString()} and {last.ToString()}")
            .IgnoreQueryFilters().AsNoTracking().ToListAsync(cancellation);
        var oldest = staged.Count == 0 ? DateOnly.MinValue : staged.Min(read => read.ReadOn).AddMonths(-MonthsOfReads);
        var stored = await context.Set<MeterRead>().FromSql(
            $"""
            select * from billing_staged_touched join billing_reads using (account)
            where account between {first.ToString()} and {last.ToString()} and read_on >= {oldest}
            """).IgnoreQueryFilters().AsNoTracking().ToListAsync(cancellation);
        return [.. staged, .. stored];
    }

    public static Task<PostingSummary> SummaryAsync(BillingContext context, CancellationToken cancellation) =>
        context.Database.SqlQuery<PostingSummary>(
            $"""
            select
                cast((select count(*) from billing_staged_payments where outcome = 'Suspense') as integer) as "Suspended",
                cast((select count(*) from billing_staged_payments where outcome = 'Matched') as integer) as "Matched",
                cast((select count(*) from billing_staged_entries where source like 'per-cis-%') as integer) as "PerCis"
            """).SingleAsync(cancellation);

    /// <summary>The water on the staged lines of bills.</summary>
    public static async Task<IReadOnlyDictionary<BillNumber, int>> BilledCcfAsync(BillingContext context, AccountNumber first, AccountNumber last, CancellationToken cancellation)
    {
        var sums = context.Database.SqlQuery<BilledWater>(
            $"""
            select bill as "Bill", ccf as "Ccf" from billing_staged_bills join billing_staged_sums on bill = number
            where account between {first.ToString()} and {last.ToString()}
            """);
        return (await sums.ToListAsync(cancellation)).ToDictionary(sum => new BillNumber(sum.Bill), sum => sum.Ccf);
    }

    private sealed record BilledWater(string Bill, int Ccf);
}
