namespace CalWater.Web.Tests.Processes;

/// <summary>A night's batch of the billing system as text: every file, and rows only in <c>payments.csv</c>.</summary>
internal static class CisBatch
{
    private static readonly (string File, string Header)[] Empty =
    [
        ("centers.csv", "center_id,name,phone,address"),
        ("accounts.csv", "account_number,status,customer_name,service_address,city,zip,center_id,class,district,meter_size"),
        ("bills.csv", "bill_number,account_number,issued_on,due_on,period_from,period_to,current_charges,previous_balance,payments,total_due"),
        ("bill_lines.csv", "bill_number,line,kind,description_en,amount"),
        ("reads.csv", "account_number,meter_number,read_on,reading,kind"),
        ("adjustments.csv", "reference,account_number,posted_on,kind,amount"),
        ("legacy_users.csv", "user_name,email")
    ];

    /// <param name="payment">Its row: reference, account, day, amount, channel.</param>
    public static async Task WriteAsync(string folder, string payment)
    {
        Directory.CreateDirectory(folder);
        var batch = $"CIS-{RandomId.New(8)}";
        List<string> manifest = ["batch_id,created_at,file,rows,total", Line(batch, "payments.csv", 1, payment.Split(',')[3])];
        await File.WriteAllLinesAsync(Path.Combine(folder, "payments.csv"), ["reference,account_number,paid_on,amount,channel", payment]);
        foreach (var (file, header) in Empty)
        {
            await File.WriteAllLinesAsync(Path.Combine(folder, file), [header]);
            manifest.Add(Line(batch, file, 0, file is "bills.csv" or "bill_lines.csv" or "adjustments.csv" ? "0.00" : ""));
        }
        await File.WriteAllLinesAsync(Path.Combine(folder, "manifest.csv"), manifest);
    }

    private static string Line(string batch, string file, int rows, string total) => $"{batch},2100-01-01T00:00:00Z,{file},{rows},{total}";
}
