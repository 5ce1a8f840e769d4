using CalWater.Accounts.Centers;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.Identity;
using CalWater.Identity.SignUps;
using CalWater.Notices;
using CalWater.Notices.Contents;

namespace CalWater.Grains.Runtime.Identity;

/// <summary>What people are told by mail during a sign-up.</summary>
internal sealed class SignUpLetters(INotices notices, ICustomerCenters centers, IAccountDirectory directory)
{
    public Task ConfirmAsync(SignUpId id, SignUp signUp, MailedSecrets mailed) =>
        notices.SendAsync(new($"confirm-{id}-{signUp.MailsSent}", $"{signUp.Email}", signUp.Language,
            new ConfirmEmail(new ConfirmationLink(id, mailed.Link).Path, mailed.Code, Confirmation.ValidFor)));

    /// <summary>Also a sign-up that lost against another is told: the reminder may have ended it when nobody was at the page.</summary>
    public Task EndedAsync(SignUp signUp, Enrolment enrolment, EnrolmentEnd end) =>
        end == EnrolmentEnd.Enrolled ? EnrolledAsync(signUp, enrolment) : NotFinishedAsync(signUp, enrolment, end);

    private async Task NotFinishedAsync(SignUp signUp, Enrolment enrolment, EnrolmentEnd end)
    {
        var center = await centers.FindAsync(signUp.CenterId);
        await notices.SendAsync(new($"not-finished-{enrolment.Login}", $"{signUp.Email}", signUp.Language,
            new SignUpNotFinished(end == EnrolmentEnd.EmailInUse, center?.Name ?? "", center?.Phone ?? "")));
    }

    /// <summary>To the new customer, and to each contact the utility has on file for one of the accounts.</summary>
    private async Task EnrolledAsync(SignUp signUp, Enrolment enrolment)
    {
        await notices.SendAsync(new($"welcome-{enrolment.Login}", $"{signUp.Email}", signUp.Language, new Welcome(enrolment.Accounts.Length)));
        var accounts = await directory.FindAsync(enrolment.Accounts);
        foreach (var contact in accounts.GroupBy(account => account.ContactEmail).Where(group => IsSomeoneElse(group.Key, signUp)))
            await TellContactAsync(enrolment.Login, contact.Key!, contact.FirstOrDefault(account => account.Number == signUp.Account) ?? contact.First());
    }

    /// <summary>One mail for each address, however many of the accounts it is the contact of.</summary>
    private async Task TellContactAsync(LoginId login, string contact, ServiceAccount account)
    {
        var center = await centers.FindAsync(account.CenterId);
        await notices.SendAsync(new($"enrolled-{login}-{account.Number}", contact, account.Language ?? Language.English,
            new AccountEnrolled(account.Number.ToString()[^4..], center?.Name ?? "", center?.Phone ?? "")));
    }

    private static bool IsSomeoneElse(string? contact, SignUp signUp) =>
        EmailAddress.TryParse(contact, out var address) && address != signUp.Email;
}
