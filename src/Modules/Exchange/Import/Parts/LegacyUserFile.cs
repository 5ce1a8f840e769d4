using CalWater.Accounts.Import;
using CalWater.Database.Bulk;
using CalWater.Exchange.Files.Rows;
using CalWater.Identity.Legacy;

namespace CalWater.Exchange.Import.Parts;

/// <summary>The user names of the portal before this one (F12).</summary>
internal sealed class LegacyUserFile(IAccountImport accounts, ILegacyUserImport users) : IBatchPart
{
    public Task LoadAsync(BatchFolder batch, CancellationToken cancellation) =>
        batch.LoadAsync<LegacyUserRow>(rows => StageAsync(batch, rows, cancellation));

    private async Task StageAsync(BatchFolder batch, IReadOnlyList<Imported<LegacyUserRow>> rows, CancellationToken cancellation)
    {
        var known = await accounts.FindAsync([.. rows.Select(row => row.Row.AccountNumber).OfType<AccountNumber>().Distinct()], cancellation);
        foreach (var row in rows)
            if (row.Row.AccountNumber is { } account && !known.ContainsKey(account)) batch.UnknownAccount(row, account, row.Row.UserName);
        await users.StageAsync([.. rows.Select(row => row.As(User))], cancellation);
    }

    private static LegacyUser User(LegacyUserRow row) => new(row.UserName, row.Email, row.AccountNumber, row.LastSignIn);
}
