using CalWater.Sandbox.Payments;

namespace CalWater.Sandbox.Checkout;

/// <summary>What keeps a payment from going through, and the field where the payer can mend it.</summary>
internal sealed record Problem(string Field, ProblemKind Kind)
{
    public static Problem? Unless(bool sound, string field, ProblemKind kind) => sound ? null : new(field, kind);

    /// <param name="code">Stripe's error code, with its decline code if there is one.</param>
    public static Problem Of(string code, string? declineCode) => (code, declineCode) switch
    {
        (_, "insufficient_funds") => new("card_number", ProblemKind.InsufficientFunds),
        (_, "test_mode_live_card") => new("card_number", ProblemKind.NotATestCard),
        ("expired_card", _) => new("expiration", ProblemKind.CardExpired),
        ("incorrect_cvc", _) => new("cvc", ProblemKind.CvcIncorrect),
        ("processing_error", _) => new("card_number", ProblemKind.NotProcessed),
        _ when code == Decline.NotAuthenticated.Code => new("card_number", ProblemKind.NotAuthenticated),
        _ => new("card_number", ProblemKind.CardDeclined),
    };
}

internal enum ProblemKind
{
    EmailInvalid,
    CardNumberInvalid,
    ExpirationInvalid,
    ExpirationPast,
    CvcInvalid,
    NameMissing,
    ZipInvalid,
    RoutingNumberInvalid,
    AccountNumberInvalid,
    HolderMissing,
    CardDeclined,
    InsufficientFunds,
    CardExpired,
    CvcIncorrect,
    NotProcessed,
    NotATestCard,
    NotAuthenticated,
}
