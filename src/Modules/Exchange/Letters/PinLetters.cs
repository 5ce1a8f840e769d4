using CalWater.Accounts.ServiceAccounts;
using CalWater.Exchange.Files;
using CalWater.Exchange.Files.Rows;
using CalWater.Identity.Pins;
using CalWater.Notices.Letters;

namespace CalWater.Exchange.Letters;

/// <summary>
/// Writes the letters that customers asked for as <c>letters.csv</c>, for the billing office to print and mail. The file is the
/// only place that ever holds a PIN in plain.
/// </summary>
public sealed class PinLetters(IMailedPins pins, IAccountDirectory directory, TimeProvider clock)
{
    /// <summary>The PINs work once the folder is complete. Cut short, the letters still wait and are written anew.</summary>
    /// <param name="folder">Made if it is not there.</param>
    /// <param name="page">Where a PIN is typed.</param>
    /// <returns>How many letters there are to print.</returns>
    public async Task<int> WriteAsync(string folder, Uri page, CancellationToken cancellation = default)
    {
        var accounts = await directory.FindAsync(await pins.WaitingAsync(cancellation), cancellation);
        var issued = accounts.ToDictionary(account => account.Number, _ => MailedPin.New());
        await using var writer = new ExchangeFolderWriter(folder);
        var file = writer.Open<LetterRow>();
        foreach (var account in accounts) await file.WriteAsync(Letter(account, issued[account.Number], page));
        await writer.CompleteAsync($"letters-{clock.GetUtcNow():yyyyMMddHHmmss}", clock.GetUtcNow());
        await pins.IssueAsync(issued, cancellation);
        return issued.Count;
    }

    private LetterRow Letter(ServiceAccount account, string pin, Uri page)
    {
        var until = (clock.GetUtcNow() + MailedPin.ValidFor).ToPacificDate();
        var body = PinLetter.Write(account.Language ?? Language.English, MailedPin.InGroups(pin), page, until);
        return new(account.Number, "mailed-pin", body, clock.GetUtcNow());
    }
}
