using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using CalWater.Grains.Identity;
using CalWater.Identity;
using CalWater.Identity.Profiles;
using CalWater.Identity.SignIns;
using Microsoft.AspNetCore.Identity;
using Orleans;

namespace CalWater.Web.Passkeys;

/// <summary>
/// Adds passkeys and signs in with them: ASP.NET's handler checks what the browser sends against WebAuthn, the login takes
/// each challenge once.
/// </summary>
internal sealed class PasskeyDesk(IPasskeyHandler<PasskeyOwner> handler, PasskeyChallenges challenges, IGrainFactory grains, IHttpContextAccessor http)
{
    private const string Add = "add";
    private const string SignIn = "sign-in";
    private const string Confirm = "confirm";

    /// <summary>What the browser is to make a passkey by, as JSON.</summary>
    public async Task<string> AskToAddAsync(SignedInBrowser here, EmailAddress email)
    {
        var made = await handler.MakeCreationOptionsAsync(new() { Id = here.Login.Value, Name = $"{email}", DisplayName = $"{email}" }, http.HttpContext!);
        challenges.Keep(Add, Secret.Hash(here.Session), made.AttestationState!);
        return made.CreationOptionsJson;
    }

    /// <param name="here">The session that asked.</param>
    /// <param name="credential">The browser's answer, as JSON.</param>
    /// <param name="name">What the owner calls the passkey.</param>
    /// <returns>Null when the answer is not right.</returns>
    public async Task<PasskeyVerdict?> AddAsync(SignedInBrowser here, string credential, string name)
    {
        if (challenges.Take(Add, Secret.Hash(here.Session)) is not { } asked) return PasskeyVerdict.Expired;
        var made = await handler.PerformAttestationAsync(new() { HttpContext = http.HttpContext!, CredentialJson = credential, AttestationState = asked.State });
        return made.Succeeded ? await grains.Login(here.Login).AddPasskey(new(here.Session, asked.Challenge, Kept(made.Passkey), name)) : null;
    }

    /// <summary>What the browser is to ask its passkeys, as JSON.</summary>
    /// <param name="waiting">The sign-in that waits for an answer or a code; null where nobody has said who they are.</param>
    public Task<string> AskToSignInAsync(SignInOutcome.QuestionAsked? waiting) => AskAsync(SignIn, waiting?.WaitingId ?? "", waiting?.Login);

    /// <summary>What the browser is to ask the passkeys of the login, as JSON, before something sensitive.</summary>
    public Task<string> AskToConfirmAsync(SignedInBrowser here) => AskAsync(Confirm, Secret.Hash(here.Session), here.Login);

    /// <summary>Whether the session that asked may change what is sensitive now.</summary>
    public async Task<bool> ConfirmAsync(SignedInBrowser here, string credential)
    {
        if (challenges.Take(Confirm, Secret.Hash(here.Session)) is not { } asked) return false;
        var login = grains.Login(here.Login);
        if (await CheckAsync(asked, credential) is { Succeeded: true } right)
            return await login.PasskeyConfirmed(Passed(right.Passkey, asked, null, here.Session, new(Token: null, here.Browser)));
        await login.PasskeyRefused(here.Browser);
        return false;
    }

    /// <param name="waiting">As it was asked.</param>
    /// <param name="credential">The browser's answer, as JSON.</param>
    /// <param name="computer">The browser.</param>
    public async Task<SignInOutcome> SignInAsync(SignInOutcome.QuestionAsked? waiting, string credential, Computer computer)
    {
        if (challenges.Take(SignIn, waiting?.WaitingId ?? "") is not { } asked) return new SignInOutcome.Refused();
        var made = await CheckAsync(asked, credential);
        if (!made.Succeeded) return await RefuseAsync(waiting?.Login ?? Claimed(credential), computer);
        var session = Secret.New();
        return await grains.Login(made.User.Login).PasskeyPassed(Passed(made.Passkey, asked, waiting, session, computer)) switch
        {
            SignInStep.SignedIn => new SignInOutcome.SignedIn(made.User.Login, session, RecognisedBy: null),
            SignInStep.Expired => new SignInOutcome.Expired(),
            _ => new SignInOutcome.Refused()
        };
    }

    private async Task<string> AskAsync(string purpose, string boundTo, LoginId? login)
    {
        var made = await handler.MakeRequestOptionsAsync(login is { } one ? new PasskeyOwner(one) : null, http.HttpContext!);
        challenges.Keep(purpose, boundTo, made.AssertionState!);
        return made.RequestOptionsJson;
    }

    private Task<PasskeyAssertionResult<PasskeyOwner>> CheckAsync(AskedOfPasskey asked, string credential) =>
        handler.PerformAssertionAsync(new() { HttpContext = http.HttpContext!, CredentialJson = credential, AssertionState = asked.State });

    /// <summary>The login that the answer names, right or wrong, learns of it.</summary>
    private async Task<SignInOutcome> RefuseAsync(LoginId? login, Computer computer)
    {
        if (login is { } named) await grains.Login(named).PasskeyRefused(computer.Browser);
        return new SignInOutcome.Refused();
    }

    private static LoginId? Claimed(string credential)
    {
        try
        {
            using var json = JsonDocument.Parse(credential);
            var handle = json.RootElement.GetProperty("response").GetProperty("userHandle").GetString();
            return PasskeyOwner.Of(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(handle)))?.Login;
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static PasskeyCredential Kept(UserPasskeyInfo made) => new(
        Base64Url.EncodeToString(made.CredentialId), Base64Url.EncodeToString(made.PublicKey), made.SignCount, [.. made.Transports ?? []], made.IsBackupEligible, made.IsBackedUp);

    private static PassedPasskey Passed(UserPasskeyInfo used, AskedOfPasskey asked, SignInOutcome.QuestionAsked? waiting, string session, Computer computer) =>
        new(asked.Challenge, Base64Url.EncodeToString(used.CredentialId), used.SignCount, used.IsBackedUp, session, waiting?.WaitingId, computer.Token, computer.Browser);
}
