using System.Globalization;
using CalWater.Exchange.Import;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Bills;

/// <summary>A bill of one line as the billing system sends it.</summary>
internal sealed record SentBill(string Number, string Account, DateOnly IssuedOn, Money Total, string? Replaces = null);

/// <summary>A night's batch with nothing in it but bills.</summary>
internal static class BillBatch
{
    private static readonly (string File, string Header)[] Empty =
    [
        ("centers.csv", "center_id,name,phone,address"),
        ("accounts.csv", "account_number,status,customer_name,service_address,city,zip,center_id,class,district,meter_size"),
        ("reads.csv", "account_number,meter_number,read_on,reading,kind"), ("payments.csv", "reference,account_number,paid_on,amount,channel"),
        ("adjustments.csv", "reference,account_number,posted_on,kind,amount"), ("legacy_users.csv", "user_name,email")
    ];

    private static int batches;

    /// <summary>Writes the files into the folder and imports them.</summary>
    public static async Task ImportAsync(TestPortal portal, string folder, params IReadOnlyCollection<SentBill> bills)
    {
        Directory.CreateDirectory(folder);
        var total = bills.Sum(bill => bill.Total).ToPlainString();
        List<string> manifest = ["batch_id,created_at,file,rows,total"];
        var batch = $"{Interlocked.Increment(ref batches):000000},{new DateTime(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(batches):yyyy-MM-ddTHH:mm:ssZ}";
        await WriteAsync("bills.csv", total, "bill_number,account_number,issued_on,due_on,period_from,period_to,current_charges,previous_balance,payments,total_due,replaces", [.. bills.Select(Row)]);
        await WriteAsync("bill_lines.csv", total, "bill_number,line,kind,description_en,amount", [.. bills.Select(bill => $"{bill.Number},1,service,Service charge,{bill.Total.ToPlainString()}")]);
        foreach (var (file, header) in Empty) await WriteAsync(file, file is "adjustments.csv" or "payments.csv" ? "0.00" : "", header, []);
        await File.WriteAllLinesAsync(Path.Combine(folder, "manifest.csv"), manifest);
        var outcome = await portal.Services.GetRequiredService<Importer>().RunAsync(folder, new());
        Assert.IsType<ImportOutcome.Imported>(outcome);

        async Task WriteAsync(string file, string sum, string header, string[] rows)
        {
            manifest.Add($"CIS-N-{batch},{file},{rows.Length},{sum}");
            await File.WriteAllLinesAsync(Path.Combine(folder, file), [header, .. rows]);
        }
    }

    private static string Row(SentBill bill) => string.Create(CultureInfo.InvariantCulture,
        $"{bill.Number},{bill.Account},{bill.IssuedOn:yyyy-MM-dd},{bill.IssuedOn.AddDays(19):yyyy-MM-dd},{bill.IssuedOn.AddDays(-30):yyyy-MM-dd},{bill.IssuedOn.AddDays(-1):yyyy-MM-dd},{bill.Total.ToPlainString()},0.00,0.00,{bill.Total.ToPlainString()},{bill.Replaces}");
}
