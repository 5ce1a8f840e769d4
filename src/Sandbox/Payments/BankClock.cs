using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Storage;

namespace CalWater.Sandbox.Payments;

/// <summary>Lets banks do what they do days later.</summary>
internal sealed class BankClock(Store store, TimeProvider clock) : DueClock(store, clock)
{
    protected override (string Id, long Due)? DueOf(StripeObject subject) =>
        subject is BankStep { IsDone: false } step ? (step.Id, step.DueAt) : null;

    protected override StripeObject Do(Draft draft, string id)
    {
        var step = draft.Get<BankStep>(id);
        if (step.IsDone) return step;
        Take(draft, step);
        return draft.Put(step with { IsDone = true });
    }

    private static void Take(Draft draft, BankStep step)
    {
        switch (step.What)
        {
            case BankSteps.Settle: BankDebits.Settle(draft, step); break;
            case BankSteps.Fail: BankDebits.Fail(draft, step); break;
            case BankSteps.Return: Disputing.Open(draft, draft.Get<Charge>(step.Subject), step.Reason!); break;
            case BankSteps.RefundArrives: Refunding.Arrive(draft, draft.Get<Refund>(step.Subject)); break;
            case BankSteps.RefundFails: Refunding.Fail(draft, draft.Get<Refund>(step.Subject), step.Reason!); break;
        }
    }
}
