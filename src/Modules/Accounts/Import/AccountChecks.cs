using CalWater.Database.Bulk;

namespace CalWater.Accounts.Import;

/// <summary>What a batch of centers and accounts must keep to.</summary>
internal static class AccountChecks
{
    public static readonly IReadOnlyList<RowCheck> All =
    [
        RowCheck.NoDuplicates("centers.csv", "center_id", "accounts_staged_centers", "id"),
        RowCheck.NoDuplicates("accounts.csv", "account_number", "accounts_staged_accounts", "number"),
        new("accounts.csv", "center_id", FaultCode.CenterUnknown,
            """
            select file_line, center_id, center_id, null from accounts_staged_accounts staged
            where not exists (select 1 from accounts_staged_centers where id = staged.center_id)
            and not exists (select 1 from accounts_customer_centers where id = staged.center_id)
            """)
    ];
}
