namespace CalWater.Sandbox.Payments;

/// <summary>What the card's bank does when it is charged.</summary>
internal abstract record CardBehaviour
{
    internal sealed record Approves : CardBehaviour;

    internal sealed record Declines(Decline Decline) : CardBehaviour;

    /// <summary>It can be saved, and is declined whenever it is charged.</summary>
    internal sealed record DeclinesCharges(Decline Decline) : CardBehaviour;

    /// <param name="Always">Also when the customer confirmed before that it may be charged without them.</param>
    internal sealed record AsksToAuthenticate(bool Always) : CardBehaviour;
}

/// <summary>Why a payment failed, in Stripe's codes.</summary>
internal sealed record Decline(string Code, string? DeclineCode, string Message)
{
    private const string Declined = "card_declined";

    public static Decline Generic { get; } = new(Declined, "generic_decline", "Your card was declined.");
    public static Decline InsufficientFunds { get; } = new(Declined, "insufficient_funds", "Your card has insufficient funds.");
    public static Decline LostCard { get; } = new(Declined, "lost_card", Generic.Message);
    public static Decline StolenCard { get; } = new(Declined, "stolen_card", Generic.Message);
    public static Decline ExpiredCard { get; } = new("expired_card", null, "Your card has expired.");
    public static Decline IncorrectCvc { get; } = new("incorrect_cvc", null, "Your card's security code is incorrect.");
    public static Decline ProcessingError { get; } = new("processing_error", null, "An error occurred while processing your card.");

    /// <summary>A number that is no test card: a real one, which a sandbox must never charge.</summary>
    public static Decline RealCard { get; } = new(Declined, "test_mode_live_card", "This is a sandbox; only test cards work here.");

    public static Decline NotAuthenticated { get; } =
        new("payment_intent_authentication_failure", null, "The card's bank could not confirm that it is you.");

    public static Decline AuthenticationRequired { get; } =
        new("authentication_required", "authentication_required", "The card's bank wants the customer to authenticate.");

    /// <summary>A decline by its code: Stripe gives some an error code of their own.</summary>
    public static Decline Of(string declineCode) => declineCode switch
    {
        "authentication_required" => AuthenticationRequired,
        "expired_card" => ExpiredCard,
        "incorrect_cvc" => IncorrectCvc,
        "processing_error" => ProcessingError,
        _ => new(Declined, declineCode, Generic.Message),
    };

    public bool IsByTheBank => Code != NotAuthenticated.Code;
}
