using System.Security.Cryptography;
using System.Text;
using Orleans;

namespace CalWater.Grains.Identity;

/// <summary>Finds the grains of logins, e-mail addresses and sign-ups.</summary>
public static class IdentityGrains
{
    public const string LoginPrefix = "login-";
    private const string SignUpPrefix = "signup-";
    private const string RecoveryPrefix = "recovery-";
    private const string StaffPrefix = "staff-";

    public static ILoginGrain Login(this IGrainFactory grains, LoginId login) => grains.GetGrain<ILoginGrain>(Key(login));

    public static IEmailGrain Email(this IGrainFactory grains, EmailAddress email) => grains.GetGrain<IEmailGrain>(Key(email));

    public static ISignUpGrain SignUp(this IGrainFactory grains, SignUpId id) => grains.GetGrain<ISignUpGrain>(Key(id));

    public static IRecoveryGrain Recovery(this IGrainFactory grains, RecoveryId id) => grains.GetGrain<IRecoveryGrain>(Key(id));

    public static IStaffGrain Staff(this IGrainFactory grains, StaffId id) => grains.GetGrain<IStaffGrain>(Key(id));

    /// <summary>Tries at sign-up with an account number.</summary>
    public static ITriesGrain Tries(this IGrainFactory grains, AccountNumber account) =>
        grains.GetGrain<ITriesGrain>($"tries-account-{account}");

    /// <summary>Tries at sign-up from a network address.</summary>
    public static ITriesGrain Tries(this IGrainFactory grains, string address) =>
        grains.GetGrain<ITriesGrain>($"tries-address-{address}");

    /// <summary>Tries of another kind, such as recoveries for an e-mail address.</summary>
    public static ITriesGrain Tries(this IGrainFactory grains, string kind, string key) =>
        grains.GetGrain<ITriesGrain>($"tries-{kind}-{key}");

    public static string Key(LoginId login) => LoginPrefix + login;

    public static string Key(SignUpId id) => SignUpPrefix + id;

    public static string Key(RecoveryId id) => RecoveryPrefix + id;

    public static string Key(StaffId id) => StaffPrefix + id;

    /// <summary>The address itself is not in the key: keys reach logs.</summary>
    public static string Key(EmailAddress email) =>
        "email-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(email.ToString())));

    public static LoginId LoginOf(string key) => new(key[LoginPrefix.Length..]);

    public static SignUpId SignUpOf(string key) => new(key[SignUpPrefix.Length..]);

    public static RecoveryId RecoveryOf(string key) => new(key[RecoveryPrefix.Length..]);

    public static StaffId StaffOf(string key) => new(key[StaffPrefix.Length..]);
}
