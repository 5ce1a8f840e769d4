using System.Security.Cryptography;
using System.Text.Json;
using CalWater.Grains.Identity;
using CalWater.Web.Security;
using Microsoft.AspNetCore.DataProtection;
using Secret = CalWater.Identity.Secret;

namespace CalWater.Web.Passkeys;

/// <summary>
/// Keeps what was asked of a passkey in an encrypted cookie of the browser that was asked, so that visitors fill no table.
/// The cookie is taken with the answer; that a copy of it counts no second time is seen to in the login.
/// </summary>
internal sealed class PasskeyChallenges(IHttpContextAccessor http, PortalCookies cookies, IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly TimeSpan ValidFor = TimeSpan.FromMinutes(5);

    private readonly IDataProtector protector = protection.CreateProtector("CalWater.Passkeys");

    /// <param name="purpose">What the passkey is to do; each has a cookie of its own.</param>
    /// <param name="boundTo">The session or the waiting sign-in that asked; empty where there is none.</param>
    /// <param name="state">What the handler wants back with the answer.</param>
    public void Keep(string purpose, string boundTo, string state)
    {
        var kept = new Kept(purpose, boundTo, state, clock.GetUtcNow() + ValidFor);
        cookies.Write(http.HttpContext!, Cookie(purpose), protector.Protect(JsonSerializer.Serialize(kept)), ValidFor);
    }

    /// <summary>What was kept, once; null when nothing was, it is too old, or was made for something else.</summary>
    public AskedOfPasskey? Take(string purpose, string boundTo)
    {
        if (cookies.Read(http.HttpContext!, Cookie(purpose)) is not { } text) return null;
        cookies.Delete(http.HttpContext!, Cookie(purpose));
        return Read(text) is { } kept && kept.Purpose == purpose && kept.BoundTo == boundTo && clock.GetUtcNow() < kept.Until
            ? new(kept.State, new(Secret.Hash(kept.State), kept.Until))
            : null;
    }

    private Kept? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Kept>(protector.Unprotect(text));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string Cookie(string purpose) => $"passkey-{purpose}";

    private sealed record Kept(string Purpose, string BoundTo, string State, DateTimeOffset Until);
}

/// <summary>What a passkey was asked: the handler's state, and the challenge in it as the login remembers it.</summary>
internal sealed record AskedOfPasskey(string State, PasskeyChallenge Challenge);
