using System.Data.Common;
using CalWater.Billing.Storage;
using CalWater.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalWater.Billing.Bills;

/// <summary>A bill that came with an import and of which nobody has been told yet.</summary>
/// <param name="NotedAt">When it came.</param>
public sealed record NewBill(BillNumber Number, AccountNumber Account, DateTimeOffset NotedAt);

/// <summary>The bills that an import brought, until their customers are told.</summary>
public interface IBillNews
{
    /// <summary>Those that are not told yet, the oldest first.</summary>
    Task<IReadOnlyList<NewBill>> UntoldAsync(int most, CancellationToken cancellation = default);

    /// <summary>They are told, or nobody is to be.</summary>
    Task ForgetAsync(IReadOnlyCollection<BillNumber> bills, CancellationToken cancellation = default);
}

internal sealed class BillNews(IDbContextFactory<BillingContext> contexts, TimeProvider clock) : IBillNews
{
    /// <summary>A bill older than this is history when it comes, such as with the first import; its customer has had it on paper.</summary>
    private const int DaysOfNews = 5;

    /// <summary>Notes the staged bills that are new, in the transaction that publishes them. To be run before they are seen.</summary>
    public async Task NoteAsync(DbTransaction transaction, CancellationToken cancellation)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            """
            insert into billing_bill_news (number, account, noted_at)
            select stored.number, stored.account, @now from billing_staged_bills staged join billing_bills stored on stored.number = staged.number
            where staged.issued_on >= @since and stored.batch > (select batch from billing_published)
            on conflict (number) do nothing
            """;
        command.AddParameter("@now", clock.GetUtcNow().UtcDateTime);
        command.AddParameter("@since", clock.PacificToday().AddDays(-DaysOfNews));
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public async Task<IReadOnlyList<NewBill>> UntoldAsync(int most, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Set<NewBill>().AsNoTracking().OrderBy(bill => bill.NotedAt).Take(most).ToListAsync(cancellation);
    }

    public async Task ForgetAsync(IReadOnlyCollection<BillNumber> bills, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Set<NewBill>().Where(bill => bills.Contains(bill.Number)).ExecuteDeleteAsync(cancellation);
    }
}

internal sealed class NewBillConfiguration : IEntityTypeConfiguration<NewBill>
{
    public void Configure(EntityTypeBuilder<NewBill> bill) => bill.ToTable("BillNews").HasKey(each => each.Number);
}
