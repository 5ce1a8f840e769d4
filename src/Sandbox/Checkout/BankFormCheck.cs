using System.Net.Mail;
using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Payments;

namespace CalWater.Sandbox.Checkout;

/// <summary>Reads the bank account that was typed; every problem is found at once.</summary>
internal static class BankFormCheck
{
    /// <returns>The account, or the problems in the order of the fields.</returns>
    public static (BankEntry? Entry, IReadOnlyList<Problem> Problems) Check(PaymentForm form, CheckoutSession session)
    {
        var email = session.CustomerEmail ?? form.Email;
        IReadOnlyList<Problem> problems = [.. new[]
        {
            Problem.Unless(MailAddress.TryCreate(email, out _), "email", ProblemKind.EmailInvalid),
            Problem.Unless(BankAccountNumber.IsRouting(form.RoutingNumber), "routing_number", ProblemKind.RoutingNumberInvalid),
            Problem.Unless(BankAccountNumber.IsAccount(form.AccountNumber), "account_number", ProblemKind.AccountNumberInvalid),
            Problem.Unless(form.Holder.Length > 0, "holder", ProblemKind.HolderMissing),
        }.OfType<Problem>()];
        return problems is [] ? (new BankEntry(new(form.RoutingNumber, form.AccountNumber), email, form.Holder, form.Attempt), []) : (null, problems);
    }
}
