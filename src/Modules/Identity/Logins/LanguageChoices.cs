using System.Runtime.CompilerServices;
using System.Text.Json;
using CalWater.Identity.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Identity.Logins;

/// <summary>Which language customers chose, at sign-up and later.</summary>
public interface ILanguageChoices
{
    /// <summary>The choices recorded on a Pacific business day, by login and time. A day that is over never changes.</summary>
    IAsyncEnumerable<LanguageChoice> RecordedAsync(DateOnly day, CancellationToken cancellation = default);
}

/// <param name="Language">Its tag.</param>
public sealed record LanguageChoice(LoginId Login, string Language, DateTimeOffset At);

/// <summary>Read from the audit trails, which keep every choice.</summary>
internal sealed class LanguageChoices(IDbContextFactory<IdentityContext> contexts) : ILanguageChoices
{
    public async IAsyncEnumerable<LanguageChoice> RecordedAsync(DateOnly day, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var (from, until) = (day.StartOfDay(), day.AddDays(1).StartOfDay());
        var rows = context.Audit.AsNoTracking()
            .Where(row => row.SubjectKind == "login" && (row.What == LoginActs.Created || row.What == LoginActs.LanguageChanged))
            .Where(row => row.RecordedAt >= from && row.RecordedAt < until)
            .OrderBy(row => row.SubjectId).ThenBy(row => row.Number);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
            if (LanguageIn(row.Details) is { } language) yield return new(new(row.SubjectId), language, row.At);
    }

    private static string? LanguageIn(string details) => JsonSerializer.Deserialize<Dictionary<string, string>>(details)!.GetValueOrDefault("language");
}
