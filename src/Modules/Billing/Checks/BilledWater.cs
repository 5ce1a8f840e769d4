using CalWater.Billing.Bills;
using CalWater.Billing.Rates;

namespace CalWater.Billing.Checks;

/// <summary>What a bill was issued for, taken from what it froze: the meters, their size and their water.</summary>
internal static class BilledWater
{
    /// <summary>
    /// The meters to rate. The water is that of the reads; a bill that shows none is taken at its word. One meter has the size
    /// on the bill, also where it was exchanged within the period; of several, each has the size its service charge is priced for.
    /// </summary>
    public static IReadOnlyList<MeteredService> Of(Bill bill, TariffBook book)
    {
        var one = One(bill);
        string[] meters = [.. bill.Lines.Where(line => line.Kind == BillLineKind.Service).Select(line => line.MeterNumber).OfType<string>().Distinct()];
        return meters.Length < 2 ? [one] : [.. meters.Select(meter => one with { MeterNumber = meter, MeterSize = SizeOf(bill, meter, one, book), Ccf = CcfOf(bill, meter) })];
    }

    private static MeteredService One(Bill bill) => new()
    {
        District = bill.Customer.District,
        Class = TariffClasses.OfAccount(bill.Customer.Class),
        MeterSize = bill.Customer.MeterSize,
        Period = bill.Period,
        Cap = bill.Customer.Cap,
        Ccf = bill.Reads.Count > 0 ? bill.Reads.Sum(read => read.UsageCcf) : bill.UsageCcf,
        MeterNumber = bill.Lines.FirstOrDefault(line => line.Kind == BillLineKind.Service)?.MeterNumber
    };

    private static int CcfOf(Bill bill, string meter) => bill.Reads.Any(read => read.MeterNumber == meter)
        ? bill.Reads.Where(read => read.MeterNumber == meter).Sum(read => read.UsageCcf)
        : bill.Lines.Where(line => line.Kind == BillLineKind.Quantity && line.MeterNumber == meter).Sum(line => line.QuantityCcf ?? 0);

    private static string SizeOf(Bill bill, string meter, MeteredService one, TariffBook book)
    {
        var line = bill.Lines.First(each => each.Kind == BillLineKind.Service && each.MeterNumber == meter);
        var schedule = book.Find(one.District, one.Class, (line.Days ?? bill.Period).From);
        return schedule?.MonthlyServiceCharge.FirstOrDefault(charge => charge.Value == line.Rate).Key ?? one.MeterSize;
    }
}
