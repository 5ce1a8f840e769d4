using CalWater.Sandbox.Objects;

namespace CalWater.Sandbox.Payments;

/// <summary>Stripe's published test cards, and what each of them does.</summary>
internal static class TestCards
{
    private static readonly CardBehaviour Approves = new CardBehaviour.Approves();
    private static readonly CardBehaviour AsksToAuthenticate = new CardBehaviour.AsksToAuthenticate(Always: false);
    private static readonly CardBehaviour AlwaysAsks = new CardBehaviour.AsksToAuthenticate(Always: true);

    private static readonly Dictionary<string, CardBehaviour> Behaviours = new()
    {
        ["4242424242424242"] = Approves,
        ["4000056655665556"] = Approves,
        ["5555555555554444"] = Approves,
        ["5200828282828210"] = Approves,
        ["378282246310005"] = Approves,
        ["6011111111111117"] = Approves,
        // Approved at first; what follows is in the tables below.
        ["4000000000000259"] = Approves,
        ["4000000000002685"] = Approves,
        ["4000000000007726"] = Approves,
        ["4000000000005126"] = Approves,
        ["4000002500003155"] = AsksToAuthenticate,
        ["4000002760003184"] = AlwaysAsks,
        ["4000000000000341"] = new CardBehaviour.DeclinesCharges(Decline.Generic),
        ["4000000000000002"] = new CardBehaviour.Declines(Decline.Generic),
        ["4000000000009995"] = new CardBehaviour.Declines(Decline.InsufficientFunds),
        ["4000000000009987"] = new CardBehaviour.Declines(Decline.LostCard),
        ["4000000000009979"] = new CardBehaviour.Declines(Decline.StolenCard),
        ["4000000000000069"] = new CardBehaviour.Declines(Decline.ExpiredCard),
        ["4000000000000127"] = new CardBehaviour.Declines(Decline.IncorrectCvc),
        ["4000000000000119"] = new CardBehaviour.Declines(Decline.ProcessingError),
    };

    private static readonly Dictionary<string, CardBehaviour> ByFingerprint =
        Behaviours.ToDictionary(card => Fingerprint(card.Key), card => card.Value);

    private static readonly Dictionary<string, string> Disputes = new()
    {
        [Fingerprint("4000000000000259")] = "fraudulent",
        [Fingerprint("4000000000002685")] = "product_not_received",
    };

    private static readonly Dictionary<string, string> RefundCourses = new()
    {
        [Fingerprint("4000000000007726")] = BankSteps.RefundArrives,
        [Fingerprint("4000000000005126")] = BankSteps.RefundFails,
    };

    /// <summary>Why a charge of the card is disputed at once; null when it is not.</summary>
    public static string? DisputeOf(string fingerprint) => Disputes.GetValueOrDefault(fingerprint);

    /// <summary>What a bank does to a refund in a while; null when it is there at once.</summary>
    public static string? RefundCourseOf(string fingerprint) => RefundCourses.GetValueOrDefault(fingerprint);

    public static CardBehaviour BehaviourOf(CardNumber number) =>
        Behaviours.GetValueOrDefault(number.Digits, new CardBehaviour.Declines(Decline.RealCard));

    /// <summary>What a saved card does: nothing is kept of its number but the fingerprint.</summary>
    public static CardBehaviour BehaviourOf(Card card) => ByFingerprint.GetValueOrDefault(card.Fingerprint, new CardBehaviour.Declines(Decline.RealCard));

    public static bool Includes(CardNumber number) => Behaviours.ContainsKey(number.Digits);

    private static string Fingerprint(string number) => CardNumber.Read(number)!.Fingerprint;
}
