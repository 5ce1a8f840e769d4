using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Bills;
using CalWater.Billing.Ledger;
using CalWater.Grains.Identity;
using CalWater.Grains.ServiceAccounts;
using CalWater.Identity.Audit;
using CalWater.Identity.Legacy;
using CalWater.Web.Pages.Support.Mails;
using Orleans;

namespace CalWater.Web.Pages.Support.Accounts;

/// <summary>Gathers a customer's record from the modules that know a part of it.</summary>
internal sealed class CustomerRecords(IGrainFactory grains, SupportDesk desk, CustomerBills bills, CustomerPast past, UnansweredMails mails)
{
    public async Task<CustomerRecord> OfAsync(ServiceAccount account, CancellationToken cancellation)
    {
        var grain = grains.ServiceAccount(account.Number);
        var online = await grain.Get();
        var login = online.Owner is { } owner ? await LoginAsync(owner) : null;
        AccountNumber[] all = [.. (await desk.LinkedToAsync(account.Number)).Union(login?.Profile.Accounts ?? [])];
        return new(account, await desk.CenterAsync(account.CenterId), await bills.BalanceAsync(account.Number, cancellation), await bills.CurrentAsync(account.Number, cancellation), await bills.LastPaymentAsync(account.Number, cancellation),
            online, login, await desk.FindAsync([.. all.Where(number => number != account.Number)]),
            await past.OldUserNamesAsync(all, login?.Profile.Email ?? default, cancellation), await mails.OfAsync(account.Number, cancellation), (await grain.People()).Length,
            await past.TrailAsync(account.Number, online.Owner, cancellation));
    }

    private async Task<CustomerLogin?> LoginAsync(LoginId id)
    {
        var grain = grains.Login(id);
        return await grain.Get() is { } profile && await grain.Standing() is { } standing ? new(profile, standing) : null;
    }
}

/// <summary>What a customer owes, and the bill they hold in their hands.</summary>
internal sealed class CustomerBills(IAccountBalances balances, IBills bills, ILedger ledger)
{
    public Task<AccountBalance> BalanceAsync(AccountNumber account, CancellationToken cancellation) => balances.FindAsync(account, cancellation);

    public async Task<BillSummary?> CurrentAsync(AccountNumber account, CancellationToken cancellation) =>
        (await bills.CurrentAsync([account], cancellation)).GetValueOrDefault(account);

    public async Task<LedgerEntry?> LastPaymentAsync(AccountNumber account, CancellationToken cancellation) =>
        (await ledger.EntriesAsync(account, cancellation)).FirstOrDefault(entry => entry.Kind == LedgerKind.Payment);
}

/// <summary>What happened before the call.</summary>
internal sealed class CustomerPast(IAuditTrail trail, ILegacyUsers users)
{
    private const int MostRuns = 6;

    /// <summary>Enough that somebody who guesses does not hide what was before.</summary>
    private const int MostRows = 40;

    public Task<IReadOnlyList<LegacyUser>> OldUserNamesAsync(IReadOnlyCollection<AccountNumber> accounts, EmailAddress email, CancellationToken cancellation) =>
        users.OfAsync(accounts, email.ToString(), cancellation);

    public async Task<IReadOnlyList<TrailRun>> TrailAsync(AccountNumber account, LoginId? owner, CancellationToken cancellation)
    {
        var rows = await trail.ReadAsync(AuditSubject.Of(account), MostRows, cancellation: cancellation);
        var ofLogin = owner is { } login ? await trail.ReadAsync(AuditSubject.Of(login), MostRows, cancellation: cancellation) : [];
        return [.. TrailRun.Of(rows.Concat(ofLogin).OrderByDescending(row => row.At)).Take(MostRuns)];
    }
}
