using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Payments;
using CalWater.Sandbox.Storage;

namespace CalWater.Sandbox.Checkout;

/// <summary>A form that was sent: how it pays, or what is wrong with it.</summary>
/// <param name="Pay">Null where there are problems.</param>
internal sealed record PressedForm(Func<Draft, CheckoutOutcome>? Pay, IReadOnlyList<Problem> Problems)
{
    public static PressedForm Read(PaymentForm form, CheckoutSession session, DateTimeOffset now) =>
        form.IsByBank && session.TakesBankAccounts ? ByBank(form, session) : ByCard(form, session, now);

    private static PressedForm ByCard(PaymentForm form, CheckoutSession session, DateTimeOffset now)
    {
        var (card, problems) = PaymentFormCheck.Check(form, session, now);
        return new(card is null ? null : draft => SessionPayment.Pay(draft, session.Id, card.ToMethod(draft.Now), TestCards.BehaviourOf(card.Number), card.Attempt), problems);
    }

    private static PressedForm ByBank(PaymentForm form, CheckoutSession session)
    {
        var (account, problems) = BankFormCheck.Check(form, session);
        return new(account is null ? null : draft => SessionPayment.Pay(draft, session.Id, account.ToMethod(draft.Now), new CardBehaviour.Approves(), account.Attempt), problems);
    }
}
