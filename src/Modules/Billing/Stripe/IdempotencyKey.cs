namespace CalWater.Billing.Stripe;

/// <summary>
/// What makes a gateway call that is sent again the same call. It exists only for a thing and a step of it, so that no
/// call can be written without one and no second try can invent a new one.
/// </summary>
public sealed record IdempotencyKey
{
    /// <summary>How long the gateway surely remembers a key; past that, the outcome is looked up and the key never used again.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(23);

    private readonly string text;

    private IdempotencyKey(string text) => this.text = text;

    /// <summary><c>pay-{id}-{step}</c>.</summary>
    public static IdempotencyKey For(PaymentId payment, string step) => new($"pay-{payment}-{step}");

    /// <summary><c>auto-{bill}-{attempt}</c>: one debit of one bill, on whichever node and in whichever run.</summary>
    public static IdempotencyKey ForAutoPay(BillNumber bill, int attempt) => new($"auto-{bill}-{attempt}");

    /// <summary><c>customer-{login}-{at}</c>: a login's record at the gateway, by the moment it was first wanted.</summary>
    public static IdempotencyKey ForCustomer(LoginId login, DateTimeOffset wantedAt) => new($"customer-{login}-{wantedAt.ToUnixTimeMilliseconds()}");

    /// <summary><c>setup-{id}</c>: one page on which a method is saved.</summary>
    public static IdempotencyKey ForSetup(string setup) => new($"setup-{setup}");

    /// <summary><c>detach-{method}</c>.</summary>
    public static IdempotencyKey ForDetaching(string method) => new($"detach-{method}");

    public override string ToString() => text;
}
