using CalWater.Grains.Identity;
using CalWater.Identity.Audit;
using CalWater.Identity.Staff;
using CalWater.Identity.Totp;
using CalWater.Notices.Contents;

namespace CalWater.Grains.Runtime.Tests.Identity;

/// <summary>Somebody who is invited to the staff, sets up password and authenticator, and signs in.</summary>
internal sealed class Representative(IdentityHost host, string email = "carla@example.com")
{
    public const string Password = "Blue-Heron-42";
    private const string Browser = "Firefox, Linux";

    public EmailAddress Email { get; } = EmailAddress.Parse(email);

    public StaffId Id { get; private set; }

    public TotpSecret Secret { get; private set; }

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public IStaffGrain Grain => host.Grains.Staff(Id);

    public string Code => TotpCode.At(Secret, host.Clock.GetUtcNow());

    /// <summary>Invites, as a verb or a supervisor does, and reads the link in the mail.</summary>
    public async Task<StaffInvitationLink> InviteAsync(StaffRole role = StaffRole.Csr)
    {
        Id = (await host.Get<StaffOffice>().InviteAsync(Email, role, Actors.Operator)).Id;
        Assert.True(StaffInvitationLink.TryParse(host.Postbox.Of<StaffInvited>()[^1].Path["/support/invitations/".Length..], out var link));
        return link;
    }

    /// <summary>The first step: a password; the authenticator has scanned the secret then.</summary>
    public async Task ChoosePasswordAsync(StaffInvitationLink link)
    {
        Assert.Equal([], await host.Get<StaffSetupSteps>().ChoosePasswordAsync(link, Password));
        Secret = (await host.Get<StaffSetupSteps>().SecretAsync(link))!.Value;
    }

    /// <summary>Both steps.</summary>
    public async Task<Representative> SetUpAsync()
    {
        var link = await InviteAsync();
        await ChoosePasswordAsync(link);
        var (verdict, codes) = await host.Get<StaffSetupSteps>().FinishAsync(link, Code);
        Assert.Equal(StaffSetupVerdict.Done, verdict);
        RecoveryCodes = codes;
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        return this;
    }

    public Task<StaffWaiting?> PasswordAsync(string password = Password) => host.Get<StaffSignIn>().WithPasswordAsync(Email, password, Browser);

    public Task<(StaffCodeVerdict Verdict, string Session)> CodeAsync(StaffWaiting? waiting, string code) =>
        host.Get<StaffSignIn>().WithCodeAsync(Assert.IsType<StaffWaiting>(waiting), code, Browser);

    /// <summary>Password and code.</summary>
    /// <returns>The secret of the session.</returns>
    public async Task<string> SignInAsync()
    {
        var (verdict, session) = await CodeAsync(await PasswordAsync(), Code);
        Assert.Equal(StaffCodeVerdict.SignedIn, verdict);
        return session;
    }

    /// <summary>What the audit trail says, oldest first.</summary>
    public async Task<IEnumerable<string>> ActsAsync() =>
        (await host.Get<IAuditTrail>().ReadAsync(AuditSubject.Of(Id), most: 1000)).Select(row => row.What).Reverse();
}
