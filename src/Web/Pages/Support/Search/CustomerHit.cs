using CalWater.Accounts.ServiceAccounts;

namespace CalWater.Web.Pages.Support.Search;

/// <summary>An account that a search found.</summary>
/// <param name="Kind">By what.</param>
/// <param name="Name">The sign-in address or old user name that fits; null where the account itself does.</param>
/// <param name="Owner">The address of the login that the account is on; null where it is on none.</param>
internal sealed record CustomerHit(ServiceAccount Account, HitKind Kind, string? Name, string? Owner);

internal enum HitKind { Account, SignInEmail, OldUserName }

/// <summary>What a search found, the best first.</summary>
/// <param name="AreMore">There are more than the page shows.</param>
/// <param name="AreSimilar">Nothing fits as it was typed; these are spelled nearly so.</param>
internal sealed record FoundCustomers(IReadOnlyList<CustomerHit> Hits, bool AreMore, bool AreSimilar);
