using CalWater.Grains.Identity;
using CalWater.Identity.Logins;
using CalWater.Notices;
using CalWater.Notices.Contents;

namespace CalWater.Grains.Runtime.Identity;

/// <summary>What the owner of a login is told by mail.</summary>
internal sealed class LoginLetters(INotices notices)
{
    public Task NewComputerAsync(Login login, NewComputerSignIn signIn) =>
        SendAsync($"new-computer-{signIn.Id}", login, new NewComputer(signIn.Browser, signIn.At));

    public Task SignInBlockedAsync(LoginId id, Login login) =>
        login.Failures.AreTooMany ? SendAsync($"disabled-{id}-{login.LastRecovery?.Id}", login, new PasswordDisabled(Failures.Most))
        : login.Failures.PausedUntil is { } until
            ? SendAsync($"blocked-{id}-{until.ToUnixTimeSeconds()}", login, new SignInBlocked(until))
            : Task.CompletedTask;

    public Task PasswordRecoveredAsync(Login login, RecoveryId recovery) =>
        SendAsync($"recovered-{recovery}", login, new PasswordRecovered(login.LastRecovery!.At));

    private Task SendAsync(string id, Login login, NoticeContent content) =>
        login.Email is { } email ? notices.SendAsync(new(id, email.ToString(), login.Language, content)) : Task.CompletedTask;
}
