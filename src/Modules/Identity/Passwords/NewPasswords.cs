namespace CalWater.Identity.Passwords;

/// <summary>Takes a password that a customer chooses: all broken rules at once, or its hash.</summary>
public sealed class NewPasswords(PasswordRules rules, SlowHash hashing)
{
    /// <param name="password">As typed.</param>
    /// <param name="own">What the customer is known by: e-mail address, account number.</param>
    public async Task<NewPassword> TakeAsync(string password, params IReadOnlyList<string> own)
    {
        var broken = rules.Broken(password, own);
        return new(broken, broken.Count == 0 ? await hashing.HashAsync(password) : null);
    }
}

/// <summary>A password that was taken, or the rules it breaks.</summary>
/// <param name="Hash">Null when rules are broken.</param>
public sealed record NewPassword(IReadOnlyList<PasswordRule> BrokenRules, string? Hash);
