using CalWater.Billing.Payments;
using CalWater.Grains.Payments;

namespace CalWater.Billing.Autopay;

/// <summary>What follows from bills and from banks.</summary>
public sealed partial record AutoPaySeries
{
    /// <summary>Plans the debit of a bill, or says that nothing will be taken.</summary>
    public AutoPaySeries BillIssued(IssuedBill bill, DebitAmount amount, DateTimeOffset now)
    {
        if (Find(bill.Number) is not null || !IsRunning) return this;
        var (terms, today) = (Enrolment!.Terms, now.ToPacificDate());
        var on = AutoPayTimings.DebitOn(bill.DueOn, terms.DaysBefore, today);
        var debit = new PlannedDebit(bill, amount.StillDue, on, StatusOf(amount, on, terms));
        var next = Dropped(other => other.Bill.Number == bill.Replaces).With(debit);
        return debit.Status switch
        {
            DebitStatus.Planned => next.Next(Letter(AutoPayLetter.Upcoming, debit)),
            DebitStatus.OverLimit => next.Next(Letter(AutoPayLetter.OverLimit, debit)),
            DebitStatus.TooLarge => next.Next(LetterOfMost(debit, amount.Most)),
            _ => next.Next()
        };
    }

    /// <summary>The debit that a run may take up; the one it took up already first.</summary>
    public PlannedDebit? Due(DateOnly today) => Debits.FirstOrDefault(debit => debit.Status == DebitStatus.Claimed)
        ?? (IsRunning ? Debits.FirstOrDefault(debit => debit.Status == DebitStatus.Planned && debit.On <= today) : null);

    public AutoPaySeries NothingDue(PlannedDebit debit) => With(debit with { Status = DebitStatus.NothingDue }).Next();

    /// <summary>The customer's own limit was lowered since the debit was first tried.</summary>
    public AutoPaySeries OverLimit(PlannedDebit debit, Money amount)
    {
        var refused = debit with { Status = DebitStatus.OverLimit, Announced = amount };
        return With(refused).Next(Letter(AutoPayLetter.OverLimit, refused));
    }

    /// <summary>The utility's own limit was lowered since the debit was announced.</summary>
    public AutoPaySeries TooLarge(PlannedDebit debit, Money amount, Money most)
    {
        var refused = debit with { Status = DebitStatus.TooLarge, Announced = amount };
        return With(refused).Next(LetterOfMost(refused, most));
    }

    public AutoPaySeries Claimed(PlannedDebit debit, StartPayment payment, DateOnly today) => With(debit with
    {
        Status = DebitStatus.Claimed,
        Attempt = payment.Charge!.Debit!.Attempt,
        FirstTriedOn = debit.FirstTriedOn ?? today,
        Claimed = payment
    }).Next();

    /// <summary>It did not become a payment: the attempt is made anew, by what is due then; not where Auto Pay has ended meanwhile.</summary>
    public AutoPaySeries LetGo(AutoPayDebit debit) => Attempted(debit) is { Status: DebitStatus.Claimed } claimed
        ? With(claimed with { Status = Enrolment is null ? DebitStatus.Dropped : DebitStatus.Planned, Attempt = debit.Attempt - 1, Claimed = null }).Next()
        : this;

    public AutoPaySeries Heard(PaymentView payment, DateTimeOffset now)
    {
        if (payment.Charge?.Debit is not { } attempt || Attempted(attempt) is not { IsOpen: true } debit) return this;
        return payment.Status switch
        {
            PaymentStatus.Succeeded => With(debit with { Status = DebitStatus.Taken }).Next(),
            PaymentStatus.Failed or PaymentStatus.Canceled => Refused(debit, payment, now),
            _ when debit.Status == DebitStatus.UnderWay => this,
            _ => With(debit with { Status = DebitStatus.UnderWay }).Next()
        };
    }

    /// <summary>Also where the return was heard of before the payment.</summary>
    public AutoPaySeries Returned(AutoPayDebit attempt, DateTimeOffset now)
    {
        if (Attempted(attempt) is not { } debit || !(debit.IsOpen || debit.Status == DebitStatus.Taken)) return this;
        var next = With(debit with { Status = DebitStatus.Failed });
        return IsRunning ? next.Paused(AutoPayEvent.Returned, now, next.Letter(AutoPayLetter.PausedReturned, debit)) : next.Next();
    }

