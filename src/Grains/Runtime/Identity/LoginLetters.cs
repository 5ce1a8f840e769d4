using CalWater.Grains.Identity;
using CalWater.Identity;
using CalWater.Identity.Logins;
using CalWater.Identity.SignUps;
using CalWater.Notices;
using CalWater.Notices.Contents;

namespace CalWater.Grains.Runtime.Identity;

/// <summary>What the owner of a login is told by mail. A <c>notMe</c> is the secret of the link to say that it was somebody else.</summary>
internal sealed class LoginLetters(INotices notices)
{
    public Task NewComputerAsync(LoginId id, Login login, NewComputerSignIn signIn, string notMe) =>
        SendAsync($"new-computer-{signIn.Id}", login, new NewComputer(signIn.Browser, signIn.At, NotMeLink.Path(id, notMe)));

    public Task SignInBlockedAsync(LoginId id, Login login) =>
        login.Failures.AreTooMany ? SendAsync($"disabled-{id}-{login.LastRecovery?.Id}", login, new PasswordDisabled(Failures.Most))
        : login.Failures.PausedUntil is { } until
            ? SendAsync($"blocked-{id}-{until.ToUnixTimeSeconds()}", login, new SignInBlocked(until))
            : Task.CompletedTask;

    public Task PasswordRecoveredAsync(Login login, RecoveryId recovery) =>
        SendAsync($"recovered-{recovery}", login, new PasswordRecovered(login.LastRecovery!.At));

    public Task ChangedAsync(LoginId id, Login login, OwedLetter letter, string notMe) =>
        SendAsync($"changed-{id}-{letter.Act}", login, new LoginChanged(letter.Change, letter.At, NotMeLink.Path(id, notMe)));

    /// <summary>Word to the present address, and then a link and a code to the new one: a change that can be confirmed was told.</summary>
    public async Task EmailChangeStartedAsync(LoginId id, Login login, MailedSecrets mailed, string notMe)
    {
        var to = $"{login.EmailChange!.To}";
        await SendAsync($"email-change-{Secret.Hash(notMe)}", login, new EmailChangeStarted(to, NotMeLink.Path(id, notMe)));
        await notices.SendAsync(new($"new-email-{Secret.Hash(mailed.Link)}", to, login.Language,
            new ConfirmNewEmail(new EmailChangeLink(id, mailed.Link).Path, mailed.Code, Confirmation.ValidFor)));
    }

    /// <summary>To both addresses; the old one gets the link that takes the change back. Again mails nothing twice.</summary>
    public async Task EmailChangedAsync(LoginId id, Login login, FormerEmail former, string notMe)
    {
        var key = $"{id}-{former.Until.ToUnixTimeMilliseconds()}";
        await SendAsync($"email-changed-{key}", login, new EmailChanged($"{former.Email}", $"{login.Email}", NotMePath: null));
        await notices.SendAsync(new($"email-left-{key}", $"{former.Email}", login.Language,
            new EmailChanged($"{former.Email}", $"{login.Email}", NotMeLink.Path(id, notMe))));
    }

    private Task SendAsync(string id, Login login, NoticeContent content) =>
        login.Email is { } email ? notices.SendAsync(new(id, email.ToString(), login.Language, content)) : Task.CompletedTask;
}
