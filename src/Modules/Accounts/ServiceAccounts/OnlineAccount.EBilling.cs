using System.Collections.Immutable;
using CalWater.Grains.ServiceAccounts;
using CalWater.Notices.Contents;

namespace CalWater.Accounts.ServiceAccounts;

/// <summary>Bills without paper: by the owner's recorded consent, until it is withdrawn or the ownership ends (E-SIGN 7001(c)).</summary>
public sealed partial record OnlineAccount
{
    public EBillingEnrolment? EBilling { get; init; }
    public ImmutableArray<EndedEBilling> EndedEBilling { get; init; } = [];

    /// <summary>The owner wants each bill attached to its notice; ends with e-billing.</summary>
    public bool AttachesBills { get; init; }

    /// <param name="signIn">The owner's e-mail address, which is told; so is a billing e-mail, to which the notices go.</param>
    public OnlineAccount EnrolInEBilling(EBillingConsent consent, EmailAddress signIn, DateTimeOffset now)
    {
        MustBeOwner(consent.Login);
        return EBilling is not null ? this : (this with { EBilling = new(consent, now) })
            .Record(AccountActs.EBillingStarted, Actors.Customer, now,
                ("text", consent.TextVersion), ("language", consent.Language.Tag()), ("pdf-code", $"{consent.PdfCode}"), ("address", consent.IpAddress), ("browser", consent.Browser))
            .Tell(ContactsChange.EBillingStarted, signIn, ContactsChange.BillsComeHere, consent.Language);
    }

    /// <param name="signIn">As for the enrolment.</param>
    public OnlineAccount WithdrawFromEBilling(EBillingWithdrawal withdrawal, EmailAddress signIn, DateTimeOffset now)
    {
        MustBeOwner(withdrawal.Login);
        return EBilling is null ? this : EndEBilling(withdrawal, now)
            .Record(AccountActs.EBillingEnded, Actors.Customer, now,
                ("language", $"{withdrawal.Language?.Tag()}"), ("address", withdrawal.IpAddress), ("browser", withdrawal.Browser))
            .Tell(ContactsChange.EBillingEnded, signIn, ContactsChange.BillsGoOnPaper, withdrawal.Language ?? EBilling.Consent.Language);
    }

    private OnlineAccount EndEBilling(EBillingWithdrawal? withdrawal, DateTimeOffset now) =>
        EBilling is null ? this : this with { EBilling = null, AttachesBills = false, EndedEBilling = [.. EndedEBilling, new(EBilling, now, withdrawal)] };

    private OnlineAccount Tell(ContactsChange owner, EmailAddress signIn, ContactsChange billing, Language language)
    {
        var told = Letters.Add(new(owner, signIn, language, null));
        return this with { Letters = BillingEmail is { } email && email != signIn ? told.Add(new(billing, email, language, null)) : told };
    }

    private void MustBeOwner(LoginId login)
    {
        if (Owner != login) throw new InvariantBrokenException("A consent of a login that does not own the account.");
    }
}

/// <summary>An e-billing enrolment that ended: by the customer's withdrawal, or with the ownership.</summary>
public sealed record EndedEBilling(EBillingEnrolment Enrolment, DateTimeOffset At, EBillingWithdrawal? Withdrawal);
