using CalWater.Grains.ServiceAccounts;
using CalWater.Web.Resources;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CalWater.Web.Pages.Accounts.Access;

/// <summary>What the page about people with access says in words.</summary>
internal static class AccessWords
{
    public static IEnumerable<SelectListItem> Rights(PageText text) =>
        new[] { AccountRight.Read, AccountRight.ReadAndPay }.Select(right => new SelectListItem(text[$"Right{right}"], $"{right}"));

    public static string Standing(PageText text, AccountAccess person) =>
        person.AcceptedAt is { } since ? text["Since", since.ToPacificDate().InShort()] : text["InvitedOn", person.InvitedAt.ToPacificDate().InShort()];

    public static string Until(PageText text, AccountAccess person) => person.Until?.InShort() ?? text["UntilEnded"];
}
