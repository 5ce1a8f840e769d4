using System.Runtime.CompilerServices;
using CalWater.Accounts.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Accounts.Enrolments;

/// <summary>The choices that the accounts' grains told, kept for the billing office.</summary>
internal sealed class EnrolmentJournal(IDbContextFactory<AccountsContext> contexts) : IEnrolmentSource
{
    public string Name => "accounts";

    public async IAsyncEnumerable<EnrolmentChoice> RecordedAsync(DateOnly day, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var (from, until) = (day.StartOfDay().UtcDateTime, day.AddDays(1).StartOfDay().UtcDateTime);
        var choices = context.Set<EnrolmentChoice>().FromSql($"select * from accounts_enrolments where recorded_at >= {from} and recorded_at < {until}")
            .OrderBy(choice => choice.Account).ThenBy(choice => choice.Kind).ThenBy(choice => choice.At);
        await foreach (var choice in choices.AsAsyncEnumerable().WithCancellation(cancellation)) yield return choice;
    }

    /// <summary>Adds the choice within the caller's transaction. Of two within a second the later one counts.</summary>
    public static Task<int> AddAsync(AccountsContext context, EnrolmentChoice choice, LoginId? owner, DateTimeOffset now, CancellationToken cancellation) =>
        context.Database.ExecuteSqlAsync(
            $"""
            insert into accounts_enrolments (account, kind, at, value, recorded_at, owner)
            values ({choice.Account.ToString()}, {choice.Kind}, {Second(choice.At)}, {choice.Value}, {now.UtcDateTime}, {owner?.Value})
            on conflict (account, kind, at) do update set value = excluded.value, recorded_at = excluded.recorded_at, owner = excluded.owner
            """, cancellation);

    private static DateTime Second(DateTimeOffset at) => DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds()).UtcDateTime;
}
