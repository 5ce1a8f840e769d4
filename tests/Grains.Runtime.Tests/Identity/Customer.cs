using CalWater.Grains.Identity;
using CalWater.Identity.Audit;
using CalWater.Identity.Profiles;
using CalWater.Identity.SignIns;
using CalWater.Identity.Totp;

namespace CalWater.Grains.Runtime.Tests.Identity;

/// <summary>Somebody who is signed in, on a computer that is recognised.</summary>
internal sealed class Customer(IdentityHost host, Newcomer person, SignInOutcome.SignedIn signedIn)
{
    public LoginId Id => signedIn.Login;

    public string Session => signedIn.Session;

    public string? Computer => signedIn.RecognisedBy;

    public Newcomer Person => person;

    public SignedInBrowser Here => new(Id, Session, "Firefox, Linux");

    public ILoginGrain Login => host.Grains.Login(Id);

    public ProfileDesk Desk => host.Get<ProfileDesk>();

    public Task<LoginSecurity> SecurityAsync() => Login.Security(Session, Computer);

    /// <summary>What the audit trail says happened, oldest first.</summary>
    public async Task<IReadOnlyList<string>> TrailAsync() =>
        [.. (await host.Get<IAuditTrail>().ReadAsync(AuditSubject.Of(Id), most: 1000)).Select(row => row.What).Reverse()];

    /// <summary>Enrolls and signs in with the box ticked.</summary>
    public static async Task<Customer> ArriveAsync(IdentityHost host, string email = "ana@example.com", AccountNumber? account = null)
    {
        var person = await new Newcomer(host, email).EnrolAsync(account);
        var asked = Assert.IsType<SignInOutcome.QuestionAsked>(await person.SignInAsync());
        return new(host, person, Assert.IsType<SignInOutcome.SignedIn>(await person.AnswerAsync(asked, "Señor Bigotes", recognise: true)));
    }

    /// <summary>Sets up an authenticator.</summary>
    public async Task<(TotpSecret Secret, IReadOnlyList<string> Spare)> SetUpAuthenticatorAsync()
    {
        var secret = new TotpSecret((await Login.BeginAuthenticator(Session))!);
        var (verdict, spare) = await Desk.FinishAuthenticatorAsync(Here, TotpCode.At(secret, host.Clock.GetUtcNow()));
        Assert.Equal(AuthenticatorVerdict.Done, verdict);
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        return (secret, spare);
    }
}
