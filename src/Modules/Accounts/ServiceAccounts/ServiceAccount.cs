namespace CalWater.Accounts.ServiceAccounts;

/// <summary>A service account as the CIS knows it. Born in the CIS: the portal never changes it.</summary>
public sealed record ServiceAccount
{
    public required AccountNumber Number { get; init; }
    /// <summary>The opaque id of the account's pages, assigned when it is first imported.</summary>
    public required AccountId Id { get; init; }
    public required AccountStatus Status { get; init; }
    public required string CustomerName { get; init; }
    public required string ServiceAddress { get; init; }
    public required string City { get; init; }
    public required Zip Zip { get; init; }
    public required string CenterId { get; init; }
    public required AccountClass Class { get; init; }
    /// <summary>The tariff district, such as "Bay Area Region".</summary>
    public required string District { get; init; }
    /// <summary>The meter's size in inches as tariffs write it: "5/8x3/4", "1-1/2".</summary>
    public required string MeterSize { get; init; }
    public string? MailingName { get; init; }
    public string? MailingAddress { get; init; }
    /// <summary>Accounts with the same group are linked in the utility's database (F4).</summary>
    public string? LinkGroup { get; init; }
    public DateOnly? OpenedOn { get; init; }
    public DateOnly? ClosedOn { get; init; }
    /// <summary>On the Customer Assistance Program.</summary>
    public bool Cap { get; init; }
    public Language? Language { get; init; }
    public string? ContactEmail { get; init; }
    public string? ContactPhone { get; init; }

    public bool IsClosed => Status == AccountStatus.Closed;
}

public enum AccountStatus { Active, Closed }

public enum AccountClass { Residential, Commercial, Multi, Fire }
