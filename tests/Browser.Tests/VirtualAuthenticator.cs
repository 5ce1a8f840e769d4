using System.Text.Json;
using Microsoft.Playwright;

namespace CalWater.Browser.Tests;

/// <summary>Chromium's own authenticator without hardware: makes and uses passkeys at once, as if a finger were always on it.</summary>
internal sealed class VirtualAuthenticator
{
    private readonly ICDPSession chromium;
    private readonly string id;

    private VirtualAuthenticator(ICDPSession chromium, string id) => (this.chromium, this.id) = (chromium, id);

    /// <summary>Into the page's browser, with the passkeys of another one, as a password manager brings them along.</summary>
    public static async Task<VirtualAuthenticator> AddAsync(IPage page, VirtualAuthenticator? other = null)
    {
        var chromium = await page.Context.NewCDPSessionAsync(page);
        await chromium.SendAsync("WebAuthn.enable");
        var options = new Dictionary<string, object>
        {
            ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true,
            ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true
        };
        var added = await chromium.SendAsync("WebAuthn.addVirtualAuthenticator", new() { ["options"] = options });
        var made = new VirtualAuthenticator(chromium, added!.Value.GetProperty("authenticatorId").GetString()!);
        foreach (var passkey in other is null ? [] : await other.PasskeysAsync())
            await chromium.SendAsync("WebAuthn.addCredential", new() { ["authenticatorId"] = made.id, ["credential"] = passkey });
        return made;
    }

    /// <summary>Whether the next try shows a finger that is known.</summary>
    public Task VerifyAsync(bool isVerified) =>
        chromium.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = id, ["isUserVerified"] = isVerified });

    private async Task<IReadOnlyList<JsonElement>> PasskeysAsync()
    {
        var found = await chromium.SendAsync("WebAuthn.getCredentials", new() { ["authenticatorId"] = id });
        return [.. found!.Value.GetProperty("credentials").EnumerateArray()];
    }
}
