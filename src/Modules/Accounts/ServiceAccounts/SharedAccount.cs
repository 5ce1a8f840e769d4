using CalWater.Grains.ServiceAccounts;

namespace CalWater.Accounts.ServiceAccounts;

/// <summary>An account that its owner shares with a login.</summary>
/// <param name="Until">The last day, Pacific time; null until it is ended.</param>
public sealed record SharedAccount(AccountNumber Number, LoginId Login, AccountRight AccessRight, DateOnly? Until);
