using System.Collections.Immutable;
namespace CalWater.Identity.SignUps;

/// <summary>What follows a confirmed address: the login to make, for which address and accounts are reserved.</summary>
/// <param name="Accounts">The whole link group (F4).</param>
/// <param name="End">How it ended; null while it is under way.</param>
public sealed record Enrolment(
    LoginId Login, DateTimeOffset ConfirmedAt, ImmutableArray<AccountNumber> Accounts, EnrolmentEnd? End);

/// <summary>How an enrolment ended. Names are stored: never rename one.</summary>
public enum EnrolmentEnd
{
    Enrolled,

    /// <summary>Another login was confirmed with the same address first (F2).</summary>
    EmailInUse,

    /// <summary>Another login got one of the accounts first (F1).</summary>
    AlreadyEnrolled
}
