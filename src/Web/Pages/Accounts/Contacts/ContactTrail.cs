using CalWater.Accounts.ServiceAccounts;
using CalWater.Identity.Audit;

namespace CalWater.Web.Pages.Accounts.Contacts;

/// <summary>What the owner reads of an account's audit trail: what concerns where bills go and under which names.</summary>
internal sealed class ContactTrail(IAuditTrail trail)
{
    private const int MostRows = 200;
    private const int MostShown = 20;
    private static readonly string[] Acts =
    [
        AccountActs.BillingEmailAsked, AccountActs.BillingEmailConfirmed, AccountActs.BillingEmailWithdrawn, AccountActs.BillingEmailRemoved,
        AccountActs.NamesChanged, AccountActs.BillsAttached, AccountActs.BillsNotAttached
    ];

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<AuditRow>> ReadAsync(AccountNumber account) =>
        [.. (await trail.ReadAsync(AuditSubject.Of(account), MostRows)).Where(row => Acts.Contains(row.What)).Take(MostShown)];
}
