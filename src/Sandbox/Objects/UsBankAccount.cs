namespace CalWater.Sandbox.Objects;

/// <summary>What is kept of a bank account: never its number.</summary>
internal sealed record UsBankAccount
{
    public string AccountHolderType { get; init; } = "individual";
    public string AccountType { get; init; } = "checking";
    public string BankName { get; init; } = "STRIPE TEST BANK";
    public required string Fingerprint { get; init; }
    public required string Last4 { get; init; }
    public required string RoutingNumber { get; init; }
}
