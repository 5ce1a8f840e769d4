using System.Collections.Immutable;
using CalWater.Identity.Logins;
using CalWater.Identity.Totp;

namespace CalWater.Identity.Staff;

/// <summary>
/// How a member of staff signs in, as it is kept, and what it decides. Nothing here waits or asks: a grain commits what
/// comes out and then adds <see cref="Unrecorded"/> to the audit trail.
/// </summary>
public sealed partial record StaffLogin : IAudited
{
    public string? PasswordHash { get; init; }
    public TotpSecret? Totp { get; init; }

    /// <summary>The step of the last code that was taken; it and those before it do not count again.</summary>
    public long LastStep { get; init; }

    /// <summary>Hashes of the recovery codes that are left.</summary>
    public ImmutableArray<string> RecoveryCodes { get; init; } = [];
    public StaffSetup? Setup { get; init; }

    /// <summary>The hash of the invitation that was used last; it does not work again.</summary>
    public string? UsedInvitation { get; init; }
    public Failures Failures { get; init; } = Failures.None;
    public ImmutableArray<WaitingSignIn> Waiting { get; init; } = [];
    public ImmutableArray<StaffSession> Sessions { get; init; } = [];

    public int Acts { get; init; }

    public ImmutableArray<AuditEntry> Unrecorded { get; init; } = [];

    /// <summary>Whether the invitation may be followed: it is the newest, in time, and was not used.</summary>
    public bool Takes(StaffInvitation newest, string secret, DateTimeOffset now) =>
        newest.IsOpen(secret, now) && newest.SecretHash != UsedInvitation;

    /// <summary>An invitation that does not work, or no longer, was followed.</summary>
    public StaffLogin RefuseInvitation(StaffAct act) => Record(act with { What = StaffActs.InvitationRefused });

    /// <summary>The first step of an invitation. Again, as after going back, keeps the secret that was scanned already.</summary>
    public StaffLogin ChoosePassword(string invitation, string passwordHash, TotpSecret secret, StaffAct act)
    {
        var hash = Secret.Hash(invitation);
        return (this with { Setup = new(hash, passwordHash, Setup?.InvitationHash == hash ? Setup.Totp : secret) })
            .Record(act with { What = StaffActs.PasswordChosen });
    }

    /// <summary>What the authenticator is to be set up with; null before a password was chosen with this invitation.</summary>
    public TotpSecret? SetupSecret(string invitation) => Setup is { } setup && Secret.Matches(invitation, setup.InvitationHash) ? setup.Totp : null;

    /// <summary>The second step: a code shows that the authenticator works. Everything from before ends.</summary>
    public (StaffLogin Next, bool IsDone) FinishSetup(string invitation, string code, ImmutableArray<string> recoveryCodes, StaffAct act)
    {
        if (SetupSecret(invitation) is not { } secret || TotpCode.Find(secret, code, act.At, after: 0) is not { } step)
            return (Record(act with { What = StaffActs.SetupRefused }), false);
        var done = this with
        {
            PasswordHash = Setup!.PasswordHash, Totp = secret, LastStep = step, RecoveryCodes = recoveryCodes,
            UsedInvitation = Setup.InvitationHash, Setup = null, Failures = Failures.None, Waiting = [], Sessions = []
        };
        return (done.Record(act with { What = StaffActs.SetUp }), true);
    }

    private StaffLogin Record(StaffAct act) => this with
    {
        Acts = Acts + 1,
        Unrecorded = [new($"act-{Acts + 1}", act.At, act.Actor, act.What, AuditEntry.Json(act.Details))]
    };
}

/// <summary>An invitation that is being followed: the chosen password, and the secret the authenticator is set up with.</summary>
public sealed record StaffSetup(string InvitationHash, string PasswordHash, TotpSecret Totp);
