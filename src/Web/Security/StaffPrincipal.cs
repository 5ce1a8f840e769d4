using System.Security.Claims;
using CalWater.Grains.Identity;
using CalWater.Identity.Staff;

namespace CalWater.Web.Security;

/// <summary>
/// What the staff's session cookie holds. Its claims have names of their own, so that no page of customers ever takes a
/// member of staff for a customer; e-mail and role are read from the directory on each request.
/// </summary>
internal sealed record StaffPrincipal(StaffId Staff, string Secret)
{
    private const string IdClaim = "staff";
    private const string SecretClaim = "staff-session";
    /// <summary>What antiforgery binds the token of a form to: the session, also while its pages are a customer's.</summary>
    private const string FormClaim = "sub";
    private const string EmailClaim = "staff-email";
    private const string RoleClaim = "staff-role";

    public static StaffPrincipal? Of(ClaimsPrincipal? user) =>
        user?.FindFirstValue(IdClaim) is { } id && user.FindFirstValue(SecretClaim) is { } secret ? new(new(id), secret) : null;

    public static string? EmailOf(ClaimsPrincipal user) => user.FindFirstValue(EmailClaim);

    public ClaimsPrincipal ToPrincipal(StaffMember? member = null) => new(new ClaimsIdentity(
        member is null ? Own : [.. Own, new(EmailClaim, member.Email.ToString()), new(RoleClaim, member.Role.ToString())],
        StaffSecurity.Scheme, nameType: EmailClaim, roleType: RoleClaim));

    /// <summary>See <see cref="FormClaim"/>.</summary>
    public Claim Form => new(FormClaim, CalWater.Identity.Secret.Hash(Secret));

    private Claim[] Own => [new(IdClaim, Staff.Value), new(SecretClaim, Secret), Form];
}
