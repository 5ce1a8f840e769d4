using CalWater.Accounts.ServiceAccounts;
using CalWater.Identity.Approvals;
using CalWater.Identity.Logins;

namespace CalWater.Web.Pages.Support.Accounts;

/// <summary>What an act is about; every act of an account or a login is of one kind. Names are part of addresses and of the keys of texts.</summary>
internal enum TrailKind { SignIn, Security, Accounts, Contacts, People, Payments }

internal static class TrailKinds
{
    private static readonly Dictionary<TrailKind, string[]> Acts = new()
    {
        [TrailKind.SignIn] =
        [
            LoginActs.Created, LoginActs.PasswordRefused, LoginActs.PasswordAccepted, LoginActs.AnswerRefused, LoginActs.CodeRefused, LoginActs.PasskeyRefused,
            LoginActs.PasskeyCopied, LoginActs.SignedIn, LoginActs.SignedOut, LoginActs.SignedOutElsewhere, LoginActs.SignedOutEverywhere, LoginActs.SignedOutBySupport,
            LoginActs.UnlockedBySupport, AccountActs.LoginInvited, AccountActs.LoginInvitationWithdrawn, AccountActs.ConfirmationAsked
        ],
        [TrailKind.Security] =
        [
            LoginActs.ComputerForgotten, LoginActs.ComputersForgotten, LoginActs.ComputersForgottenBySupport, LoginActs.PasswordConfirmed, LoginActs.PasswordChanged,
            LoginActs.PasswordRecovered, LoginActs.QuestionsChanged, LoginActs.QuestionsClearedBySupport, LoginActs.LanguageChanged, LoginActs.AuthenticatorOn,
            LoginActs.AuthenticatorRefused, LoginActs.AuthenticatorOff, LoginActs.PasskeyAdded, LoginActs.PasskeyRenamed, LoginActs.PasskeyRemoved,
            LoginActs.PasskeyConfirmed, LoginActs.EmailChangeStarted, LoginActs.EmailCodeRefused, LoginActs.EmailConfirmed, LoginActs.EmailChanged,
            LoginActs.EmailChangeFailed, LoginActs.EmailChangeStopped, LoginActs.FormerEmailReleased, LoginActs.NotMe
        ],
        [TrailKind.Accounts] = [AccountActs.Linked, AccountActs.Unlinked, LoginActs.AccountsLinked, LoginActs.AccountsUnlinked, LoginActs.AccountsReviewed],
        [TrailKind.Contacts] =
        [
            AccountActs.BillingEmailAsked, AccountActs.BillingEmailConfirmed, AccountActs.BillingEmailWithdrawn, AccountActs.BillingEmailRemoved, AccountActs.NamesChanged,
            AccountActs.EBillingStarted, AccountActs.EBillingEnded, AccountActs.BillsAttached, AccountActs.BillsNotAttached
        ],
        [TrailKind.People] =
        [
            AccountActs.AccessOffered, AccountActs.AccessAccepted, AccountActs.AccessDeclined, AccountActs.AccessEnded, AccountActs.AccessUsed,
            LoginActs.ViewedBySupport
        ],
        [TrailKind.Payments] = [RefundActs.Ordered]
    };

    public static IReadOnlyCollection<string> ActsOf(TrailKind kind) => Acts[kind];
}
