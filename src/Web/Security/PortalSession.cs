using System.Security.Claims;

namespace CalWater.Web.Security;

/// <summary>What the session cookie holds.</summary>
internal sealed record PortalSession(LoginId Login, string Secret)
{
    private const string SecretClaim = "session";

    public static PortalSession? Of(ClaimsPrincipal? user) =>
        user?.FindFirstValue(ClaimTypes.NameIdentifier) is { } login && user.FindFirstValue(SecretClaim) is { } secret
            ? new(new(login), secret)
            : null;

    public ClaimsPrincipal ToPrincipal() => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, Login.Value), new(SecretClaim, Secret)], PortalSecurity.Scheme));
}
