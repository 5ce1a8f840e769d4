namespace CalWater.Billing.Payments.Reconciliation;

/// <summary>What was found on a day.</summary>
internal sealed class Tally(DateOnly day)
{
    private readonly List<(string Object, DiscrepancyKind Kind, PaymentId? Payment, Money Amount)> open = [];
    private readonly HashSet<string> charges = [];

    public DateOnly Day => day;

    public int Seen { get; private set; }

    public int Mended { get; private set; }

    public IReadOnlyList<(string Object, DiscrepancyKind Kind, PaymentId? Payment, Money Amount)> Open => open;

    public bool Has(string charge) => charges.Contains(charge);

    public void See(string? charge = null)
    {
        Seen++;
        if (charge is not null) charges.Add(charge);
    }

    /// <summary>We had missed it; now both agree, or it is to be listed.</summary>
    public void Mend(bool agrees, string subject, DiscrepancyKind kind, PaymentId? payment, Money amount)
    {
        if (agrees) Mended++;
        else Report(subject, kind, payment, amount);
    }

    public void Report(string subject, DiscrepancyKind kind, PaymentId? payment, Money amount) => open.Add((subject, kind, payment, amount));
}
