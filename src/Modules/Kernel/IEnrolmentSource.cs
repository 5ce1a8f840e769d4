namespace CalWater;

/// <summary>
/// What customers chose, as one module records it for the billing office. A day that is over never changes: a choice
/// belongs to the Pacific business day on which it was recorded.
/// </summary>
public interface IEnrolmentSource
{
    /// <summary>Its place among the sources in the file; no two have the same.</summary>
    string Name { get; }

    /// <summary>The choices recorded on the day, always in the same order.</summary>
    IAsyncEnumerable<EnrolmentChoice> RecordedAsync(DateOnly day, CancellationToken cancellation = default);
}

/// <summary>One choice for one account.</summary>
/// <param name="Kind">One of <see cref="EnrolmentKinds"/>.</param>
/// <param name="Value"><c>Y</c> or <c>N</c>, or what was chosen; null where it was given up.</param>
/// <param name="At">To the second; an account has one choice of a kind at a time.</param>
public sealed record EnrolmentChoice(AccountNumber Account, string Kind, string? Value, DateTimeOffset At)
{
    public const string On = "Y", Off = "N";
}

/// <summary>The kinds as the file names them. The texts are stored: never change one.</summary>
public static class EnrolmentKinds
{
    public const string Login = "login";
    public const string EBilling = "e-billing";
    public const string AutoPay = "auto-pay";
    public const string BillingEmail = "billing-email";
    public const string Name = "name";
    public const string Language = "language";

    public static readonly IReadOnlyList<string> All = [Login, EBilling, AutoPay, BillingEmail, Name, Language];
}
