using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CalWater.Testing;

/// <summary>A batch of the billing system with nothing in it but the payments that a test says.</summary>
public sealed record SmallBatch(string Id, DateTimeOffset CreatedAt, params string[] Payments)
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

    /// <summary>The files by name, the manifest last.</summary>
    public IEnumerable<(string Name, string Text)> Files()
    {
        (string Name, string Text)[] files =
        [
            .. Empty.Select(each => (each.File, each.Header + "\r\n")),
            ("payments.csv", string.Concat(Payments.Prepend("reference,account_number,paid_on,amount,channel").Select(line => line + "\r\n")))
        ];
        return [.. files, ("manifest.csv", Manifest(files))];
    }

    /// <summary>Written under another name and renamed, as a copy that is done.</summary>
    public void DropInto(string inbox, string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(inbox, "." + name)).FullName;
        foreach (var (file, text) in Files()) File.WriteAllText(Path.Combine(folder, file), text);
        Directory.Move(folder, Path.Combine(inbox, name));
    }

    private string Manifest((string Name, string Text)[] files) =>
        "batch_id,created_at,file,rows,total,sha256\r\n" + string.Concat(files.Select(file => string.Create(CultureInfo.InvariantCulture,
            $"{Id},{CreatedAt.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ},{file.Name},{Rows(file.Name)},{Total(file.Name)},{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Text)))}\r\n")));

    private int Rows(string file) => file == "payments.csv" ? Payments.Length : 0;

    private string Total(string file) => file switch
    {
        "payments.csv" => Payments.Sum(Amount).ToString("F2", CultureInfo.InvariantCulture),
        "bills.csv" or "bill_lines.csv" or "adjustments.csv" => "0.00",
        _ => ""
    };

    /// <summary>What cannot be read adds nothing.</summary>
    private static decimal Amount(string payment) =>
        decimal.TryParse(payment.Split(',')[3], NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : 0;
}
