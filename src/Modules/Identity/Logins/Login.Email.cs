using CalWater.Grains.Identity;
using CalWater.Identity.SignUps;

namespace CalWater.Identity.Logins;

public sealed partial record Login
{
    /// <summary>A change of the e-mail address that has begun.</summary>
    public EmailChange? EmailChange { get; init; }

    /// <summary>The address from before the last change. It still signs in, so that the change can be taken back.</summary>
    public FormerEmail? Former { get; init; }

    public EmailChangeRefused? MayMoveTo(EmailAddress email) =>
        Former is not null ? EmailChangeRefused.TooSoon
        : email == Email ? EmailChangeRefused.SameAsBefore
        : EmailChange is { ConfirmedAt: not null } ? EmailChangeRefused.TooSoon
        : null;

    public Login StartEmailChange(EmailAddress to, MailedSecrets mailed, DateTimeOffset now) =>
        (this with { EmailChange = new(to, Confirmation.Of(mailed, now), ConfirmedAt: null) })
            .Record(LoginActs.EmailChangeStarted, now, ("email", to.ToString()));

    /// <summary>Holds a typed code against the mailed one; a wrong one is counted.</summary>
    public (Login Next, EmailChangeRefused? Refused) TryEmailCode(string code, DateTimeOffset now)
    {
        if (EmailChange is { ConfirmedAt: not null } confirmed && confirmed.Confirmation.IsCode(code)) return (this, null);
        if (EmailChange is not { ConfirmedAt: null } change || !change.Confirmation.TakesCodes(now)) return (this, EmailChangeRefused.Expired);
        if (change.Confirmation.IsCode(code)) return (ConfirmEmail(now), null);
        var wrong = this with { EmailChange = change with { Confirmation = change.Confirmation.WrongCode() } };
        return (wrong.Record(LoginActs.EmailCodeRefused, now), EmailChangeRefused.WrongCode);
    }

    public (Login Next, EmailChangeRefused? Refused) TryEmailLink(string link, DateTimeOffset now) =>
        EmailChange is { ConfirmedAt: null } change && change.Confirmation.IsLink(link, now)
            ? (ConfirmEmail(now), null)
            : (this, EmailChangeRefused.Expired);

    /// <summary>The new address is the login's; the old one stays with it for the hours in which the change can be taken back.</summary>
    public Login MoveEmail(DateTimeOffset now) => (this with { Email = EmailChange!.To, EmailChange = null, Former = new(Email!.Value, now + NotMeLink.ValidFor, AreTold: false) })
        .Record(LoginActs.EmailChanged, now, ("email", EmailChange.To.ToString()));

    public Login BothTold() => this with { Former = Former! with { AreTold = true } };

    /// <summary>The new address came to belong to somebody else meanwhile.</summary>
    public Login DropEmailChange(DateTimeOffset now) => (this with { EmailChange = null }).Record(LoginActs.EmailChangeFailed, now);

    public Login ForgetFormerEmail(DateTimeOffset now) =>
        (this with { Former = null }).Record(LoginActs.FormerEmailReleased, now);

    /// <summary>Stops a change, or makes the old address the login's again; the other one is let go of at once.</summary>
    private Login TakeEmailBack(DateTimeOffset now) => this with
    {
        Email = Former is { } former && now < former.Until ? former.Email : Email,
        Former = (Former, EmailChange) switch
        {
            ({ } left, _) when now < left.Until => new(Email!.Value, now, AreTold: true),
            (null, { } change) => new(change.To, now, AreTold: true),
            _ => Former
        },
        EmailChange = null
    };

    private Login ConfirmEmail(DateTimeOffset now) =>
        (this with { EmailChange = EmailChange! with { ConfirmedAt = now } }).Record(LoginActs.EmailConfirmed, now);
}

/// <summary>A change of the e-mail address: where to, the mailed link and code, and whether they came back.</summary>
public sealed record EmailChange(EmailAddress To, Confirmation Confirmation, DateTimeOffset? ConfirmedAt)
{
    public bool IsAlive(DateTimeOffset now) => ConfirmedAt is not null || now < Confirmation.Until;

    internal EmailChange? UnlessConfirmed() => ConfirmedAt is null ? null : this;
}

/// <summary>An address that the login lets go of at that time.</summary>
/// <param name="AreTold">Whether both addresses have their mail about the change.</param>
public sealed record FormerEmail(EmailAddress Email, DateTimeOffset Until, bool AreTold);
