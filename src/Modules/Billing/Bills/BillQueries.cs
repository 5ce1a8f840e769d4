using CalWater.Billing.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Billing.Bills;

/// <summary>A stored bill and the one that replaced it.</summary>
internal sealed record FoundBill(Bill Bill, BillNumber? ReplacedBy);

/// <summary>The questions asked of stored bills, compiled once.</summary>
internal static class BillQueries
{
    public static readonly Func<BillingContext, BillNumber, CancellationToken, Task<FoundBill?>> ByNumber =
        EF.CompileAsyncQuery((BillingContext context, BillNumber number, CancellationToken cancellation) =>
            context.Bills.AsNoTracking().Where(bill => bill.Number == number)
                .Select(bill => new FoundBill(bill, context.Bills
                    .Where(other => other.Replaces == bill.Number).Select(other => (BillNumber?)other.Number).FirstOrDefault()))
                .FirstOrDefault());

    public static readonly Func<BillingContext, AccountNumber, CancellationToken, Task<FoundBill?>> Current =
        EF.CompileAsyncQuery((BillingContext context, AccountNumber account, CancellationToken cancellation) =>
            context.Bills.AsNoTracking()
                .Where(bill => bill.Account == account && !context.Bills.Any(other => other.Replaces == bill.Number))
                .OrderByDescending(bill => bill.IssuedOn).ThenByDescending(bill => bill.Number)
                .Select(bill => new FoundBill(bill, null))
                .FirstOrDefault());

    public static readonly Func<BillingContext, BillNumber, IAsyncEnumerable<BillLine>> Lines =
        EF.CompileAsyncQuery((BillingContext context, BillNumber number) =>
            context.BillLines.AsNoTracking()
                .Where(line => EF.Property<BillNumber>(line, BillLineConfiguration.Bill) == number)
                .OrderBy(line => line.Line).AsQueryable());

    public static readonly Func<BillingContext, AccountNumber, IAsyncEnumerable<BillSummary>> History =
        EF.CompileAsyncQuery((BillingContext context, AccountNumber account) =>
            context.Bills.Where(bill => bill.Account == account)
                .Select(bill => new BillSummary(
                    bill.Number, bill.Account, bill.IssuedOn, bill.DueOn, bill.Period, bill.CurrentCharges, bill.TotalDue,
                    bill.Replaces, context.Bills
                        .Where(other => other.Replaces == bill.Number).Select(other => (BillNumber?)other.Number).FirstOrDefault())));

    /// <summary>The bills of each account that no other replaces and none is newer than; two of one day both come.</summary>
    public static readonly Func<BillingContext, IEnumerable<AccountNumber>, IAsyncEnumerable<BillSummary>> CurrentOf =
        EF.CompileAsyncQuery((BillingContext context, IEnumerable<AccountNumber> accounts) =>
            context.Bills
                .Where(bill => accounts.Contains(bill.Account) && !context.Bills.Any(other => other.Replaces == bill.Number))
                .Where(bill => !context.Bills.Any(newer => newer.Account == bill.Account && newer.IssuedOn > bill.IssuedOn
                    && !context.Bills.Any(other => other.Replaces == newer.Number)))
                .Select(bill => new BillSummary(
                    bill.Number, bill.Account, bill.IssuedOn, bill.DueOn, bill.Period, bill.CurrentCharges, bill.TotalDue,
                    bill.Replaces, null)));
}
