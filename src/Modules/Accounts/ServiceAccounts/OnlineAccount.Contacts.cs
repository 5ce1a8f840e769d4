using System.Collections.Immutable;
using CalWater.Grains.ServiceAccounts;
using CalWater.Notices.Contents;

namespace CalWater.Accounts.ServiceAccounts;

/// <summary>Where bills and receipts go (F11), and under which names (F16).</summary>
public sealed partial record OnlineAccount
{
    /// <summary>Confirmed; null where they go to the e-mail of the sign-in.</summary>
    public EmailAddress? BillingEmail { get; init; }

    /// <summary>The newest address that was mailed a link and did not follow it.</summary>
    public AskedEmail? Asked { get; init; }

    public AccountNames Names { get; init; } = AccountNames.None;

    /// <summary>The mails that the last act demands. They are in the outbox before the next act begins, also after a crash.</summary>
    public ImmutableArray<ContactLetter> Letters { get; init; } = [];

    public (OnlineAccount Next, BillingEmailVerdict Verdict) AskBillingEmail(NewBillingEmail asked, ContactChange by, DateTimeOffset now)
    {
        MustBeFor(by);
        if (asked.Email == (BillingEmail ?? by.SignIn)) return (this, BillingEmailVerdict.AlreadyThere);
        if (asked.Email == by.SignIn) return (this, BillingEmailVerdict.IsSignIn);
        var next = (this with { Asked = new(asked.Email, asked.SecretHash, now + asked.ValidFor) }).RecordContact(AccountActs.BillingEmailAsked, by, now, ("email", $"{asked.Email}"));
        return (by.Staff is null ? next : next.Write(by, ContactsChange.AskedBySupport, asked.Email), BillingEmailVerdict.Asked);
    }

    /// <summary>What the link with this hash confirms now.</summary>
    public AskedEmail? Confirmable(string secretHash, DateTimeOffset now) =>
        Asked is { } asked && asked.SecretHash == secretHash && now < asked.Until ? asked : null;

    /// <returns>Null when there is no such link to follow.</returns>
    public OnlineAccount? ConfirmBillingEmail(string secretHash, ContactChange by, DateTimeOffset now)
    {
        MustBeFor(by);
        return Confirmable(secretHash, now) is not { } asked ? null : (this with { BillingEmail = asked.Email, Asked = null })
            .Record(AccountActs.BillingEmailConfirmed, Actors.Addressee, now, ("email", $"{asked.Email}"))
            .Write(by, ContactsChange.Moved, asked.Email)
            .Leave(BillingEmail, by);
    }

    public OnlineAccount WithdrawBillingEmail(ContactChange by, DateTimeOffset now)
    {
        MustBeFor(by);
        return Asked is not { } asked ? this : (this with { Asked = null }).RecordContact(AccountActs.BillingEmailWithdrawn, by, now, ("email", $"{asked.Email}"));
    }

    public OnlineAccount RemoveBillingEmail(ContactChange by, DateTimeOffset now)
    {
        MustBeFor(by);
        return (BillingEmail ?? Asked?.Email) is not { } email ? this : (this with { BillingEmail = null, Asked = null })
            .RecordContact(AccountActs.BillingEmailRemoved, by, now, ("email", $"{email}"))
            .Write(by, by.Staff is null ? ContactsChange.Moved : ContactsChange.MovedBySupport, by.SignIn)
            .Leave(BillingEmail, by);
    }

    public OnlineAccount SetNames(AccountNames names, ContactChange by, DateTimeOffset now)
    {
        MustBeFor(by);
        if (names == Names) return this;
        var next = (this with { Names = names }).RecordContact(AccountActs.NamesChanged, by, now,
            ("on-email", $"{names.OnEmail}"), ("on-bill", $"{names.OnBill}"), ("nickname", $"{names.Nickname}"));
        return by.Staff is null || by.IsOneOfMany ? next : next.Write(by, ContactsChange.NamesBySupport, null);
    }

    /// <summary>Without e-billing no notice goes out to which a bill could be attached.</summary>
    public OnlineAccount AttachBills(bool attach, ContactChange by, DateTimeOffset now)
    {
        MustBeFor(by);
        return AttachesBills == attach || EBilling is null ? this
            : (this with { AttachesBills = attach }).RecordContact(attach ? AccountActs.BillsAttached : AccountActs.BillsNotAttached, by, now);
    }

    /// <summary>What the owner arranged ends with the ownership.</summary>
    private OnlineAccount EndContacts() => this with { BillingEmail = null, Asked = null, Names = AccountNames.None };

    private OnlineAccount RecordContact(string what, ContactChange by, DateTimeOffset now, params (string, string)[] details) =>
        Record(what, by.Staff ?? Actors.Customer, now, by.Reason is { } reason ? [.. details, ("reason", reason)] : details);

    /// <summary>To the owner; nobody is written to where nobody signed up.</summary>
    private OnlineAccount Write(ContactChange by, ContactsChange change, EmailAddress? billsTo) =>
        by.Owner is null ? this : this with { Letters = Letters.Add(new(change, by.SignIn, by.Language, billsTo)) };

    /// <summary>To an address that gets no bills any more; where they go instead is none of its business.</summary>
    private OnlineAccount Leave(EmailAddress? former, ContactChange by) =>
        former is not { } left ? this : this with { Letters = Letters.Add(new(ContactsChange.Left, left, by.Language, null)) };

    private void MustBeFor(ContactChange by)
    {
        if (by.Owner != Owner) throw new InvariantBrokenException("Contacts were changed in the name of a login that does not own the account.");
    }
}

/// <summary>An address that was mailed a link; of its secret only the hash is kept.</summary>
public sealed record AskedEmail(EmailAddress Email, string SecretHash, DateTimeOffset Until);

/// <summary>A mail about where bills go.</summary>
/// <param name="BillsTo">Where they go, or are to go, where the mail says so.</param>
public sealed record ContactLetter(ContactsChange Change, EmailAddress To, Language Language, EmailAddress? BillsTo);
