using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.ServiceAccounts;
using CalWater.Notices.Contents;

namespace CalWater.Accounts.Tests.ServiceAccounts;

public sealed class OnlineAccountTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 20, 0, 0, TimeSpan.Zero);
    private static readonly LoginId Ana = new("ana");
    private static readonly LoginId Luis = new("luis");
    private static readonly EmailAddress SignIn = EmailAddress.Parse("ana@example.com");
    private static readonly EBillingConsent Consent = new(Ana, "2026-11", Language.Spanish, "192.0.2.7", "Firefox");

    [Fact]
    public void F4_an_account_that_another_enrolment_holds_is_refused_until_the_hold_runs_out()
    {
        var held = new OnlineAccount().Reserve(Ana, Now)!;
        Assert.Null(held.Reserve(Luis, Now + OnlineAccount.HoldsFor - TimeSpan.FromSeconds(1)));
        Assert.Equal(Luis, held.Reserve(Luis, Now + OnlineAccount.HoldsFor)!.Hold!.Login);
        Assert.Null(held.Owner);
    }

    [Fact]
    public void Reserving_again_renews_the_hold()
    {
        var renewed = new OnlineAccount().Reserve(Ana, Now)!.Reserve(Ana, Now.AddMinutes(4))!;
        Assert.Null(renewed.Reserve(Luis, Now.AddMinutes(8)));
    }

    [Fact]
    public void F1_an_account_with_an_owner_is_refused_to_every_other_login()
    {
        var owned = Owned();
        Assert.Null(owned.Reserve(Luis, Now.AddYears(1)));
        Assert.Same(owned, owned.Reserve(Ana, Now));
        Assert.Same(owned, owned.Confirm(Ana, Now));
        Assert.Throws<InvariantBrokenException>(() => owned.Confirm(Luis, Now));
    }

    [Fact]
    public void A_hold_that_ran_out_is_confirmed_only_while_nobody_else_took_it()
    {
        var late = new OnlineAccount().Reserve(Ana, Now)!;
        Assert.Equal(Ana, late.Confirm(Ana, Now).Owner);
        var taken = late.Reserve(Luis, Now + OnlineAccount.HoldsFor)!;
        Assert.Throws<InvariantBrokenException>(() => taken.Confirm(Ana, Now));
        Assert.Throws<InvariantBrokenException>(() => new OnlineAccount().Confirm(Ana, Now));
    }

    [Fact]
    public void Releasing_ends_only_what_the_login_has()
    {
        var held = new OnlineAccount().Reserve(Ana, Now)!;
        Assert.Same(held, held.Release(Luis, Now));
        Assert.Null(held.Release(Ana, Now).Hold);
        Assert.NotNull(Owned().Release(Ana, Now).Reserve(Luis, Now));
    }

    [Fact]
    public void F18_a_consent_is_kept_with_its_moment_and_again_changes_nothing()
    {
        var enrolled = Owned().EnrolInEBilling(Consent, SignIn, Now);
        Assert.Equal(new EBillingEnrolment(Consent, Now), enrolled.EBilling);
        Assert.Same(enrolled, enrolled.EnrolInEBilling(Consent, SignIn, Now.AddDays(1)));
    }

    [Fact]
    public void A_withdrawal_ends_e_billing_and_keeps_both_records()
    {
        var withdrawal = new EBillingWithdrawal(Ana, "192.0.2.8", "Chrome");
        var ended = Owned().EnrolInEBilling(Consent, SignIn, Now).WithdrawFromEBilling(withdrawal, SignIn, Now.AddDays(1));
        Assert.Null(ended.EBilling);
        Assert.Equal(new EndedEBilling(new(Consent, Now), Now.AddDays(1), withdrawal), Assert.Single(ended.EndedEBilling));
        Assert.Same(ended, ended.WithdrawFromEBilling(withdrawal, SignIn, Now.AddDays(2)));
    }

    [Fact]
    public void Owner_and_billing_e_mail_are_told_when_e_billing_starts_and_ends_and_nobody_twice()
    {
        var bills = EmailAddress.Parse("bills@example.com");
        var started = (Owned() with { BillingEmail = bills }).EnrolInEBilling(Consent, SignIn, Now);
        Assert.Equal([(ContactsChange.EBillingStarted, SignIn), (ContactsChange.BillsComeHere, bills)], started.Letters.Select(letter => (letter.Change, letter.To)));
        var ended = started.WithdrawFromEBilling(new(Ana, "192.0.2.8", "Chrome", Language.Spanish), SignIn, Now);
        Assert.Equal([(ContactsChange.EBillingEnded, SignIn), (ContactsChange.BillsGoOnPaper, bills)], ended.Letters.Select(letter => (letter.Change, letter.To)));
        Assert.All(ended.Letters, letter => Assert.Equal(Language.Spanish, letter.Language));
        Assert.Equal(SignIn, Assert.Single((Owned() with { BillingEmail = SignIn }).EnrolInEBilling(Consent, SignIn, Now).Letters).To);
    }

    [Fact]
    public void What_the_owner_consented_to_ends_with_the_ownership()
    {
        var online = Owned().EnrolInEBilling(Consent, SignIn, Now) with { BillingEmail = EmailAddress.Parse("bills@example.com"), Names = new("Ana", "Ana", "Home") };
        var released = online.Release(Ana, Now);
        Assert.Equal((null, null, null, AccountNames.None), (released.Owner, released.EBilling, released.BillingEmail, released.Names));
        Assert.Single(released.EndedEBilling);
    }

    [Fact]
    public void Only_the_owner_consents_and_withdraws()
    {
        Assert.Throws<InvariantBrokenException>(() => new OnlineAccount().EnrolInEBilling(Consent, SignIn, Now));
        Assert.Throws<InvariantBrokenException>(() => Owned().WithdrawFromEBilling(new(Luis, "", ""), SignIn, Now));
    }

    private static OnlineAccount Owned() => new OnlineAccount().Reserve(Ana, Now)!.Confirm(Ana, Now);
}
