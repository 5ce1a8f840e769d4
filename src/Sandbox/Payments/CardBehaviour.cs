namespace CalWater.Sandbox.Payments;

/// <summary>What the card's bank does when it is charged.</summary>
internal abstract record CardBehaviour
{
    internal sealed record Approves : CardBehaviour;

    internal sealed record Declines(Decline Decline) : CardBehaviour;

    internal sealed record AsksToAuthenticate : CardBehaviour;
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

    public bool IsByTheBank => Code != NotAuthenticated.Code;
}
