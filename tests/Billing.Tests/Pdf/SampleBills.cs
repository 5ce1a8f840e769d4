using CalWater.Billing.Bills;
using CalWater.Billing.Pdf;

namespace CalWater.Billing.Tests.Pdf;

/// <summary>The bills that the tests and the benchmark render. Rates are those of a published 2018 tariff sheet.</summary>
public static partial class SampleBills
{
    private static readonly DateOnly Issued = new(2026, 11, 3);
    private static readonly Period October = new(new(2026, 10, 2), new(2026, 10, 31));

    public static BillPdfFacts Facts { get; } = new()
    {
        UtilityName = "Bayside Water Company",
        RemitTo = ["Bayside Water Company", "PO Box 50100", "San Mateo CA 94402"],
        PublicUrl = "https://portal.bayside-water.example",
        PayUrl = "https://portal.bayside-water.example/accounts/k7m2p9xw4tqz3hrc/pay"
    };

    /// <summary>A household on the middle tier, one meter, a year of use.</summary>
    public static Bill Household() => new()
    {
        Number = new("B-2026-110417"), Account = AccountNumber.Parse("0012345678"), IssuedOn = Issued, DueOn = Issued.AddDays(19), Period = October,
        Customer = new("María Peña Núñez", "1420 Laurel Street", "San Mateo", Zip.Parse("94402"), "Bay Area Region", "5/8x3/4", "residential", false, null, null),
        Center = new("Bayshore Customer Center", "(650) 555-0142", "341 North Delaware Street, San Mateo CA 94401", "Monday to Friday, 8 a.m. to 5 p.m.", "Lunes a viernes, de 8 a.m. a 5 p.m."),
        Lines =
        [
            Line(1, BillLineKind.Service, "Service charge, 5/8 x 3/4 inch meter", "Cargo por servicio, medidor de 5/8 x 3/4 de pulgada", 1611) with { Rate = 16.11m, Schedule = "Residential Metered Service" },
            Tier(2, 1, 6, 6.4899m, 3894), Tier(3, 2, 4, 6.9877m, 2795)
        ],
        Reads = [new("78120455", new(2026, 10, 1), 1482, new(2026, 10, 31), 1492, ReadKind.Actual, 10)],
        Usage = Year(12, 9, 8, 7, 8, 9, 11, 13, 15, 16, 14, 12, 10),
        CurrentCharges = new(8300), PreviousBalance = new(9180), Payments = new(9180), TotalDue = new(8300),
        MessageEn = "Fall is a good time to check your irrigation timer. Plants need about half the water they needed in July.",
        MessageEs = "El otoño es buen momento para revisar el temporizador de su riego. Las plantas necesitan más o menos la mitad del agua que en julio."
    };

    /// <summary>A large household on CAP: three tiers, surcharges, a discount, an estimated read, a balance carried forward.</summary>
    public static Bill ThreeTiers()
    {
        var bill = Household();
        return bill with
        {
            Number = new("B-2026-110583"), Customer = bill.Customer with { Name = "Olivia Hartwell", Cap = true },
            Lines =
            [
                bill.Lines[0], Tier(2, 1, 6, 6.4899m, 3894), Tier(3, 2, 5, 6.9877m, 3494), Tier(4, 3, 4, 8.6572m, 3463),
                Line(5, BillLineKind.Surcharge, "CPUC reimbursement fee", "Cargo de reembolso a la CPUC", 187), Line(6, BillLineKind.Surcharge, "Drought response surcharge, 15 CCF", "Cargo por respuesta a la sequía, 15 CCF", 225) with { QuantityCcf = 15, Rate = 0.15m },
                Line(7, BillLineKind.Discount, "Customer Assistance Program", "Programa de asistencia al cliente", -1200), Line(8, BillLineKind.Tax, "City utility users tax", "Impuesto municipal a usuarios de servicios públicos", 412)
            ],
            Reads = [bill.Reads[0] with { Current = 1497, Kind = ReadKind.Estimated, UsageCcf = 15 }],
            Usage = Year(18, 15, 12, 11, 12, 14, 17, 20, 24, 26, 22, 19, 15),
            CurrentCharges = new(12086), PreviousBalance = new(14120), Payments = new(10000), TotalDue = new(16206), MessageEn = null, MessageEs = null
        };
    }

