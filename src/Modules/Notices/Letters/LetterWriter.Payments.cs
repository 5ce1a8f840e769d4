using CalWater.Notices.Contents;

namespace CalWater.Notices.Letters;

internal sealed partial class LetterWriter
{
    private Letter OnItsWay(PaymentOnItsWay way, LetterWords words) => Plain(words, "OnItsWay") with
    {
        Figure = way.Amount.ToString(),
        Facts = [new(words["Receipt_Confirmation"], way.Confirmation), .. Accounts(way.Accounts, words)],
        Link = Link(words["OnItsWay_Link"], way.PaymentPath)
    };

    /// <summary>What is owed again leads to paying it, what has to be talked about to whom to call; everything else to the payment.</summary>
    private Letter Moved(PaymentMoved moved, LetterWords words) => Plain(words, $"Moved{moved.Movement}", moved.Amount, moved.Method) with
    {
        Figure = moved.Amount.ToString(),
        Facts =
        [
            new(words["Receipt_Confirmation"], moved.Confirmation),
            new(words["Moved_Paid"], moved.Paid.ToString()),
            new(words["Receipt_Method"], moved.Method),
            .. Accounts(moved.Accounts, words)
        ],
        Link = moved.Movement switch
        {
            PaymentMovement.Returned or PaymentMovement.ChargedBack => Link(words["Moved_LinkToPay"], moved.PayPath),
            PaymentMovement.RefundFailed => Link(words["Moved_LinkToCenter"], Centers),
            _ => Link(words["OnItsWay_Link"], moved.PaymentPath)
        }
    };

    private static IEnumerable<Fact> Accounts(IEnumerable<PaidAccount> accounts, LetterWords words) => accounts.Select(account => new Fact(
        words["Receipt_Account", account.AccountNumberEnding, account.ServiceAddress], account.Amount.ToString()));
}
