using CalWater.Grains.ServiceAccounts;

namespace CalWater.Web.Pages.Accounts;

/// <summary>The least right that opens a page of an account. A page that does not say opens to the owner alone.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OpensToAttribute(AccountRight least) : Attribute
{
    public AccountRight Least => least;

    public static AccountRight Of(Type page) =>
        GetCustomAttribute(page, typeof(OpensToAttribute)) is OpensToAttribute opens ? opens.Least : AccountRight.Own;
}
