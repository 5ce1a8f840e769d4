using CalWater.Grains.Identity;

namespace CalWater.Identity.Audit;

/// <summary>Whose trail it is. Kinds are stored: never rename one.</summary>
public sealed record AuditSubject(string Kind, string Id)
{
    internal const string Staff = "staff";

    private const string Login = "login";
    private const string Account = "account";

    public static AuditSubject Of(StaffId staff) => new(Staff, staff.Value);

    public static AuditSubject Of(LoginId login) => new(Login, login.Value);

    public static AuditSubject Of(AccountNumber account) => new(Account, account.ToString());

    public override string ToString() => $"{Kind} {Id}";
}
