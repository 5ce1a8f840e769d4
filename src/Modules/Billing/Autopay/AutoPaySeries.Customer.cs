using CalWater.Grains.Payments;

namespace CalWater.Billing.Autopay;

/// <summary>What the customer does.</summary>
public sealed partial record AutoPaySeries
{
    /// <summary>Starts it, or goes on by new terms. What is announced already keeps its amount; its day moves, or it is given up where it is over the new limit, with notice.</summary>
    public AutoPaySeries SetUp(SetUpAutoPay command, DateTimeOffset now)
    {
        if (Enrolment?.Authorisation == command) return this;
        var what = Enrolment is null ? AutoPayEvent.Started : AutoPayEvent.Changed;
        var next = Noted(what, now, command.By, command) with { Enrolment = new(command, now, Enrolment?.Paused) };
        next = next.Rescheduled(now.ToPacificDate());
        var moved = next.Debits.Where(debit => debit.IsOpen && Find(debit.Bill.Number)?.On != debit.On).Select(debit => next.Letter(AutoPayLetter.Moved, debit) with { Id = $"Moved-{debit.Bill.Number}-{Version + 1}" });
        var over = next.Debits.Where(debit => debit.Status == DebitStatus.OverLimit && Find(debit.Bill.Number)?.IsOpen == true).Select(debit => next.Letter(AutoPayLetter.OverLimit, debit));
        return next.Next([next.Letter(what == AutoPayEvent.Started ? AutoPayLetter.Started : AutoPayLetter.Changed), .. moved, .. over]);
    }

    public AutoPaySeries PauseBy(AutoPayAct by, DateTimeOffset now) => IsRunning
        ? Noted(AutoPayEvent.PausedByCustomer, now, by) with { Enrolment = Enrolment! with { Paused = new(AutoPayEvent.PausedByCustomer, now) } } is var next
            ? next.Next(next.Letter(AutoPayLetter.PausedByCustomer)) : this
        : this;

    /// <summary>A day that was announced and has passed meanwhile would need a new notice: that bill is the customer's to pay.</summary>
    public AutoPaySeries Resume(AutoPayAct by, DateTimeOffset now)
    {
        if (Enrolment is not { Paused: not null }) return this;
        var today = now.ToPacificDate();
        var next = Noted(AutoPayEvent.Resumed, now, by).Dropped(debit => debit.On <= today) with { Enrolment = Enrolment with { Paused = null } };
        return next.Next(next.Letter(AutoPayLetter.Resumed));
    }

    public AutoPaySeries Cancel(AutoPayAct by, DateTimeOffset now) => Ended(AutoPayEvent.Canceled, AutoPayLetter.Canceled, now, by);

    /// <summary>Ends by itself or by its customer; a debit that is taken up already goes on.</summary>
    public AutoPaySeries Ended(AutoPayEvent why, AutoPayLetter letter, DateTimeOffset now, AutoPayAct? by = null)
    {
        if (Enrolment is null) return this;
        var owed = Letter(letter);
        return (Noted(why, now, by).Dropped() with { Enrolment = null }).Next(owed);
    }

    /// <summary>The announced debits by the terms of now: above the limit nothing is taken, and the day moves with notice.</summary>
    private AutoPaySeries Rescheduled(DateOnly today) => this with { Debits = [.. Debits.Select(debit => Rescheduled(debit, today))] };

    private PlannedDebit Rescheduled(PlannedDebit debit, DateOnly today)
    {
        if (debit is not { Status: DebitStatus.Planned, Attempt: 0 }) return debit;
        if (debit.Announced > (Enrolment!.Terms.Limit ?? debit.Announced)) return debit with { Status = DebitStatus.OverLimit };
        var on = AutoPayTimings.MovedTo(debit.Bill.DueOn, Enrolment.Terms.DaysBefore, debit.On, today);
        return on > (Enrolment.Terms.EndsOn ?? on) ? debit with { Status = DebitStatus.Dropped } : debit with { On = on };
    }
}
