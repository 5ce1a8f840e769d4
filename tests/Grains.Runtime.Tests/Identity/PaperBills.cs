using CalWater.Billing.Bills;

namespace CalWater.Grains.Runtime.Tests.Identity;

/// <summary>The household's three bills on paper, newest first.</summary>
internal sealed class PaperBills : IBills
{
    public static readonly IReadOnlyList<Money> Totals = [new(8300), new(7450), new(6120)];

    public Task<IReadOnlyList<BillSummary>> HistoryAsync(AccountNumber account, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<BillSummary>>(account == Neighbourhood.Household ? [.. Totals.Select(Bill)] : []);

    public Task<Bill?> CurrentAsync(AccountNumber account, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Bill?> FindAsync(AccountNumber account, BillNumber number, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Bill?> FindAsync(BillNumber number, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<AccountNumber, BillSummary>> CurrentAsync(
        IReadOnlyCollection<AccountNumber> accounts, CancellationToken cancellation) => throw new NotSupportedException();

    private static BillSummary Bill(Money total, int nth) => new(
        new($"B{nth}"), Neighbourhood.Household, new(2026, 11 - nth, 3), new(2026, 11 - nth, 22), default!, total, total, null, null);
}
