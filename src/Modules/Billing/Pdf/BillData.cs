using System.Buffers;
using System.Text.Json;
using CalWater.Billing.Bills;

namespace CalWater.Billing.Pdf;

/// <summary>The bill as data: the JSON file inside the PDF, for those who read bills with programs. Amounts are dollars, water is CCF.</summary>
internal static class BillData
{
    public static void Write(Bill bill, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("billNumber", bill.Number.Value);
        if (bill.Replaces is { } replaced) json.WriteString("replaces", replaced.Value);
        json.WriteString("accountNumber", bill.Account.ToString());
        Date(json, "issuedOn", bill.IssuedOn);
        Date(json, "dueOn", bill.DueOn);
        Days(json, "period", bill.Period);
        Customer(json, bill.Customer);
        Array(json, "lines", bill.Lines, Line);
        Array(json, "reads", bill.Reads, Read);
        Array(json, "usage", bill.Usage, Usage);
        foreach (var (name, amount) in new[] { ("previousBalance", bill.PreviousBalance), ("payments", bill.Payments), ("currentCharges", bill.CurrentCharges), ("totalDue", bill.TotalDue) })
            json.WriteNumber(name, amount.Dollars);
        json.WriteEndObject();
    }

    private static void Customer(Utf8JsonWriter json, BilledCustomer customer)
    {
        json.WriteStartObject("customer");
        json.WriteString("name", customer.Name);
        json.WriteString("serviceAddress", customer.ServiceAddress);
        json.WriteString("city", customer.City);
        json.WriteString("zip", customer.Zip.ToString());
        json.WriteString("district", customer.District);
        json.WriteString("meterSize", customer.MeterSize);
        json.WriteString("class", customer.Class);
        json.WriteEndObject();
    }

    private static void Line(Utf8JsonWriter json, BillLine line)
    {
        json.WriteString("kind", NameOf(line.Kind));
        json.WriteString("description", line.DescriptionEn);
        if (line.DescriptionEs is { } spanish) json.WriteString("descriptionEs", spanish);
        if (line.Tier is { } tier) json.WriteNumber("tier", tier);
        if (line.QuantityCcf is { } ccf) json.WriteNumber("quantityCcf", ccf);
        if (line.Rate is { } rate) json.WriteNumber("rate", rate);
        if (line.MeterNumber is { } meter) json.WriteString("meterNumber", meter);
        if (line.Days is { } days) Days(json, "days", days);
        if (line.Schedule is { } schedule) json.WriteString("schedule", schedule);
        json.WriteNumber("amount", line.Amount.Dollars);
    }

    private static void Read(Utf8JsonWriter json, BilledRead read)
    {
        json.WriteString("meterNumber", read.MeterNumber);
        Date(json, "previousOn", read.PreviousOn);
        json.WriteNumber("previous", read.Previous);
        Date(json, "currentOn", read.CurrentOn);
        json.WriteNumber("current", read.Current);
        json.WriteString("kind", read.Kind == ReadKind.Actual ? "actual" : "estimated");
        json.WriteNumber("usageCcf", read.UsageCcf);
    }

    private static void Usage(Utf8JsonWriter json, MonthlyUsage usage)
    {
        json.WriteNumber("year", usage.Year);
        json.WriteNumber("month", usage.Month);
        json.WriteNumber("ccf", usage.Ccf);
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Days(Utf8JsonWriter json, string name, Period period)
    {
        json.WriteStartObject(name);
        Date(json, "from", period.From);
        Date(json, "to", period.To);
        json.WriteEndObject();
    }

    private static void Date(Utf8JsonWriter json, string name, DateOnly date) =>
        json.WriteString(name, date.ToString("O", System.Globalization.CultureInfo.InvariantCulture));

    private static string NameOf(BillLineKind kind) => kind switch
    {
        BillLineKind.Service => "service",
        BillLineKind.Quantity => "quantity",
        BillLineKind.Surcharge => "surcharge",
        BillLineKind.Discount => "discount",
        BillLineKind.Tax => "tax",
        _ => "adjustment"
    };
}
