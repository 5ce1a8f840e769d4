using CalWater.Grains.Payments;

namespace CalWater.Billing.Autopay;

/// <summary>A mail that a change of Auto Pay demands; owed until it is in the outbox, where the same one comes in once.</summary>
/// <param name="Id">Names the letter within the account.</param>
/// <param name="Login">Whose mail it is: after the end, whoever had authorised it.</param>
/// <param name="On">The day it speaks of.</param>
public sealed record AutoPayMail(
    string Id, AutoPayLetter Kind, LoginId Login, SavedMethod Method, Money? Amount = null, DateOnly? On = null, BillNumber? Bill = null, Money? Limit = null);

/// <summary>What names the mails about Auto Pay in the outbox.</summary>
public static class AutoPayMailIds
{
    public static string Of(AccountNumber account, string letter) => $"auto-pay-{account}-{letter}";

    /// <summary>Whoever tells that a bank took a debit back does it under this name: it is told once, by Auto Pay where it is on.</summary>
    public static string OfReturned(AccountNumber account, AutoPayDebit debit) => Of(account, AutoPaySeries.NameOf(AutoPayLetter.PausedReturned, debit));
}

/// <summary>The kinds of mail about Auto Pay. Kept by number: a new one comes last.</summary>
public enum AutoPayLetter
{
    Started, Changed, Upcoming, Moved, OverLimit, TooLarge, TryingAgain, AuthenticationNeeded, PausedDeclined, PausedReturned, PausedMethod,
    PausedByCustomer, Resumed, Canceled, EndedClosed, EndedOwner, EndedDay, NotTaken
}