    public AutoPaySeries MethodGone(string method, DateTimeOffset now) => IsRunning && Enrolment!.Terms.Method.Id == method
        ? Paused(AutoPayEvent.MethodRemoved, now, Letter(AutoPayLetter.PausedMethod)) : this;

    public AutoPaySeries MethodChanged(SavedMethod method)
    {
        if (Enrolment is null || Enrolment.Terms.Method.Id != method.Id || Enrolment.Terms.Method == method) return this;
        var authorisation = Enrolment.Authorisation with { Terms = Enrolment.Terms with { Method = method } };
        return (this with { Enrolment = Enrolment with { Authorisation = authorisation } }).Next();
    }

    /// <summary>
    /// The attempt, where the series knows of it: also one that was let go of and became a payment after all. Where the next
    /// one is planned, it was heard before how this one ended.
    /// </summary>
    private PlannedDebit? Attempted(AutoPayDebit attempt) => Find(attempt.Bill) switch
    {
        { Status: DebitStatus.Planned } debit => debit.Attempt == attempt.Attempt - 1 ? debit with { Attempt = attempt.Attempt } : null,
        { } debit when debit.Attempt == attempt.Attempt => debit,
        _ => null
    };

    private AutoPaySeries Refused(PlannedDebit debit, PaymentView payment, DateTimeOffset now)
    {
        var (kind, today) = (Refusals.Of(payment.Decline), now.ToPacificDate());
        var retry = kind == RefusalKind.TryAgain && IsRunning ? AutoPayTimings.RetryOn(debit.FirstTriedOn ?? today, debit.Attempt, today) : null;
        var failed = With(debit with { Status = DebitStatus.Failed, Claimed = null });
        if (Enrolment is null) return failed.Next(NotTaken(debit, payment));
        if (retry is { } on) return With(debit with { Status = DebitStatus.Planned, On = on, Claimed = null }).Next(Letter(AutoPayLetter.TryingAgain, debit, on));
        if (kind == RefusalKind.AskCustomer) return With(debit with { Status = DebitStatus.NeedsCustomer, Claimed = null }).Next(Letter(AutoPayLetter.AuthenticationNeeded, debit));
        return IsRunning ? failed.Paused(AutoPayEvent.Declined, now, Letter(AutoPayLetter.PausedDeclined, debit)) : failed.Next(NotTaken(debit, payment));
    }

    /// <summary>A debit that was under way when Auto Pay was paused or ended, and was refused: the bill is the customer's to pay.</summary>
    private static AutoPayMail NotTaken(PlannedDebit debit, PaymentView payment) => new(
        NameOf(AutoPayLetter.NotTaken, debit.Debit), AutoPayLetter.NotTaken, payment.Login, payment.Charge!.Method, payment.Amount, debit.On, debit.Bill.Number);

    private AutoPaySeries Paused(AutoPayEvent why, DateTimeOffset now, AutoPayMail letter) =>
        (Noted(why, now) with { Enrolment = Enrolment! with { Paused = new(why, now) } }).Next(letter);

    private AutoPayMail LetterOfMost(PlannedDebit debit, Money most) => Letter(AutoPayLetter.TooLarge, debit) with { Limit = most };

    private static DebitStatus StatusOf(DebitAmount amount, DateOnly on, AutoPayTerms terms)
    {
        if (amount.StillDue < PaymentLimits.Smallest) return DebitStatus.NothingDue;
        if (amount.StillDue > (terms.Limit ?? amount.StillDue)) return DebitStatus.OverLimit;
        if (amount.StillDue > amount.Most) return DebitStatus.TooLarge;
        return on > (terms.EndsOn ?? on) ? DebitStatus.Dropped : DebitStatus.Planned;
    }
}

/// <summary>What a debit of a bill could be.</summary>
/// <param name="StillDue">What is left to pay of the bill.</param>
/// <param name="Most">The most that one payment may be.</param>
public sealed record DebitAmount(Money StillDue, Money Most);