    /// <summary>A company with many meters: more lines than two pages hold.</summary>
    public static Bill Commercial()
    {
        var bill = Household();
        var lines = Enumerable.Range(0, 32).SelectMany(i => new[]
        {
            Line(2 * i + 1, BillLineKind.Service, "Service charge, 2 inch meter", "Cargo por servicio, medidor de 2 pulgadas", 11648) with { Rate = 116.48m, MeterNumber = $"6400{i:D4}", Schedule = "Non-Residential Metered Service" },
            Line(2 * i + 2, BillLineKind.Quantity, "Water", "Agua", 69621) with { QuantityCcf = 100, Rate = 6.9621m, MeterNumber = $"6400{i:D4}", Schedule = "Non-Residential Metered Service" }
        }).ToList();
        var total = lines.Sum(line => line.Amount);
        return bill with
        {
            Number = new("B-2026-118204"), Account = AccountNumber.Parse("0098765432"), Lines = lines,
            Customer = bill.Customer with { Name = "Harborview Business Park Owners Association", Class = "commercial", ServiceAddress = "2200 Harborview Parkway, Buildings 1 to 32", MailingName = "Harborview Business Park, Accounts Payable", MailingAddress = "PO Box 7700, Oakland CA 94607" },
            Reads = [.. Enumerable.Range(0, 32).Select(i => new BilledRead($"6400{i:D4}", new(2026, 10, 1), 20400 + i, new(2026, 10, 31), 20500 + i, ReadKind.Actual, 100))],
            Usage = Year(2810, 2765, 2690, 2700, 2740, 2850, 3010, 3240, 3480, 3520, 3410, 3350, 3200),
            CurrentCharges = total, PreviousBalance = Money.Zero, Payments = Money.Zero, TotalDue = total, MessageEn = null, MessageEs = null
        };
    }

    /// <summary>A household that is owed money.</summary>
    public static Bill Credit() => Household() with { Number = new("B-2026-110600"), PreviousBalance = new(-10000), Payments = Money.Zero, TotalDue = new(-1700), MessageEn = null, MessageEs = null };

    /// <summary>Nothing used, nothing owed, nothing known of earlier months.</summary>
    public static Bill Settled() => Household() with
    {
        Number = new("B-2026-110601"), Lines = [Household().Lines[0]], Reads = [], Usage = [new(2026, 10, 0)],
        CurrentCharges = new(1611), PreviousBalance = new(-1611), Payments = Money.Zero, TotalDue = Money.Zero, MessageEn = null, MessageEs = null
    };

    /// <summary>A bill that corrects one, without any Spanish of its own.</summary>
    public static Bill Rebill() => Household() with
    {
        Number = new("B-2026-111900"), Replaces = new("B-2026-110417"),
        Lines = [.. Household().Lines.Select(line => line with { DescriptionEs = null }), Line(4, BillLineKind.Adjustment, "Correction of meter read", null, -1398)],
        CurrentCharges = new(6902), TotalDue = new(6902), MessageEs = null
    };

