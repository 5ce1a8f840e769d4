namespace CalWater.Web.Pages.Support.Search;

/// <summary>The one box that looks in everything.</summary>
/// <param name="Q">What is looked for.</param>
internal sealed record SearchBox(string? Q);
