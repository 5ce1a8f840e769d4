using System.Reflection;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Web.Pages.Accounts.Activity;
using CalWater.Web.Tests.Resources;
using CalWater.Web.Tests.Security;

namespace CalWater.Web.Tests.Accounts;

public sealed class TrailWordsTests
{
    /// <summary>What happens only while nobody owns the account, and what is told by the page that was opened.</summary>
    private static readonly string[] WithoutWords =
        [AccountActs.LoginInvited, AccountActs.LoginInvitationWithdrawn, AccountActs.Unlinked, AccountActs.AccessUsed];

    [Fact]
    public void Every_act_that_an_owner_can_read_of_has_words()
    {
        var acts = typeof(AccountActs).GetFields(BindingFlags.Public | BindingFlags.Static).Select(act => (string)act.GetRawConstantValue()!);
        Assert.All(acts.Except(WithoutWords), act => Assert.True(TextFiles.Knows("Accounts", $"Act-{act}"), act));
    }

    [Fact]
    public void Every_page_that_somebody_with_access_can_open_has_words()
    {
        var pages = AccessRules.All.Where(line => line.Value is Rule.Readable or Rule.Payable or Rule.Guest).Select(line => line.Key["/accounts/{id}".Length..].TrimStart('/'));
        Assert.All(pages, page => Assert.True(TextFiles.Knows("Accounts", $"Page-{TrailWords.KindOf(page)}"), page));
    }
}
