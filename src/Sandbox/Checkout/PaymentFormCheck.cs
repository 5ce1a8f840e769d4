using System.Net.Mail;
using System.Text.RegularExpressions;
using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Payments;

namespace CalWater.Sandbox.Checkout;

/// <summary>Reads the typed form; every problem is found at once.</summary>
internal static partial class PaymentFormCheck
{
    /// <returns>The card, or the problems in the order of the fields.</returns>
    public static (CardEntry? Entry, IReadOnlyList<Problem> Problems) Check(PaymentForm form, CheckoutSession session, DateTimeOffset now)
    {
        var email = session.CustomerEmail ?? form.Email;
        var number = CardNumber.Read(form.CardNumber);
        var expiration = CardExpiration.Read(form.Expiration);
        IReadOnlyList<Problem> problems = [.. new[]
        {
            Problem.Unless(MailAddress.TryCreate(email, out _), "email", ProblemKind.EmailInvalid),
            Problem.Unless(number is not null, "card_number", ProblemKind.CardNumberInvalid),
            ProblemOf(expiration, now),
            Problem.Unless(Digits().IsMatch(form.Cvc) && form.Cvc.Length == (number?.CvcLength ?? 3), "cvc", ProblemKind.CvcInvalid),
            Problem.Unless(form.Name.Length > 0, "name", ProblemKind.NameMissing),
            Problem.Unless(Zip().IsMatch(form.Zip), "zip", ProblemKind.ZipInvalid),
        }.OfType<Problem>()];
        return problems is [] ? (new CardEntry(number!, expiration!, email, form.Name, form.Zip, form.Attempt), []) : (null, problems);
    }

    private static Problem? ProblemOf(CardExpiration? expiration, DateTimeOffset now)
    {
        if (expiration is null || expiration.IsTooFar(now)) return new Problem("expiration", ProblemKind.ExpirationInvalid);
        return Problem.Unless(!expiration.IsPast(now), "expiration", ProblemKind.ExpirationPast);
    }

    [GeneratedRegex("^[0-9]+$")]
    private static partial Regex Digits();

    [GeneratedRegex("^[0-9]{5}(-?[0-9]{4})?$")]
    private static partial Regex Zip();
}
