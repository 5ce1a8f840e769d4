using Orleans;

namespace CalWater.Grains.Payments;

/// <summary>
/// Auto Pay of one account: what its owner authorised, the debits that follow from it, and what came of each.
/// Key: <see cref="PaymentGrains.AutoPayKey"/>.
/// </summary>
[Alias("auto-pay")]
public interface IAutoPayGrain : IGrainWithStringKey
{
    [Alias("get")]
    Task<AutoPayView> Get();

    /// <summary>Starts Auto Pay, or changes it, with the owner's recorded authorisation. The same again changes nothing.</summary>
    [Alias("set-up")]
    Task<AutoPayVerdict> SetUp(SetUpAutoPay command);

    /// <summary>Nothing is debited until it is resumed; changes nothing while paused.</summary>
    [Alias("pause")]
    Task Pause(AutoPayAct by);

    /// <summary>Debits go on with the next bill, and with one whose announced day is still to come.</summary>
    [Alias("resume")]
    Task Resume(AutoPayAct by);

    /// <summary>Ends Auto Pay; a debit that is submitted already is no longer stopped.</summary>
    [Alias("cancel")]
    Task Cancel(AutoPayAct by);

    /// <summary>A bill was issued: plans its debit and mails the notice, or says that nothing will be taken. Again changes nothing.</summary>
    [Alias("bill-issued")]
    Task BillIssued(IssuedBill bill);

    /// <summary>Takes the debit that is due, for whoever runs the night, and says what to pay; again the same, until its outcome is heard.</summary>
    /// <returns>Null when nothing is due, or nothing is left to pay.</returns>
    [Alias("claim")]
    Task<ClaimedDebit?> Claim(DateOnly today);

    /// <summary>How a debit stands. An outcome is heard once; again changes nothing.</summary>
    [Alias("heard")]
    Task Heard(PaymentView payment);

    /// <summary>The claimed debit did not become a payment: it is claimed anew, with what is due then.</summary>
    [Alias("let-go")]
    Task LetGo(AutoPayDebit debit);

    /// <summary>The bank took the money of a debit back: Auto Pay is paused. Again changes nothing.</summary>
    [Alias("returned")]
    Task Returned(AutoPayDebit debit);

    /// <summary>The method can no longer be charged: Auto Pay is paused where it is that one's.</summary>
    [Alias("method-gone")]
    Task MethodGone(string method);

    /// <summary>The method as it is now, renewed by its bank.</summary>
    [Alias("method-changed")]
    Task MethodChanged(SavedMethod method);

    /// <summary>Ends Auto Pay where the account is closed, has another owner, or its last day is over.</summary>
    [Alias("look-after")]
    Task LookAfter(DateOnly today);
}

/// <summary>A bill that was issued.</summary>
/// <param name="Replaces">The bill it corrects, if any.</param>
[GenerateSerializer, Immutable, Alias("issued-bill")]
public sealed record IssuedBill(
    [property: Id(0)] BillNumber Number, [property: Id(1)] DateOnly IssuedOn, [property: Id(2)] DateOnly DueOn, [property: Id(3)] BillNumber? Replaces = null);

/// <summary>A debit to be made now, as the payment it is.</summary>
[GenerateSerializer, Alias("claimed-debit")]
public sealed record ClaimedDebit([property: Id(0)] AutoPayDebit Debit, [property: Id(1)] StartPayment Payment);

/// <summary>How setting up went.</summary>
[GenerateSerializer, Alias("auto-pay-verdict")]
public enum AutoPayVerdict
{
    Started,
    Changed,
    /// <summary>A closed account cannot be paid online (F19).</summary>
    AccountIsClosed,
    /// <summary>The method is not, or no longer, the owner's.</summary>
    MethodIsGone,
    /// <summary>The account is not, or no longer, the login's.</summary>
    NotTheOwner
}
