using System.Collections.Immutable;
using Orleans;

namespace CalWater.Grains.Payments;

/// <summary>What Auto Pay does with each bill.</summary>
/// <param name="DaysBefore">How many days before the due date a bill is paid, 0 to 5.</param>
/// <param name="Limit">The most that one debit may be; a bill above it is not paid and its customer is told. Null for none.</param>
/// <param name="EndsOn">The last day on which anything may be debited; null for none.</param>
[GenerateSerializer, Immutable, Alias("auto-pay-terms")]
public sealed record AutoPayTerms(
    [property: Id(0)] string Customer,
    [property: Id(1)] SavedMethod Method,
    [property: Id(2)] int DaysBefore,
    [property: Id(3)] Money? Limit,
    [property: Id(4)] DateOnly? EndsOn);

/// <summary>Who acts, and from where, as the record keeps it.</summary>
[GenerateSerializer, Immutable, Alias("auto-pay-act")]
public sealed record AutoPayAct(
    [property: Id(0)] LoginId Login, [property: Id(1)] Language Language, [property: Id(2)] string IpAddress, [property: Id(3)] string Browser);

/// <summary>The owner's authorisation of recurring debits (Reg E 1005.10, Nacha WEB).</summary>
/// <param name="TextVersion">The version of the text that was shown.</param>
[GenerateSerializer, Immutable, Alias("set-up-auto-pay")]
public sealed record SetUpAutoPay(
    [property: Id(0)] AutoPayTerms Terms, [property: Id(1)] string TextVersion, [property: Id(2)] AutoPayAct By);

/// <summary>Auto Pay in force.</summary>
/// <param name="Paused">Since when and why nothing is debited; null while it runs.</param>
[GenerateSerializer, Immutable, Alias("auto-pay-enrolment")]
public sealed record AutoPayEnrolment(
    [property: Id(0)] SetUpAutoPay Authorisation, [property: Id(1)] DateTimeOffset At, [property: Id(2)] AutoPayPause? Paused = null)
{
    public AutoPayTerms Terms => Authorisation.Terms;
    public LoginId Login => Authorisation.By.Login;
}

[GenerateSerializer, Immutable, Alias("auto-pay-pause")]
public sealed record AutoPayPause([property: Id(0)] AutoPayEvent Reason, [property: Id(1)] DateTimeOffset At);

/// <summary>A bill that Auto Pay looked at, and where its debit stands.</summary>
/// <param name="Announced">What the notice said would be taken; never more is.</param>
/// <param name="On">The day of the debit, or of its next attempt.</param>
/// <param name="FirstTriedOn">The day of the first attempt, from which the days of the others count.</param>
/// <param name="Attempt">How often it was tried.</param>
/// <param name="Claimed">The payment that the attempt under way is.</param>
[GenerateSerializer, Immutable, Alias("planned-debit")]
public sealed record PlannedDebit(
    [property: Id(0)] IssuedBill Bill,
    [property: Id(1)] Money Announced,
    [property: Id(2)] DateOnly On,
    [property: Id(3)] DebitStatus Status,
    [property: Id(4)] int Attempt = 0,
    [property: Id(5)] DateOnly? FirstTriedOn = null,
    [property: Id(6)] StartPayment? Claimed = null)
{
    /// <summary>The attempt under way, or the last one.</summary>
    public AutoPayDebit Debit => new(Bill.Number, Attempt);

    /// <summary>Something may still be taken for it.</summary>
    public bool IsOpen => Status is DebitStatus.Planned or DebitStatus.Claimed or DebitStatus.UnderWay;
}

[GenerateSerializer, Alias("debit-status")]
public enum DebitStatus
{
    /// <summary>To be made on its day.</summary>
    Planned,
    /// <summary>A run has taken it up; the gateway may have heard of it.</summary>
    Claimed,
    /// <summary>The bank is moving the money, or how it ended is not known yet.</summary>
    UnderWay,
    Taken,
    /// <summary>The bill was paid otherwise, or left nothing to pay.</summary>
    NothingDue,
    /// <summary>More than the limit: nothing is taken.</summary>
    OverLimit,
    /// <summary>The bank wants to hear from the customer, who was mailed a link.</summary>
    NeedsCustomer,
    /// <summary>Refused for good.</summary>
    Failed,
    /// <summary>Never tried: Auto Pay was paused, changed or ended first, or the bill was replaced.</summary>
    Dropped,
    /// <summary>More than the utility takes in one payment: nothing is taken.</summary>
    TooLarge
}

/// <summary>What happened to the Auto Pay of an account; also why it is paused or over.</summary>
[GenerateSerializer, Alias("auto-pay-event")]
public enum AutoPayEvent
{
    Started, Changed, PausedByCustomer, Resumed, Canceled,
    Declined, Returned, MethodRemoved, AccountClosed, OwnerChanged, LastDayOver
}

/// <summary>One line of the history. Kept two years after Auto Pay has ended.</summary>
/// <param name="By">Who did it; null where it followed by itself.</param>
/// <param name="Authorised">What was agreed to, where this is an authorisation.</param>
[GenerateSerializer, Immutable, Alias("auto-pay-record")]
public sealed record AutoPayRecord(
    [property: Id(0)] AutoPayEvent Event, [property: Id(1)] DateTimeOffset At, [property: Id(2)] AutoPayAct? By = null, [property: Id(3)] SetUpAutoPay? Authorised = null);

/// <summary>Auto Pay as pages show it.</summary>
/// <param name="Enrolment">Null while it is off.</param>
/// <param name="Debits">Oldest first.</param>
/// <param name="History">Oldest first.</param>
[GenerateSerializer, Immutable, Alias("auto-pay-view")]
public sealed record AutoPayView(
    [property: Id(0)] AutoPayEnrolment? Enrolment,
    [property: Id(1)] ImmutableArray<PlannedDebit> Debits,
    [property: Id(2)] ImmutableArray<AutoPayRecord> History)
{
    /// <summary>The debit that is next, or under way.</summary>
    public PlannedDebit? Next => Debits.Where(debit => debit.IsOpen).MinBy(debit => debit.On);
}
