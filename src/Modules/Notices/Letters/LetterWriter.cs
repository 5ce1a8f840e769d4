using CalWater.Notices.Contents;

namespace CalWater.Notices.Letters;

/// <summary>Turns what a notice says into a letter: one method for each kind.</summary>
internal sealed partial class LetterWriter(string publicUrl)
{
    private const string Centers = "/customer-centers";

    public Letter Write(NoticeContent content, Language language)
    {
        var words = new LetterWords(language);
        return content switch
        {
            ConfirmEmail confirm => Confirm(confirm, words),
            Welcome welcome => Welcome(welcome, words),
            SignUpNotFinished not => Plain(words, not.IsEmailInUse ? "NotFinishedEmail" : "NotFinished", not.CenterName, not.CenterPhone),
            AccountEnrolled enrolled => Enrolled(enrolled, words),
            NewComputer computer => NewComputer(computer, words),
            SignInBlocked blocked => Plain(words, "Blocked", words.Moment(blocked.Until)) with { Link = Link(words["Disabled_Link"], "/recover") },
            RecoverPassword recover => Recover(recover, words),
            PasswordRecovered recovered => Plain(words, "Recovered", words.Moment(recovered.At)) with { Link = Link(words["Recovered_Link"], "/recover") },
            PasswordDisabled disabled => Plain(words, "Disabled", disabled.Tries) with { Link = Link(words["Disabled_Link"], "/recover") },
            SignInReminder reminder => Plain(words, "Reminder", reminder.AccountNumberEnding) with { Figure = reminder.Email, Link = Link(words["Welcome_Link"], "/sign-in") },
            UserNameReplaced replaced => Replaced(replaced, words),
            EBillingStarted started => EBilling(started, words),
            EBillingEnded ended => EBilling(ended, words),
            BillReady bill => Ready(bill, words),
            PaymentReceived received => Receipt(received, words),
            PaymentFailed failed => Failed(failed, words),
            AutoPayNotice notice => AutoPay(notice, words),
            CardExpiring card => Expiring(card, words),
            PaymentOnItsWay way => OnItsWay(way, words),
            PaymentMoved moved => Moved(moved, words),
            LoginChanged changed => Changed(changed, words),
            ConfirmNewEmail confirm => ConfirmNew(confirm, words),
            EmailChangeStarted started => Started(started, words),
            EmailChanged changed => Changed(changed, words),
            CustomerInvited invited => Invited(invited, words),
            AccessOfferedNotice offered => Offered(offered, words),
            AccessAnswered answered => Plain(words, $"Access{answered.Answer}", answered.Guest, answered.ServiceAddress) with { Link = Link(words["AccessAnswered_Link"], answered.AccessPath) },
            AccessEnded ended => Plain(words, "AccessEnded", ended.Owner),
            ConfirmBillingEmail confirm => Confirm(confirm, words),
            ContactsChanged changed => Changed(changed, words),
            NamesOfManyChanged named => Plain(words, "NamesOfMany", named.Accounts) with { Link = Link(words["NamesOfMany_Link"], "/accounts") },
            StaffInvited invited => Invited(invited, words),
            ApprovalEnded ended => Ended(ended, words),
            StaffSignInPaused paused => ToStaff(words, "StaffPaused", words.Moment(paused.Until)),
            _ => throw new InvariantBrokenException($"No letter is written for {content.GetType().Name}.")
        };
    }

    private Letter Confirm(ConfirmEmail confirm, LetterWords words) => Plain(words, "Confirm") with
    {
        Figure = confirm.Code,
        Link = Link(words["Confirm_Link"], confirm.Path),
        Footnote = words["Confirm_Footnote", (int)confirm.ValidFor.TotalMinutes]
    };

    private Letter Recover(RecoverPassword recover, LetterWords words) => Plain(words, "Recover") with
    {
        Figure = recover.Code,
        Link = Link(words["Recover_Link"], recover.Path),
        Footnote = words["Recover_Footnote", (int)recover.LinkValidFor.TotalMinutes, (int)recover.CodeValidFor.TotalMinutes]
    };

    private Letter Replaced(UserNameReplaced replaced, LetterWords words)
    {
        var footnote = replaced.IsAccountMissing ? "ReplacedMissing_Footnote" : "Replaced_Footnote";
        var letter = Plain(words, replaced.IsSignedUp ? "ReplacedSignedUp" : "Replaced", replaced.UserName) with
        {
            Figure = replaced.Email,
            Link = replaced.IsSignedUp ? Link(words["Welcome_Link"], "/sign-in") : Link(words["Replaced_Link"], "/sign-up")
        };
        return replaced.AccountNumberEnding is { } ending ? letter with { Footnote = words[footnote, ending] } : letter;
    }

    private Letter Welcome(Welcome welcome, LetterWords words) =>
        Plain(words, welcome.Accounts switch { 0 => "WelcomeShared", 1 => "Welcome", _ => "WelcomeSeveral" }, welcome.Accounts) with
        {
            Link = Link(words["Welcome_Link"], "/sign-in")
        };

    private Letter Enrolled(AccountEnrolled enrolled, LetterWords words) =>
        Plain(words, "Enrolled", enrolled.AccountNumberEnding, enrolled.CenterName, enrolled.CenterPhone);

    private Letter NewComputer(NewComputer computer, LetterWords words) => Plain(words, "NewComputer") with
    {
        Facts = [new(words["NewComputer_Browser"], computer.Browser.Length > 0 ? computer.Browser : words["NewComputer_Unnamed"]), new(words["NewComputer_When"], words.Moment(computer.At))],
        Link = NotMe(computer.NotMePath, words),
        Footnote = words["NewComputer_Footnote"]
    };

    private Letter Receipt(PaymentReceived paid, LetterWords words) => Plain(words, "Receipt") with
    {
        Figure = paid.Amount.ToString(),
        Facts =
        [
            new(words["Receipt_Confirmation"], paid.Confirmation),
            new(words["Receipt_Date"], words.Date(paid.PaidOn)),
            new(words["Receipt_Method"], paid.Method),
            .. Accounts(paid.Accounts, words)
        ],
        Link = Link(words["Receipt_Link"], paid.PaymentPath)
    };

    private Letter Failed(PaymentFailed failed, LetterWords words) => Plain(words, "Failed", failed.Amount, failed.ServiceAddress) with
    {
        Link = Link(words["Failed_Link"], failed.PayPath)
    };

    private Letter Invited(CustomerInvited invited, LetterWords words) => Plain(words, "CustomerInvited", invited.CenterName, invited.CenterPhone) with
    {
        Link = Link(words["CustomerInvited_Link"], invited.Path),
        Footnote = words["CustomerInvited_Footnote", (int)invited.ValidFor.TotalDays]
    };

    private Letter Offered(AccessOfferedNotice offered, LetterWords words) => Plain(words, offered.MayPay ? "AccessToPay" : "AccessToRead", offered.Owner) with
    {
        Link = Link(words["Access_Link"], offered.Path),
        Footnote = words["Access_Footnote"]
    };

    private Letter Plain(LetterWords words, string kind, params object[] values) =>
        ToStaff(words, kind, values) with { Help = Link(words["Help"], Centers) };

    /// <summary>Staff ask their supervisor, not a Customer Center.</summary>
    private static Letter ToStaff(LetterWords words, string kind, params object[] values) =>
        new(words[kind + "_Subject", values], words[kind + "_Body", values].Split('\n')) { Signature = words["Signature"] };

    private LetterLink Link(string label, string path) => new(label, Address(path));

    private Uri Address(string path) => new(new Uri(publicUrl), path);
}
