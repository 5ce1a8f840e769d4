using System.Runtime.CompilerServices;
using CalWater.Billing.Storage;
using CalWater.Grains.Payments;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Billing.Autopay;

/// <summary>The projection of Auto Pay, and the choices that go to the billing office.</summary>
internal sealed class AutoPayBook(IDbContextFactory<BillingContext> contexts, TimeProvider clock) : IAutoPays, IEnrolmentSource
{
    private static readonly Func<BillingContext, IEnumerable<AccountNumber>, IAsyncEnumerable<AutoPayRow>> ByAccounts =
        EF.CompileAsyncQuery((BillingContext context, IEnumerable<AccountNumber> accounts) =>
            context.Set<AutoPayRow>().AsNoTracking().Where(row => accounts.Contains(row.Account)));

    public string Name => "auto-pay";

    public async Task<IReadOnlyDictionary<AccountNumber, AutoPayLine>> FindAsync(IReadOnlyCollection<AccountNumber> accounts, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await ByAccounts(context, accounts).ToDictionaryAsync(row => row.Account, row => row.ToLine(), cancellationToken: cancellation);
    }

    public async Task<IReadOnlyList<AccountNumber>> PaidByAsync(string method, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Set<AutoPayRow>().Where(row => row.Method == method && row.Status == AutoPayStatus.On)
            .OrderBy(row => row.Account).Select(row => row.Account).ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<AutoPayLine>> EnrolledAsync(AccountNumber? after, int most, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await After(context, after).AsNoTracking().Where(row => row.Status != AutoPayStatus.Off)
            .OrderBy(row => row.Account).Take(most).ToListAsync(cancellation);
        return [.. rows.Select(row => row.ToLine())];
    }

    public async Task<IReadOnlyList<AccountNumber>> DueAsync(DateOnly day, AccountNumber? after, int most, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await After(context, after).Where(row => row.RunsOn <= day)
            .OrderBy(row => row.Account).Take(most).Select(row => row.Account).ToListAsync(cancellation);
    }

    public async Task ShowAsync(AccountNumber account, AutoPaySeries series)
    {
        if (AutoPayRow.From(account, series) is not { } row) return;
        await using var context = await contexts.CreateDbContextAsync();
        await using var transaction = await context.Database.BeginTransactionAsync();
        if (await context.Set<AutoPayRow>().AsNoTracking().FirstOrDefaultAsync(each => each.Account == account) is not { } known) context.Add(row);
        else if (known.Version < row.Version) context.Update(row);
        await context.SaveChangesAsync();
        foreach (var record in series.History) await NoteAsync(context, account, record);
        await transaction.CommitAsync();
    }

    public async IAsyncEnumerable<EnrolmentChoice> RecordedAsync(DateOnly day, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var (from, until) = (day.StartOfDay().UtcDateTime, day.AddDays(1).StartOfDay().UtcDateTime);
        var choices = context.Database.SqlQuery<AutoPayChoice>(
            $"select account as \"Account\", value as \"Value\", at as \"At\" from billing_auto_pay_choices where recorded_at >= {from} and recorded_at < {until} order by account, at");
        await foreach (var choice in choices.AsAsyncEnumerable().WithCancellation(cancellation)) yield return choice.ToChoice();
    }

    private static IQueryable<AutoPayRow> After(BillingContext context, AccountNumber? after)
    {
        var number = after?.ToString() ?? "";
        return context.Set<AutoPayRow>().FromSql($"select * from billing_auto_pay where account > {number}");
    }

    /// <summary>On and off, to the second, of two within one the later; a pause is no choice of the billing office's concern.</summary>
    private Task<int> NoteAsync(BillingContext context, AccountNumber account, AutoPayRecord record)
    {
        var value = record.Event switch
        {
            AutoPayEvent.Started => EnrolmentChoice.On,
            AutoPayEvent.Canceled or AutoPayEvent.AccountClosed or AutoPayEvent.OwnerChanged or AutoPayEvent.LastDayOver => EnrolmentChoice.Off,
            _ => null
        };
        var at = DateTimeOffset.FromUnixTimeSeconds(record.At.ToUnixTimeSeconds()).UtcDateTime;
        return value is null ? Task.FromResult(0) : context.Database.ExecuteSqlAsync(
            $"""
            insert into billing_auto_pay_choices (account, at, value, recorded_at) values ({account.ToString()}, {at}, {value}, {clock.GetUtcNow().UtcDateTime})
            on conflict (account, at) do update set value = excluded.value
            """);
    }

    private sealed record AutoPayChoice(string Account, string Value, DateTime At)
    {
        public EnrolmentChoice ToChoice() => new(AccountNumber.Parse(Account), EnrolmentKinds.AutoPay, Value, new(DateTime.SpecifyKind(At, DateTimeKind.Utc)));
    }
}
