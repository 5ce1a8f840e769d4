namespace CalWater.Sandbox.Checkout.Words;

/// <summary>Every sentence of the Checkout pages in one language.</summary>
internal sealed record CheckoutWords
{
    public required string Language { get; init; }
    public required string SandboxNotice { get; init; }
    public required string SandboxHint { get; init; }
    public required Func<string, string> BackTo { get; init; }
    public required Func<string, string> PayTo { get; init; }
    public required string Total { get; init; }
    public required Func<long, string> Quantity { get; init; }
    public required string PaymentDetails { get; init; }
    public required string PaymentDetailsAny { get; init; }
    public required string PayWith { get; init; }
    public required string Card { get; init; }
    public required string BankAccount { get; init; }
    public required string RoutingNumber { get; init; }
    public required string RoutingNumberHint { get; init; }
    public required string AccountNumber { get; init; }
    public required string Holder { get; init; }
    public required string BankHint { get; init; }
    public required string Email { get; init; }
    public required string CardNumber { get; init; }
    public required string CardNumberHint { get; init; }
    public required string Expiration { get; init; }
    public required string ExpirationHint { get; init; }
    public required string Cvc { get; init; }
    public required string CvcHint { get; init; }
    public required string Name { get; init; }
    public required string Zip { get; init; }
    public required Func<string, string> Pay { get; init; }
    public required string TestCards { get; init; }
    public required string TestCardsHint { get; init; }
    public required IReadOnlyList<TestCardHint> TestCardHints { get; init; }
    public required string TestMethods { get; init; }
    public required string TestBanksHint { get; init; }
    public required IReadOnlyList<TestCardHint> TestBankHints { get; init; }
    public required string ErrorTitle { get; init; }
    public required string ProblemHeading { get; init; }
    public required IReadOnlyDictionary<ProblemKind, string> Problems { get; init; }
    public required string AuthenticateTitle { get; init; }
    public required Func<string, string, string> AuthenticateText { get; init; }
    public required string AuthenticateComplete { get; init; }
    public required string AuthenticateFail { get; init; }
    public required Func<string, string> SaveFor { get; init; }
    public required string Save { get; init; }
    public required string SaveDetails { get; init; }
    public required Func<string, string> AuthenticateSetupText { get; init; }
    public required ClosedWords Saved { get; init; }
    public required ClosedWords SetupExpired { get; init; }
    public required ClosedWords Paid { get; init; }
    public required ClosedWords Expired { get; init; }
    public required ClosedWords Unknown { get; init; }
    public required Func<string, string> ReturnTo { get; init; }

    /// <param name="locale">The session's; null or <c>auto</c> leaves it to the browser.</param>
    /// <param name="acceptLanguage">What the browser asks for.</param>
    public static CheckoutWords For(string? locale, string acceptLanguage)
    {
        var wanted = locale is null or "auto" ? acceptLanguage : locale;
        return wanted.StartsWith("es", StringComparison.OrdinalIgnoreCase) ? SpanishWords.All : EnglishWords.All;
    }
}

internal sealed record ClosedWords(string Title, string Text);

internal sealed record TestCardHint(string Number, string Does);