    /// <summary>Everything as long as it gets.</summary>
    public static Bill Longest()
    {
        var bill = ThreeTiers();
        var words = string.Concat(Enumerable.Repeat("The quick answer to a long question is seldom short. ", 14)).TrimEnd();
        return bill with
        {
            Number = new("B-2026-000000000000000000119"),
            Customer = bill.Customer with
            {
                Name = "The Incorporated Homeowners Association of the Upper and Lower Terraces at Crystal Springs Reservoir",
                ServiceAddress = "12345 South Saint Bartholomew of the Redwoods Boulevard Extension, Building 27, Unit 1104-B", City = "Rancho Santa Margarita y Los Robles",
                MailingName = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
                MailingAddress = "Care of Nguyễn, Łukasiewicz & Þórsdóttir Property Management, 98765 Avenida de Nuestra Señora de los Ángeles, Suite 4200, Los Angeles CA 90012"
            },
            Center = bill.Center with { Name = "Rancho Dominguez and Palos Verdes Peninsula Customer Center", Address = "2632 West 237th Street, Second Floor, Palos Verdes Peninsula Estates, Torrance CA 90505" },
            TotalDue = new(987_654_321_00), MessageEn = words, MessageEs = words
        };
    }

    /// <summary>The last bill of a closed account, half a month long, with two rates in it.</summary>
    public static Bill Final()
    {
        var bill = Household();
        Period before = new(new(2026, 10, 2), new(2026, 10, 9)), after = new(new(2026, 10, 10), new(2026, 10, 16));
        return bill with
        {
            Number = new("B-2026-112044"), Period = new(before.From, after.To),
            Lines =
            [
                bill.Lines[0] with { Amount = new(806) },
                Tier(2, 1, 3, 6.4899m, 1947) with { Days = before }, Tier(3, 1, 2, 6.7211m, 1344) with { Days = after }
            ],
            Reads = [bill.Reads[0] with { CurrentOn = after.To, Current = 1487, UsageCcf = 5 }], Usage = Year(12, 9, 8, 7, 8, 9, 11, 13, 15, 16, 14, 12, 5),
            CurrentCharges = new(4097), TotalDue = new(4097), MessageEn = null, MessageEs = null
        };
    }

    /// <summary>A works with a 6 inch meter, whose numbers are long.</summary>
    public static Bill SixInch()
    {
        var bill = Household();
        return bill with
        {
            Number = new("B-2026-118377"), Customer = bill.Customer with { Name = "Delta Cannery & Bottling, Inc.", Class = "commercial", MeterSize = "6", ServiceAddress = "1 Cannery Row" },
            Lines =
            [
                Line(1, BillLineKind.Service, "Service charge, 6 inch meter", "Cargo por servicio, medidor de 6 pulgadas", 80550) with { Rate = 805.50m, Schedule = "Non-Residential Metered Service" },
                Line(2, BillLineKind.Quantity, "Water", "Agua", 8591231) with { QuantityCcf = 12340, Rate = 6.9621m, Schedule = "Non-Residential Metered Service" }
            ],
            Reads = [new("60000114", new(2026, 10, 1), 1_204_320, new(2026, 10, 31), 1_216_660, ReadKind.Actual, 12340)],
            Usage = Year(11820, 11600, 9800, 9050, 9410, 10240, 11730, 12480, 13010, 13240, 12980, 12510, 12340),
            CurrentCharges = new(8671781), PreviousBalance = Money.Zero, Payments = Money.Zero, TotalDue = new(8671781), MessageEn = null, MessageEs = null
        };
    }

    private static BillLine Tier(int line, int tier, int ccf, decimal rate, long cents) =>
        Line(line, BillLineKind.Quantity, $"Water, tier {tier}", $"Agua, nivel {tier}", cents) with { Tier = tier, QuantityCcf = ccf, Rate = rate, Schedule = "Residential Metered Service" };

    private static BillLine Line(int line, BillLineKind kind, string english, string? spanish, long cents) =>
        new() { Line = line, Kind = kind, DescriptionEn = english, DescriptionEs = spanish, Amount = new(cents) };

    /// <summary>Thirteen months up to October 2026.</summary>
    private static MonthlyUsage[] Year(params int[] ccf) =>
        [.. ccf.Select((each, i) => new DateOnly(2025, 10, 1).AddMonths(i) is var month ? new MonthlyUsage(month.Year, month.Month, each) : null!)];
}
