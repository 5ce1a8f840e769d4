using CalWater.Identity;
using CalWater.Identity.Logins;
using CalWater.Notices;
using CalWater.Notices.Contents;

namespace CalWater.Grains.Runtime.Identity;

/// <summary>What the owner of a login is told by mail.</summary>
internal sealed class LoginLetters(INotices notices, TimeProvider clock)
{
    public Task NewComputerAsync(Login login, string sessionId, string browser) =>
        SendAsync($"new-computer-{Secret.Hash(sessionId)}", login, new NewComputer(browser, clock.GetUtcNow()));

    public Task SignInBlockedAsync(LoginId id, Login login) =>
        login.Failures.PausedUntil is { } until
            ? SendAsync($"blocked-{id}-{until.ToUnixTimeSeconds()}", login, new SignInBlocked(until))
            : Task.CompletedTask;

    private Task SendAsync(string id, Login login, NoticeContent content) =>
        login.Email is { } email ? notices.SendAsync(new(id, email.ToString(), login.Language, content)) : Task.CompletedTask;
}
