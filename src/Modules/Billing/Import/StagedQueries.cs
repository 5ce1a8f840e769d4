using CalWater.Billing.Bills;
using CalWater.Billing.Ledger;
using CalWater.Billing.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Billing.Import;

/// <summary>The questions asked of the staged tables, and what is settled there before the ledger's entries are decided.</summary>
internal static class StagedQueries
{
    private const int MonthsOfReads = 15;

    /// <summary>Stages payments in suspense again whose account is known now.</summary>
    public static async Task TakeFromSuspenseAsync(BillingContext context, IReadOnlyCollection<AccountNumber> known, CancellationToken cancellation)
    {
        foreach (var account in known)
            await context.Database.ExecuteSqlAsync(
                $"""
                insert into billing_staged_payments (file_line, reference, account, paid_on, amount, channel, outcome)
                select 0, reference, account, paid_on, amount, channel, 'Posted' from billing_cis_payments stored
                where outcome = 'Suspense' and account = {account.ToString()} and not exists
                    (select 1 from billing_staged_payments staged where staged.reference = stored.reference and staged.account = stored.account)
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

    /// <summary>The accounts that a bill, a payment or an adjustment is staged for.</summary>
    public static async Task<IReadOnlyList<AccountNumber>> AccountsAsync(BillingContext context, CancellationToken cancellation)
    {
        var numbers = context.Database.SqlQuery<string>(
            $"""
            select account from billing_staged_bills union select account from billing_staged_adjustments
            union select account from billing_staged_payments where outcome = 'Posted'
            """);
        return [.. (await numbers.ToListAsync(cancellation)).Order(StringComparer.Ordinal).Select(AccountNumber.Parse)];
    }

    public static Task<List<Statement>> StagedBillsAsync(BillingContext context, AccountNumber[] accounts, CancellationToken cancellation) =>
        context.Set<Statement>().FromSql($"select number as bill, bills.* from billing_staged_bills bills")
            .Where(bill => accounts.Contains(bill.Account)).ToListAsync(cancellation);

    public static Task<List<Statement>> StoredBillsAsync(BillingContext context, AccountNumber[] accounts, CancellationToken cancellation) =>
        context.Set<Statement>().FromSql($"select number as bill, bills.* from billing_bills bills")
            .Where(bill => accounts.Contains(bill.Account)).ToListAsync(cancellation);

    /// <summary>Staged payments and adjustments as the entries they make.</summary>
    public static async Task<IReadOnlyList<LedgerEntry>> CreditsAsync(
        BillingContext context, AccountNumber[] accounts, CancellationToken cancellation)
    {
        var payments = await context.Set<CisPayment>().FromSql($"select * from billing_staged_payments").AsNoTracking()
            .Where(payment => accounts.Contains(payment.Account) && payment.Outcome == CisPaymentOutcome.Posted).ToListAsync(cancellation);
        var adjustments = await context.Set<CisAdjustment>().FromSql($"select * from billing_staged_adjustments").AsNoTracking()
            .Where(adjustment => accounts.Contains(adjustment.Account)).ToListAsync(cancellation);
        return [.. payments.Select(payment => payment.ToEntry()), .. adjustments.Select(adjustment => adjustment.ToEntry())];
    }

    /// <summary>Staged reads, and stored ones recent enough for a bill's usage, those staged first.</summary>
    public static async Task<IReadOnlyList<MeterRead>> ReadsAsync(
        BillingContext context, AccountNumber[] accounts, CancellationToken cancellation)
    {
        var reads = context.Set<MeterRead>();
        var staged = await reads.FromSql($"select * from billing_staged_reads").AsNoTracking()
            .Where(read => accounts.Contains(read.Account)).ToListAsync(cancellation);
        var oldest = staged.Count == 0 ? DateOnly.MinValue : staged.Min(read => read.ReadOn).AddMonths(-MonthsOfReads);
        var stored = await reads.AsNoTracking()
            .Where(read => accounts.Contains(read.Account) && read.ReadOn >= oldest).ToListAsync(cancellation);
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
    public static async Task<IReadOnlyDictionary<BillNumber, int>> BilledCcfAsync(
        BillingContext context, BillNumber[] bills, CancellationToken cancellation)
    {
        var lines = context.BillLines.FromSql($"select * from billing_staged_lines").AsNoTracking()
            .Where(line => line.Kind == BillLineKind.Quantity && bills.Contains(EF.Property<BillNumber>(line, BillLineConfiguration.Bill)))
            .GroupBy(line => EF.Property<BillNumber>(line, BillLineConfiguration.Bill))
            .Select(lines => new { Bill = lines.Key, Ccf = lines.Sum(line => line.QuantityCcf ?? 0) });
        return await lines.ToDictionaryAsync(bill => bill.Bill, bill => bill.Ccf, cancellation);
    }
}
