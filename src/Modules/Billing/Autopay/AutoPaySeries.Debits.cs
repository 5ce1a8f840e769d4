using CalWater.Grains.Payments;

namespace CalWater.Billing.Autopay;

/// <summary>What follows from bills and from banks.</summary>
public sealed partial record AutoPaySeries
{
    /// <summary>Plans the debit of a bill, or says that nothing will be taken.</summary>
    /// <param name="stillDue">What is left to pay of the bill.</param>
    public AutoPaySeries BillIssued(IssuedBill bill, Money stillDue, DateTimeOffset now)
    {
        if (Find(bill.Number) is not null || !IsRunning) return this;
        var (terms, today) = (Enrolment!.Terms, now.ToPacificDate());
        var on = AutoPayTimings.DebitOn(bill.DueOn, terms.DaysBefore, today);
        var debit = new PlannedDebit(bill, stillDue, on, StatusOf(stillDue, on, terms));
        var next = Dropped(other => other.Bill.Number == bill.Replaces).With(debit);
        return debit.Status switch
        {
            DebitStatus.Planned => next.Next(Letter(AutoPayLetter.Upcoming, debit)),
            DebitStatus.OverLimit => next.Next(Letter(AutoPayLetter.OverLimit, debit)),
            _ => next.Next()
        };
    }

    /// <summary>The debit that a run may take up; the one it took up already first.</summary>
    public PlannedDebit? Due(DateOnly today) => Debits.FirstOrDefault(debit => debit.Status == DebitStatus.Claimed)
        ?? (IsRunning ? Debits.FirstOrDefault(debit => debit.Status == DebitStatus.Planned && debit.On <= today) : null);

    public AutoPaySeries NothingDue(PlannedDebit debit) => With(debit with { Status = DebitStatus.NothingDue }).Next();

    public AutoPaySeries Claimed(PlannedDebit debit, StartPayment payment, DateOnly today) => With(debit with
    {
        Status = DebitStatus.Claimed,
        Attempt = payment.Charge!.Debit!.Attempt,
        FirstTriedOn = debit.FirstTriedOn ?? today,
        Claimed = payment
    }).Next();

    /// <summary>It did not become a payment: the attempt is made anew, by what is due then.</summary>
    public AutoPaySeries LetGo(AutoPayDebit debit) => Attempted(debit) is { Status: DebitStatus.Claimed } claimed
        ? With(claimed with { Status = DebitStatus.Planned, Attempt = debit.Attempt - 1, Claimed = null }).Next()
        : this;

    public AutoPaySeries Heard(PaymentView payment, DateTimeOffset now)
    {
        if (payment.Charge?.Debit is not { } attempt || Attempted(attempt) is not { IsOpen: true } debit) return this;
        return payment.Status switch
        {
            PaymentStatus.Succeeded => With(debit with { Status = DebitStatus.Taken }).Next(),
            PaymentStatus.Failed or PaymentStatus.Canceled => Refused(debit, payment.Decline, now),
            _ when debit.Status == DebitStatus.UnderWay => this,
            _ => With(debit with { Status = DebitStatus.UnderWay }).Next()
        };
    }

    public AutoPaySeries Returned(PaymentId payment, DateTimeOffset now)
    {
        var debit = Debits.FirstOrDefault(each => each is { Status: DebitStatus.Taken, Attempt: > 0 } && each.Debit.Payment == payment);
        if (debit is null) return this;
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

    /// <summary>The attempt, where the series knows of it: also one that was let go of and became a payment after all.</summary>
    private PlannedDebit? Attempted(AutoPayDebit attempt) => Find(attempt.Bill) switch
    {
        { } debit when debit.Attempt == attempt.Attempt => debit,
        { Status: DebitStatus.Planned } debit when debit.Attempt == attempt.Attempt - 1 => debit with { Attempt = attempt.Attempt },
        _ => null
    };

    private AutoPaySeries Refused(PlannedDebit debit, PaymentDecline? decline, DateTimeOffset now)
    {
        var (kind, today) = (Refusals.Of(decline), now.ToPacificDate());
        var retry = kind == RefusalKind.TryAgain && IsRunning ? AutoPayTimings.RetryOn(debit.FirstTriedOn ?? today, debit.Attempt, today) : null;
        if (Enrolment is null) return With(debit with { Status = DebitStatus.Failed, Claimed = null }).Next();
        if (retry is { } on) return With(debit with { Status = DebitStatus.Planned, On = on, Claimed = null }).Next(Letter(AutoPayLetter.TryingAgain, debit, on));
        if (kind == RefusalKind.AskCustomer) return With(debit with { Status = DebitStatus.NeedsCustomer, Claimed = null }).Next(Letter(AutoPayLetter.AuthenticationNeeded, debit));
        var failed = With(debit with { Status = DebitStatus.Failed, Claimed = null });
        return IsRunning ? failed.Paused(AutoPayEvent.Declined, now, Letter(AutoPayLetter.PausedDeclined, debit)) : failed.Next();
    }

    private AutoPaySeries Paused(AutoPayEvent why, DateTimeOffset now, AutoPayMail letter) =>
        (Noted(why, now) with { Enrolment = Enrolment! with { Paused = new(why, now) } }).Next(letter);

    private static DebitStatus StatusOf(Money stillDue, DateOnly on, AutoPayTerms terms)
    {
        if (stillDue < Payments.PaymentLimits.Smallest) return DebitStatus.NothingDue;
        if (stillDue > (terms.Limit ?? stillDue)) return DebitStatus.OverLimit;
        return on > (terms.EndsOn ?? on) ? DebitStatus.Dropped : DebitStatus.Planned;
    }
}
