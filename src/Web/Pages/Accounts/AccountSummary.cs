using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Autopay;
using CalWater.Billing.Ledger;
using CalWater.Grains.ServiceAccounts;

namespace CalWater.Web.Pages.Accounts;

/// <summary>One account in the list.</summary>
internal sealed record AccountSummary(ServiceAccount Account, AccountBalance Balance, bool HasEBilling) : AccountDue(Account, Balance)
{
    /// <summary>What its owner calls the account, for their eyes alone; null where it has no nickname.</summary>
    public string? Nickname { get; init; }

    /// <summary>Auto Pay of the account; null where it never had any.</summary>
    public AutoPayLine? AutoPay { get; init; }

    /// <summary>The text that says how Auto Pay stands.</summary>
    public string AutoPayState => $"AutoPay{AutoPay?.Status ?? AutoPayStatus.Off}";

    /// <summary>What Auto Pay pays with; null while it is off.</summary>
    public AutoPayLine? PaidWith => AutoPay is { Status: not AutoPayStatus.Off } line ? line : null;
}

/// <summary>An account that somebody shares with the login.</summary>
internal sealed record SharedSummary(AccountSummary Summary, AccountRight Right)
{
    public bool CanPay => Right >= AccountRight.ReadAndPay && Summary.CanPay;
}

/// <summary>Gathers what the list shows, in as many queries for two hundred accounts as for two.</summary>
internal sealed class AccountSummaries(IAccountBalances balances, IAccountsOnline online, IAutoPays autoPays)
{
    public async Task<IReadOnlyList<AccountSummary>> OfAsync(IReadOnlyList<ServiceAccount> accounts)
    {
        if (accounts.Count == 0) return [];
        AccountNumber[] numbers = [.. accounts.Select(account => account.Number)];
        var owed = await balances.FindAsync(numbers);
        var states = await online.FindAsync(numbers);
        var paid = await autoPays.FindAsync(numbers);
        return [.. accounts.Select(account => new AccountSummary(
            account, owed[account.Number], states.GetValueOrDefault(account.Number)?.EBillingSince is not null)
        {
            Nickname = states.GetValueOrDefault(account.Number)?.Contacts?.Nickname,
            AutoPay = paid.GetValueOrDefault(account.Number)
        })];
    }
}
