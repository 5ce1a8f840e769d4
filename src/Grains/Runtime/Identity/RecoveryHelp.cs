using CalWater.Accounts.ServiceAccounts;
using CalWater.Identity.Legacy;

namespace CalWater.Grains.Runtime.Identity;

/// <summary>What a recovery needs of others.</summary>
internal sealed record RecoveryHelp(RecoveryLimits Limits, RecoveryLetters Letters, IAccountDirectory Directory, ILegacyUsers UserNames);
