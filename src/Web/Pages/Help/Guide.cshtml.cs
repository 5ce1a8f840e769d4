using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Help;

/// <summary>The short illustrated guide to e-billing and Auto Pay (F21). Its pictures are taken by the browser walk that does its steps.</summary>
[OpensToViewers]
public sealed class GuideModel : PageModel
{
    public static IReadOnlyList<GuidePart> Parts { get; } = [new("e-billing", "EBilling", 3), new("auto-pay", "AutoPay", 3)];
}

/// <summary>Something to do, step by step.</summary>
/// <param name="Name">Of its pictures' files, each with the number of its step.</param>
/// <param name="Title">Of its texts.</param>
/// <param name="Steps">How many there are.</param>
public sealed record GuidePart(string Name, string Title, int Steps);
