using CalWater.Billing.Bills;

namespace CalWater.Billing.Tests;

/// <summary>Bills to start from; a test says what differs.</summary>
internal static class SampleBills
{
    /// <summary>The bill of a month of 2026: service 30.00, and water for the rest.</summary>
    public static Bill Of(AccountNumber account, int month, long cents = 8300)
    {
        var from = new DateOnly(2026, month, 1);
        return new Bill
        {
            Number = new($"B{account}-{month:00}"), Account = account,
            IssuedOn = from.AddMonths(1), DueOn = from.AddMonths(1).AddDays(19), Period = new(from, from.AddMonths(1).AddDays(-1)),
            Customer = new("Ana Reyes", "9 Zinnia Ct", "San Carlos", Zip.Parse("94070"), "Bay Area Region", "5/8x3/4", "residential", true, null, "PO Box 9"),
            Center = new("Bear Gulch", "650-555-0100", "120 Reservoir Rd", "8-5", "8 a 5"),
            Lines = [Service, Water(cents - 3000, new(from, from.AddDays(9)))],
            Reads = [new("M1", from.AddDays(-1), 100, from.AddMonths(1).AddDays(-1), 109, ReadKind.Estimated, 9)],
            Usage = [new(2026, month - 1, 7), new(2026, month, 9)],
            CurrentCharges = new(cents), PreviousBalance = new(500), Payments = new(500), TotalDue = new(cents), MessageEn = "Save water."
        };
    }

    private static BillLine Service { get; } = new()
    {
        Line = 1, Kind = BillLineKind.Service, DescriptionEn = "Service charge", DescriptionEs = "Cargo por servicio", Amount = new(3000)
    };

    private static BillLine Water(long cents, Period days) => new()
    {
        Line = 2, Kind = BillLineKind.Quantity, DescriptionEn = "Tier 1", Amount = new(cents), Tier = 1, QuantityCcf = 9,
        Rate = 5.8888m, MeterNumber = "M1", Days = days, Schedule = "BG-1-R"
    };
}
