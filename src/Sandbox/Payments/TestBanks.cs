using CalWater.Sandbox.Objects;

namespace CalWater.Sandbox.Payments;

/// <summary>Stripe's published test bank accounts, and what becomes of a debit of each. Any other account is refused as unknown.</summary>
internal static class TestBanks
{
    public const string Routing = "110000000";

    private static readonly Dictionary<string, Decline> Declines = new[]
    {
        new Decline("account_closed", null, "The bank account has been closed."),
        new Decline("no_account", null, "The bank account could not be found."),
        new Decline("insufficient_funds", null, "The bank account has insufficient funds."),
        new Decline("debit_not_authorized", null, "The customer has told the bank that this debit is not authorized."),
        new Decline("invalid_currency", null, "The bank account does not take this currency."),
    }.ToDictionary(decline => decline.Code);

    private static readonly BankNext Settles = new(BankSteps.Settle, null);

    private static readonly Dictionary<string, BankNext?> Accounts = new()
    {
        [Of("000123456789")] = Settles,
        [Of("000555555559")] = Settles,
        [Of("000111111113")] = new(BankSteps.Fail, "account_closed"),
        [Of("000111111116")] = new(BankSteps.Fail, "no_account"),
        [Of("000222222227")] = new(BankSteps.Fail, "insufficient_funds"),
        [Of("000333333335")] = new(BankSteps.Fail, "debit_not_authorized"),
        [Of("000444444440")] = new(BankSteps.Fail, "invalid_currency"),
        // Under way for ever.
        [Of("000000000009")] = null,
    };

    /// <summary>What a debit comes to; null when it stays under way.</summary>
    public static BankNext? NextFor(string fingerprint) => Accounts.GetValueOrDefault(fingerprint, new(BankSteps.Fail, "no_account"));

    /// <summary>Why a settled debit is taken back; null when it is not.</summary>
    public static string? ReturnFor(string fingerprint) => fingerprint == Of("000555555559") ? "insufficient_funds" : null;

    public static Decline DeclineOf(string reason) => Declines[reason];

    private static string Of(string account) => new BankAccountNumber(Routing, account).Fingerprint;
}

/// <summary>What a bank does next, and why.</summary>
internal sealed record BankNext(string What, string? Reason);
