using CalWater.Accounts.ServiceAccounts;
using CalWater.Notices;
using CalWater.Notices.Contents;

namespace CalWater.Grains.Runtime.ServiceAccounts;

/// <summary>The mails about where bills go.</summary>
internal sealed class AccountLetters(INotices notices, IAccountDirectory directory)
{
    /// <summary>Those of the last act; again mails nothing twice.</summary>
    public async Task SendAsync(AccountNumber number, OnlineAccount state)
    {
        if (state.Letters.IsEmpty || await directory.FindAsync(number) is not { } account) return;
        foreach (var letter in state.Letters)
            await notices.SendAsync(new($"contacts-{account.Id}-{state.Acts}-{letter.Change}", letter.To.ToString(), letter.Language,
                new ContactsChanged(letter.Change, account.ServiceAddress, letter.BillsTo?.ToString(), $"/accounts/{account.Id}/contacts")));
    }
}
