using CalWater.Grains.Identity;
using CalWater.Web.Security;
using Orleans;

namespace CalWater.Web.Pages.Accounts.Review;

/// <summary>The review of the signed-in login.</summary>
internal sealed class ReviewDesk(CurrentLogin login, MyAccounts accounts, AccountSummaries summaries, IGrainFactory grains)
{
    /// <summary>The accounts that wait for it, by service address.</summary>
    public async Task<IReadOnlyList<AccountSummary>> WaitingAsync()
    {
        var waiting = (await login.ProfileAsync()).ToReview;
        return waiting.Length == 0 ? [] : await summaries.OfAsync([.. (await accounts.AllAsync()).Where(account => waiting.Contains(account.Number))]);
    }

    /// <returns>How many still wait.</returns>
    public async Task<int> NoteAsync(IReadOnlyList<AccountSummary> waiting, IReadOnlyList<string> seen)
    {
        AccountNumber[] reviewed = [.. waiting.Select(each => each.Account).Where(account => seen.Contains(account.Id.Value)).Select(account => account.Number)];
        if (reviewed.Length > 0) await grains.Login(login.Id).Reviewed([.. reviewed]);
        return waiting.Count - reviewed.Length;
    }
}
