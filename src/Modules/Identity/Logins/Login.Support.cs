using CalWater.Grains.Identity;

namespace CalWater.Identity.Logins;

public sealed partial record Login
{
    public LoginStanding? Standing(DateTimeOffset now) => CreatedAt is not { } created ? null : new(
        created,
        Sessions.Length == 0 ? null : Sessions.Max(session => session.LastSeenAt),
        now < Failures.PausedUntil ? Failures.PausedUntil : null,
        PasswordHash is null || Failures.AreTooMany,
        Authenticator is not null, Passkeys.Length, Computers.Length);
}
