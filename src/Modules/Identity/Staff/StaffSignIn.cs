using CalWater.Grains.Identity;
using CalWater.Identity.Passwords;
using CalWater.Identity.SignIns;
using Orleans;

namespace CalWater.Identity.Staff;

/// <summary>
/// Signs a member of staff in: password, then always a code. A wrong password, an unknown or removed e-mail address and a
/// paused sign-in take the same path and the same time.
/// </summary>
public sealed class StaffSignIn(IGrainFactory grains, IStaffDirectory directory, SlowHash hashing)
{
    /// <returns>The sign-in that waits for its code; null when it is refused, for whatever reason.</returns>
    public async Task<StaffWaiting?> WithPasswordAsync(EmailAddress email, string password, string browser)
    {
        var id = (await directory.FindAsync(email))?.Id ?? new StaffId(UnknownLogin.For(email).Value);
        var staff = grains.Staff(id);
        var attempt = await staff.TryPassword();
        var verdict = await hashing.VerifyAsync(attempt.Hash, password);
        if (verdict == HashVerdict.Wrong || !attempt.Examined)
        {
            await staff.PasswordFailed(attempt.Number, browser);
            return null;
        }
        var waiting = new StaffWaiting(id, Secret.New());
        var rehashed = verdict == HashVerdict.RightButWeak ? await hashing.HashAsync(password) : null;
        await staff.PasswordPassed(new(attempt.Number, waiting.Secret, browser, rehashed));
        return waiting;
    }

    /// <returns>The verdict, and the secret of the session where it is open.</returns>
    public async Task<(StaffCodeVerdict Verdict, string Session)> WithCodeAsync(StaffWaiting waiting, string code, string browser)
    {
        var session = Secret.New();
        if (await directory.FindAsync(waiting.Staff) is null) return (StaffCodeVerdict.Expired, session);
        return (await grains.Staff(waiting.Staff).TryCode(new(waiting.Secret, code.Trim(), session, browser)), session);
    }
}

/// <summary>A sign-in whose password was right and that waits for a code.</summary>
public sealed record StaffWaiting(StaffId Staff, string Secret);
