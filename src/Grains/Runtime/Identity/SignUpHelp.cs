using CalWater.Identity.SignUps;

namespace CalWater.Grains.Runtime.Identity;

/// <summary>What a sign-up needs of others.</summary>
internal sealed record SignUpHelp(AccountCheck Accounts, Enroller Enroller, SignUpLetters Letters, IWaitingSignUps Waiting);
