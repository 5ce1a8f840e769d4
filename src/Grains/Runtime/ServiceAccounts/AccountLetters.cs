using CalWater.Accounts.ServiceAccounts;
using CalWater.Notices;
using CalWater.Notices.Contents;

namespace CalWater.Grains.Runtime.ServiceAccounts;

/// <summary>The mails about where bills go, and whether on paper.</summary>
internal sealed class AccountLetters(INotices notices, IAccountDirectory directory)
{
    /// <summary>Those of the last act; again mails nothing twice.</summary>
    public async Task SendAsync(AccountNumber number, OnlineAccount state)
    {
        if (state.Letters.IsEmpty || await directory.FindAsync(number) is not { } account) return;
        foreach (var letter in state.Letters)
            await notices.SendAsync(new($"contacts-{account.Id}-{state.Acts}-{letter.Change}", letter.To.ToString(), letter.Language, Content(letter, account), Name(letter, state)));
    }

    /// <summary>Where notices of bills go they carry the name that the owner gave that address (F16).</summary>
    private static string? Name(ContactLetter letter, OnlineAccount state) =>
        letter.To == state.BillingEmail || state.BillingEmail is null && letter.Change is ContactsChange.EBillingStarted or ContactsChange.EBillingEnded ? state.Names.OnEmail : null;

    private static NoticeContent Content(ContactLetter letter, ServiceAccount account) => letter.Change switch
    {
        ContactsChange.EBillingStarted => new EBillingStarted(account.ServiceAddress, $"/accounts/{account.Id}/bills"),
        ContactsChange.EBillingEnded => new EBillingEnded(account.ServiceAddress, $"/accounts/{account.Id}/e-billing"),
        _ => new ContactsChanged(letter.Change, account.ServiceAddress, letter.BillsTo?.ToString(), $"/accounts/{account.Id}/contacts")
    };
}
