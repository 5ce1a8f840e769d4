using System.Reflection;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Identity.Approvals;
using CalWater.Identity.Logins;
using CalWater.Web.Pages.Support.Accounts;
using CalWater.Web.Tests.Resources;

namespace CalWater.Web.Tests.Support;

/// <summary>Whatever can stand in a customer's trail is found by its kind and said in words.</summary>
public sealed class TrailKindTests
{
    private static readonly string[] Acts =
        [.. new[] { typeof(AccountActs), typeof(LoginActs), typeof(RefundActs) }.SelectMany(acts => acts.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(act => (string)act.GetRawConstantValue()!)];

    [Fact]
    public void Every_act_is_of_exactly_one_kind() =>
        Assert.Equal(Acts.Order(), Enum.GetValues<TrailKind>().SelectMany(TrailKinds.ActsOf).Order());

    [Fact]
    public void Every_act_has_words() => Assert.All(Acts, act => Assert.Contains($"Did-{act}", TextFiles.English("Support.Accounts").Keys));
}
