using CalWater.Web.Pages.Support.Accounts;
using CalWater.Web.Pages.Support.Search;

namespace CalWater.Web.Pages.Support.OneSignIn;

/// <summary>Looks up old user names, and whether all their accounts are on the customer's new sign-in (F14).</summary>
internal sealed class OldUserNamesModel(OldUserSearch search, SupportRecord record) : SearchPageModel(record)
{
    /// <summary>Null before something was looked for.</summary>
    public FoundOldUsers? Found { get; private set; }

    protected override async Task FindAsync(string text, CancellationToken cancellation) => Found = await search.FindAsync(text, cancellation);
}
