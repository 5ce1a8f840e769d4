using CalWater.Billing.Autopay;
using CalWater.Billing.Payments;
using CalWater.Grains.Payments;

namespace CalWater.Grains.Runtime.Payments;

internal sealed partial class AutoPayGrain
{
    public async Task BillIssued(IssuedBill bill)
    {
        if (!Series.IsRunning || Series.Find(bill.Number) is not null) return;
        await LookAfter(Now.ToPacificDate());
        await ChangeAsync(Series.BillIssued(bill, await help.Facts.AmountAsync(Account, bill.Number), Now));
    }

    public async Task<ClaimedDebit?> Claim(DateOnly today)
    {
        await LookAfter(today);
        while (Series.Due(today) is { } due)
        {
            if (due.Claimed is { } claimed) return new(due.Debit, claimed);
            await ChangeAsync(await TakenUpAsync(due, today));
        }
        return null;
    }

    public Task Heard(PaymentView payment) => ChangeAsync(Series.Heard(payment, Now));

    public Task LetGo(AutoPayDebit debit) => ChangeAsync(Series.LetGo(debit));

    public Task Returned(AutoPayDebit debit) => ChangeAsync(Series.Returned(debit, Now));

    public Task MethodGone(string method) => ChangeAsync(Series.MethodGone(method, Now));

    public Task MethodChanged(SavedMethod method) => ChangeAsync(Series.MethodChanged(method));

    public async Task LookAfter(DateOnly today)
    {
        if (Series.Enrolment is not { } enrolment) return;
        if (await help.Facts.IsClosedAsync(Account)) await ChangeAsync(Series.Ended(AutoPayEvent.AccountClosed, AutoPayLetter.EndedClosed, Now));
        else if (await post.ToAsync(Account, enrolment.Login) is not { Owns: true }) await ChangeAsync(Series.Ended(AutoPayEvent.OwnerChanged, AutoPayLetter.EndedOwner, Now));
        else if (enrolment.Terms.EndsOn < today) await ChangeAsync(Series.Ended(AutoPayEvent.LastDayOver, AutoPayLetter.EndedDay, Now));
    }

    /// <summary>What is still due of the bill, and never more than was announced.</summary>
    private async Task<AutoPaySeries> TakenUpAsync(PlannedDebit due, DateOnly today)
    {
        var (stillDue, most) = await help.Facts.AmountAsync(Account, due.Bill.Number);
        var amount = stillDue < due.Announced ? stillDue : due.Announced;
        if (amount < PaymentLimits.Smallest) return Series.NothingDue(due);
        if (amount > (Series.Enrolment!.Terms.Limit ?? amount)) return Series.OverLimit(due, amount);
        if (amount > most) return Series.TooLarge(due, amount, most);
        return Series.Claimed(due, await PaymentAsync(new(due.Bill.Number, due.Attempt + 1), amount), today);
    }

    private async Task<StartPayment> PaymentAsync(AutoPayDebit debit, Money amount)
    {
        var (enrolment, nowhere) = (Series.Enrolment!, new Uri($"/payments/{debit.Payment}", UriKind.Relative));
        var to = (await post.ToAsync(Account, enrolment.Login))!;
        return new(enrolment.Login, [new(Account, amount)], false, to.Language, to.Email, nowhere, nowhere, to.Name)
        {
            Charge = new(enrolment.Terms.Customer, enrolment.Terms.Method, debit)
        };
    }
}
