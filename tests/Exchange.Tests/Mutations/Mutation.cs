using System.Globalization;

namespace CalWater.Exchange.Tests.Mutations;

/// <summary>Plants one fault into a batch and knows where the report must tell it.</summary>
/// <param name="Plant">Changes the batch; the place, as the import tells it.</param>
internal sealed record Mutation(string Name, Func<MutatedBatch, Random, Place> Plant)
{
    public static readonly IReadOnlyList<Mutation> All =
    [
        Field("bad number", "bills.csv", "current_charges", "83.0x"), Field("bad amount", "payments.csv", "amount", "1,5.0"),
        Field("bad rate", "bill_lines.csv", "rate", "1.23456"), Field("bad whole number", "reads.csv", "reading", "12.5"),
        Field("bad date", "bills.csv", "issued_on", "2026-02-30"), Field("American date", "payments.csv", "paid_on", "11/22/2026"),
        Field("bad status", "accounts.csv", "status", "gone"), Field("bad class", "accounts.csv", "class", "barn"), Field("bad kind of line", "bill_lines.csv", "kind", "volume"),
        Field("bad kind of read", "reads.csv", "kind", "guess"), Field("bad channel", "payments.csv", "channel", "pigeon"), Field("bad kind of posting", "adjustments.csv", "kind", "gift"),
        Field("unknown account of a bill", "bills.csv", "account_number", "9999999998"), Field("unknown account of a read", "reads.csv", "account_number", "9999999998"),
        Field("unknown account of an adjustment", "adjustments.csv", "account_number", "9999999998"), Field("unknown account of a user", "legacy_users.csv", "account_number", "9999999998"),
        Field("unknown center", "accounts.csv", "center_id", "NOWHERE"), Field("nine digits", "accounts.csv", "account_number", "123456789"),
        Field("leading zeros lost", "bills.csv", "account_number", "1000001"), Field("short ZIP", "accounts.csv", "zip", "9407"), Field("empty name", "accounts.csv", "customer_name", ""),
        Field("formula for a number", "bills.csv", "total_due", "=1+1"),
        new("line break, told where its row ends", (batch, random) =>
        {
            var place = Change(batch, random, "accounts.csv", "service_address", _ => "9 Zinnia Ct\r\nrear");
            return place with { Line = place.Line + 1 };
        }),
        Twice("accounts.csv", "account_number"), Twice("bills.csv", "bill_number"), Twice("reads.csv", "read_on"), Twice("payments.csv", "reference"), Twice("adjustments.csv", "reference"),
        NoColumn("accounts.csv", "status"), NoColumn("bills.csv", "due_on"), NoColumn("payments.csv", "amount"),
        OfManifest("wrong rows", 3, (row, _) => $"{int.Parse(row[3], CultureInfo.InvariantCulture) + 1}", row => new(row[2], null, null, row[3])),
        OfManifest("wrong hash", 5, (_, _) => new('0', 64), row => new(row[2], null, null, row[5])),
        new("wrong total", (batch, _) =>
        {
            batch.Manifest = rows => rows.Single(row => row[2] == "payments.csv")[4] = "1.00";
            return new("payments.csv", null, "amount", null) { IsValueFree = true };
        }),
        new("missing file", (batch, random) => new(OneOf(batch.Missing, random), null, null, null)),
        new("period backwards", (batch, random) => Change(batch, random, "bills.csv", "period_to", _ => "2001-01-01")),
        new("due before issued", (batch, random) => Change(batch, random, "bills.csv", "due_on", _ => "2001-01-01")),
        new("total due not the sum", (batch, random) => Change(batch, random, "bills.csv", "total_due", Cent)),
        new("contradiction", (batch, random) => Change(batch, random, "bills.csv", "message_en", _ => "Another message") with { Column = "bill_number", IsValueFree = true }),
        new("line contradicts", (batch, random) => Change(batch, random, "bill_lines.csv", "description_en", _ => "Another") with { Column = "bill_number", IsValueFree = true }),
        new("lines do not add up", (batch, random) => Change(batch, random, "bill_lines.csv", "amount", Cent) with { File = "bills.csv", Line = null, Column = "current_charges", IsValueFree = true, IsLineFree = true }),
        new("ten million characters", (batch, random) => Change(batch, random, "accounts.csv", "customer_name", _ => new('A', 10_000_000)) with { Value = new string('A', 200) + "…" }),
        new("Latin-1", (batch, random) =>
        {
            batch.Latin = "accounts.csv";
            return Change(batch, random, "accounts.csv", "customer_name", _ => "Jos\u00e9 Mu\u00f1oz") with { Value = "Jos\uFFFD Mu\uFFFDoz" };
        }),
        new("a quote inside", (batch, random) =>
        {
            batch.Raw = ("accounts.csv", "ZZQUOTEZZ", "ab\"c");
            return Change(batch, random, "accounts.csv", "customer_name", _ => "ZZQUOTEZZ") with { Column = null, IsValueFree = true };
        }),
        new("a field too many", (batch, random) =>
        {
            var line = random.Next(1, batch["payments.csv"].Count);
            batch["payments.csv"][line] = [.. batch["payments.csv"][line], "more"];
            return new("payments.csv", line + 1, null, null);
        })
    ];

    private static Mutation Field(string name, string file, string column, string value) =>
        new(name, (batch, random) => Change(batch, random, file, column, _ => value));

    private static Mutation Twice(string file, string key) => new($"{file} twice", (batch, random) =>
    {
        var line = random.Next(1, batch[file].Count);
        batch[file].Add((string[])batch[file][line].Clone());
        return new(file, line + 1, key, batch[file][line][batch.Column(file, key)]);
    });

    private static Mutation NoColumn(string file, string column) => new($"{file} without {column}", (batch, _) =>
    {
        var index = batch.Column(file, column);
        for (var line = 0; line < batch[file].Count; line++) batch[file][line] = [.. batch[file][line][..index], .. batch[file][line][(index + 1)..]];
        return new(file, 1, column, null);
    });

    private static Mutation OfManifest(string name, int field, Func<string[], Random, string> value, Func<string[], Place> place) => new(name, (batch, random) =>
    {
        Place? told = null;
        var nth = random.Next(8);
        batch.Manifest = rows =>
        {
            told = place(rows[nth]);
            rows[nth][field] = value(rows[nth], random);
        };
        return new("", null, null, null) { Later = () => told! };
    });

    private static Place Change(MutatedBatch batch, Random random, string file, string column, Func<string, string> value)
    {
        var (line, index) = (random.Next(1, batch[file].Count), batch.Column(file, column));
        var changed = batch[file][line][index] = value(batch[file][line][index]);
        return new(file, line + 1, column, changed);
    }

    private static string Cent(string amount) => (decimal.Parse(amount, CultureInfo.InvariantCulture) + 0.01m).ToString("F2", CultureInfo.InvariantCulture);

    private static string OneOf(HashSet<string> missing, Random random)
    {
        string[] names = ["centers.csv", "accounts.csv", "bills.csv", "bill_lines.csv", "reads.csv", "payments.csv", "adjustments.csv", "legacy_users.csv"];
        missing.Add(names[random.Next(names.Length)]);
        return missing.First();
    }
}
